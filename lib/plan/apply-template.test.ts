import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveActivity } from "@/lib/channels/activity";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { applyTemplate } from "@/lib/plan/apply-template";
import { buildPlan } from "@/lib/plan/build-plan";
import { buildTemplate } from "@/lib/plan/build-template";
import { editPlan, type PlanEdit } from "@/lib/plan/edit-plan";
import { isStale } from "@/lib/plan/is-stale";
import { listTemplate } from "@/lib/plan/list-template";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { type TemplateLine, widenLines } from "@/lib/plan/plan-template";
import { templateLinesSchema } from "@/lib/plan/schema";
import type { Task } from "@/lib/plan/task";
import { arbitraryPlanInput } from "@/lib/testing/arbitrary-plan-input";
import { planFaults } from "@/lib/testing/plan-faults";
import { formatDateTime } from "@/lib/time/format";

const NOBODY: ReadonlySet<string> = new Set();

const arbitraryEdits = fc.array(
  fc.record({
    kind: fc.constantFrom("move", "skip", "lock", "unlock", "duration", "add", "text", "title"),
    place: fc.nat(60),
    minute: fc.integer({ min: -80, max: 130 }),
    minutes: fc.integer({ min: 1, max: 25 }),
  }),
  { maxLength: 8 },
);
type Wish = { kind: string; place: number; minute: number; minutes: number };

function editOf({ kind, minute, minutes }: Wish, id: string, round: number, title: string): PlanEdit {
  const change = { kind: "rewrite", taskId: id } as const;
  switch (kind) {
    case "move":
      return { kind, taskId: id, startMinute: minute };
    case "skip":
      return { kind, taskId: id, skipped: true };
    case "duration":
      return { ...change, change: { durationMinutes: minutes } };
    case "text":
      return { ...change, change: { postText: `Of ${title}, and why: {link}` } };
    case "title":
      return { ...change, change: { title: `Mine, number ${round}` } };
    case "add":
      return {
        kind,
        key: String(round),
        title: "Tell my sister",
        detail: "",
        startMinute: minute,
        durationMinutes: minutes,
      };
    default:
      return { kind: "lock", taskId: id, locked: kind === "lock" };
  }
}

function edit(input: PlanInput, wishes: readonly Wish[]): Task[] {
  let tasks = buildPlan(input);
  for (const [round, wish] of wishes.entries()) {
    const target = tasks[wish.place % tasks.length];
    if (target === undefined || (wish.kind === "text" && target.postText === "")) continue;
    const answer = editPlan(input, tasks, editOf(wish, target.id, round, input.draft.title), NOBODY);
    if (answer.ok) tasks = answer.tasks;
  }
  return tasks;
}

/** What a template promises to bring back: ids, words, what is left out, given minutes and locked times. */
function decisionsOf(tasks: readonly Task[]) {
  const own = tasks.map((task) => ({
    id: task.id,
    title: task.title,
    detail: task.detail,
    postText: task.postText,
    skipped: task.skipped,
    minutes: hasOwnMinutes(task) ? task.durationMinutes : (task.rule.unprepared ?? null),
    locked: task.locked && !task.skipped ? task.startMinute : null,
  }));
  return own.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function hasOwnMinutes({ kind, rule: { edited = [], templated = [] } }: Task): boolean {
  return kind === "own" || edited.includes("durationMinutes") || templated.includes("durationMinutes");
}

const throughColumn = (lines: readonly TemplateLine[]) =>
  templateLinesSchema.parse(JSON.parse(JSON.stringify(lines)));

describe("any launch", () => {
  test("the same launch built from its own plan's template has the same tasks, words, minutes and locks", () => {
    fc.assert(
      fc.property(arbitraryPlanInput, arbitraryEdits, (input, wishes) => {
        const tasks = edit(input, wishes);
        const lines = throughColumn(buildTemplate(input, tasks));
        expect(decisionsOf(applyTemplate(lines, input))).toEqual(decisionsOf(tasks));
        expect(decisionsOf(buildPlan(input, undefined, lines))).toEqual(decisionsOf(tasks));
      }),
      { numRuns: 8 },
    );
  });

  test("a plan built from a template of another launch keeps every rule, and building again changes nothing", () => {
    fc.assert(
      fc.property(arbitraryPlanInput, arbitraryEdits, arbitraryPlanInput, (first, wishes, next) => {
        const written = throughColumn(buildTemplate(first, edit(first, wishes)));
        const lines = widenLines(written, new Set(next.channels.map(({ id }) => id)));
        const tasks = buildPlan(next, undefined, lines);
        expect(planFaults(next, tasks)).toEqual([]);
        expect(buildPlan(next, { tasks, done: NOBODY }, lines)).toEqual(tasks);
        expect(isStale(next, tasks, lines)).toBe(false);
        for (const kind of ["publish", "confirm-live", "copy-link"]) {
          expect(tasks.find((task) => task.kind === kind)?.skipped).toBe(false);
        }
      }),
      { numRuns: 8 },
    );
  });

  test("a template locked at any minutes never breaks a rule", () => {
    const locks = fc.array(fc.record({ place: fc.nat(60), minute: fc.integer({ min: -300, max: 200 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(arbitraryPlanInput, locks, (input, wishes) => {
        const lines = buildTemplate(input, buildPlan(input));
        for (const { place, minute } of wishes) {
          const line = lines[place % lines.length];
          if (line !== undefined) Object.assign(line, { locked: true, when: { minute } });
        }
        expect(planFaults(input, buildPlan(input, undefined, lines))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test("the template of an untouched plan is the house's checklist", () => {
    fc.assert(
      fc.property(arbitraryPlanInput, (input) => {
        expect(applyTemplate(buildTemplate(input, buildPlan(input)), input)).toEqual(listTemplate(input));
      }),
      { numRuns: 5 },
    );
  });
});

const channel = (id: string, platform: PlanChannel["platform"], followers = 500): PlanChannel => ({
  id,
  platform,
  name: id,
  followers,
  audience: [],
  parameters: resolveChannel({ platform, overrides: {}, postMinutes: null }),
});

/** Sunday 1 November 2026, 12:00 in New York: the clock went back at 02:00 that morning. */
const INPUT: PlanInput = {
  launchId: "l",
  slotAt: Date.UTC(2026, 10, 1, 17, 0),
  zone: "America/New_York",
  now: Date.UTC(2026, 9, 10, 12, 0),
  draft: { title: "The quiet hour", subtitle: "What it took", topics: [], coverUrl: null },
  publication: null,
  submissionState: null,
  crew: [],
  channels: [channel("medium", "medium_followers"), channel("x", "x"), channel("group", "whatsapp", 60)],
  activity: resolveActivity({}),
  rates: DEFAULT_RATES,
};
/** Another piece, in summer, in the evening. */
const NEXT: PlanInput = {
  ...INPUT,
  launchId: "n",
  slotAt: Date.UTC(2027, 5, 16, 22, 0),
  now: Date.UTC(2027, 5, 1, 12, 0),
  draft: { ...INPUT.draft, title: "A louder hour", subtitle: "" },
};

function after(steps: PlanEdit[]): Task[] {
  return steps.reduce((tasks: Task[], step) => {
    const answer = editPlan(INPUT, tasks, step, NOBODY);
    if (!answer.ok) throw new Error(answer.reason);
    return answer.tasks;
  }, buildPlan(INPUT));
}
const find = (tasks: readonly Task[], id: string) => {
  const task = tasks.find((one) => one.id === id);
  if (task === undefined) throw new Error(`no task ${id}`);
  return task;
};

const EDITED = after([
  { kind: "move", taskId: "l.post-x", startMinute: 22 },
  { kind: "move", taskId: "l.cover", startMinute: -(3 * 1440 + 4 * 60) },
  { kind: "skip", taskId: "l.warm-up-3", skipped: true },
  { kind: "add", key: "1", title: "Tea", detail: "", startMinute: -20, durationMinutes: 3 },
  { kind: "rewrite", taskId: "l.post-group", change: { postText: "“The quiet hour” is out: {link}" } },
  { kind: "rewrite", taskId: "l.final-read", change: { durationMinutes: 12 } },
]);
const LINES = buildTemplate(INPUT, EDITED);

describe("one template", () => {
  test("the next launch gets its locks, its own task, its words about the new piece, and what it leaves out", () => {
    const tasks = buildPlan(NEXT, undefined, LINES);
    expect(find(tasks, "n.post-x")).toMatchObject({ startMinute: 22, locked: true });
    expect(find(tasks, "n.own-1")).toMatchObject({ title: "Tea", startMinute: -20, durationMinutes: 3 });
    expect(find(tasks, "n.warm-up-3").skipped).toBe(true);
    expect(find(tasks, "n.post-group").postText).toBe("“A louder hour” is out: {link}");
    expect(find(tasks, "n.post-x").postText).toContain("A louder hour");
    expect(find(tasks, "n.final-read").durationMinutes).toBe(12);
  });

  test("a locked day keeps its time of day across a clock change and beside another slot", () => {
    const at = (tasks: Task[], id: string, input: PlanInput) =>
      formatDateTime(input.slotAt + (find(tasks, id).startMinute ?? 0) * 60_000, input.zone);
    expect(at(EDITED, "l.cover", INPUT)).toBe("Thu 29 Oct 2026, 09:00");
    expect(at(buildPlan(NEXT, undefined, LINES), "n.cover", NEXT)).toBe("Sun 13 Jun 2027, 09:00");
  });

  test("a channel that is new since gets the house's post, and a publication its tasks", () => {
    const publication = { name: "Boat", followers: 9, newsletter: null, answerDays: 3, howToSubmit: "" };
    const input = { ...NEXT, publication, channels: [...NEXT.channels, channel("sky", "bluesky")] };
    const tasks = buildPlan(input, undefined, LINES);
    expect(find(tasks, "n.post-sky").postText).toContain("A louder hour");
    expect(find(tasks, "n.submit").skipped).toBe(false);
  });

  test("words for a channel that is gone go to one channel of its platform, for twice the same text is spam", () => {
    const input = { ...NEXT, channels: [channel("w1", "whatsapp"), channel("w2", "whatsapp")] };
    const tasks = buildPlan(input, undefined, widenLines(LINES, new Set(["w1", "w2"])));
    const texts = [find(tasks, "n.post-w1").postText, find(tasks, "n.post-w2").postText];
    expect(texts[0]).toBe("“A louder hour” is out: {link}");
    expect(texts[1]).toBe(find(buildPlan(input), "n.post-w2").postText);
  });

  test("words for a channel that is only not chosen stay with it", () => {
    const input = { ...NEXT, channels: [channel("w1", "whatsapp")] };
    const tasks = buildPlan(input, undefined, widenLines(LINES, new Set(["w1", "group"])));
    expect(find(tasks, "n.post-w1").postText).toBe(find(buildPlan(input), "n.post-w1").postText);
  });

  test("a locked time that has passed is found anew, and a share before the link waits for it", () => {
    const early = LINES.map((line) => (line.key === "post-x" ? { ...line, when: { minute: 1 } } : line));
    const tasks = buildPlan({ ...NEXT, now: NEXT.slotAt - 26 * 3_600_000 }, undefined, early);
    expect(find(tasks, "n.cover")).toMatchObject({ locked: false });
    expect(find(tasks, "n.post-x").locked).toBe(false);
    expect(find(tasks, "n.post-x").startMinute).toBeGreaterThanOrEqual(4);
  });

  test("needed tasks stay though a template says otherwise", () => {
    const lines = LINES.map((line) => ({ ...line, skipped: true }));
    const left = buildPlan(NEXT, undefined, lines).filter(({ skipped }) => !skipped);
    expect(left.map(({ kind }) => kind).sort()).toEqual(["confirm-live", "copy-link", "publish"]);
  });
});

describe("building again from a template", () => {
  const first = buildPlan(NEXT, undefined, LINES);
  const again = (lines: TemplateLine[] | null, tasks: Task[] = first, input: PlanInput = NEXT) =>
    buildPlan(input, { tasks, done: NOBODY }, lines);

  test("its changed words and times are taken in, and the plan says so before", () => {
    const lines = LINES.map((line) =>
      line.key === "post-group"
        ? { ...line, postText: "New: {title} {link}" }
        : line.key === "own-1"
          ? { ...line, when: { minute: -30 } }
          : line,
    );
    expect(isStale(NEXT, first, lines)).toBe(true);
    const tasks = again(lines);
    expect(find(tasks, "n.post-group").postText).toBe("New: A louder hour {link}");
    expect(find(tasks, "n.own-1").startMinute).toBe(-30);
    expect(isStale(NEXT, tasks, lines)).toBe(false);
  });

  test("a new title of the piece reaches the template's texts", () => {
    const input = { ...NEXT, draft: { ...NEXT.draft, title: "Loudest" } };
    expect(isStale(input, first, LINES)).toBe(true);
    expect(find(again(LINES, first, input), "n.post-group").postText).toBe("“Loudest” is out: {link}");
  });

  test("what was decided in the plan outweighs the template", () => {
    const steps: PlanEdit[] = [
      { kind: "move", taskId: "n.own-1", startMinute: -25 },
      { kind: "lock", taskId: "n.post-x", locked: false },
      { kind: "skip", taskId: "n.warm-up-3", skipped: false },
      { kind: "rewrite", taskId: "n.post-group", change: { postText: "Mine {link}" } },
    ];
    const edited = steps.reduce((tasks: Task[], step) => {
      const answer = editPlan(NEXT, tasks, step, NOBODY);
      if (!answer.ok) throw new Error(answer.reason);
      return answer.tasks;
    }, first);
    const tasks = again(LINES, edited);
    expect(find(tasks, "n.own-1").startMinute).toBe(-25);
    expect(find(tasks, "n.post-x").locked).toBe(false);
    expect(find(tasks, "n.warm-up-3").skipped).toBe(false);
    expect(find(tasks, "n.post-group").postText).toBe("Mine {link}");
  });

  test("a template that was removed takes nothing out of the plans built from it", () => {
    expect(isStale(NEXT, first, null)).toBe(false);
    expect(decisionsOf(again(null))).toEqual(decisionsOf(first));
  });

  test("its own tasks are skipped in a plan, not removed, or they would come back", () => {
    const remove: PlanEdit = { kind: "remove", taskId: "n.own-1" };
    expect(editPlan(NEXT, first, remove, NOBODY)).toMatchObject({ ok: false, reason: "not_own" });
    expect(editPlan(NEXT, again(null), remove, NOBODY)).toMatchObject({ ok: true });
  });

  test("kept over itself, a template loses nothing to the piece it was used for", () => {
    const lines = LINES.map((line) =>
      line.key === "post-group" ? { ...line, postText: "{title}\n\n{subtitle}\n\n{link}" } : line,
    );
    const tasks = buildPlan(NEXT, undefined, lines);
    expect(find(tasks, "n.post-group").postText).toBe("A louder hour\n\n{link}");
    const kept = buildTemplate(NEXT, tasks, lines);
    const byKey = (all: TemplateLine[], key: string) => all.find((line) => line.key === key);
    for (const key of ["post-group", "own-1", "cover"]) {
      expect(byKey(kept, key)).toMatchObject({
        postText: byKey(lines, key)?.postText,
        when: byKey(lines, key)?.when,
        locked: byKey(lines, key)?.locked,
        edited: byKey(lines, key)?.edited,
      });
    }
  });
});

test("an older row of a template stays readable", () => {
  const old = [
    { key: "cover", kind: "cover" },
    { key: "own-1", kind: "own", else: 1 },
    { key: "?" },
    "no line",
  ];
  const lines = templateLinesSchema.parse(old);
  expect(lines.map(({ key, kind }) => [key, kind])).toEqual([
    ["cover", "cover"],
    ["own-1", "own"],
  ]);
  expect(planFaults(NEXT, buildPlan(NEXT, undefined, lines))).toEqual([]);
});

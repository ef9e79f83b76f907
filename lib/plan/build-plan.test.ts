import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveActivity } from "@/lib/channels/activity";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildPlan } from "@/lib/plan/build-plan";
import { editPlan, type PlanEdit } from "@/lib/plan/edit-plan";
import { measureText } from "@/lib/plan/measure-text";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import type { PlanInput } from "@/lib/plan/plan-input";
import { READING_MOMENTS } from "@/lib/plan/reading-moments";
import { isPlanned, type Task } from "@/lib/plan/task";
import { arbitraryPlanInput } from "@/lib/testing/arbitrary-plan-input";
import { planFaults } from "@/lib/testing/plan-faults";
import { formatDateTime } from "@/lib/time/format";

const NOBODY: ReadonlySet<string> = new Set();

describe("any launch", () => {
  test("its plan never overlaps one person's tasks, shares before the link, or breaks a gap or cap", () => {
    fc.assert(
      fc.property(arbitraryPlanInput, (input) => {
        expect(planFaults(input, buildPlan(input))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("building twice gives the same plan, and building again changes nothing", () => {
    fc.assert(
      fc.property(arbitraryPlanInput, (input) => {
        const tasks = buildPlan(input);
        expect(buildPlan(input)).toEqual(tasks);
        expect(buildPlan(input, { tasks, done: NOBODY })).toEqual(tasks);
      }),
      { numRuns: 6 },
    );
  });

  test("any edits leave it sound, keep what was locked, and lose no task", () => {
    const edits = fc.array(
      fc.record({
        kind: fc.constantFrom("move", "skip", "restore", "lock", "unlock", "duration", "add"),
        place: fc.nat(60),
        minute: fc.integer({ min: -80, max: 130 }),
        minutes: fc.integer({ min: 1, max: 25 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(arbitraryPlanInput, edits, (input, wishes) => {
        let tasks = buildPlan(input);
        for (const [round, wish] of wishes.entries()) {
          const target = tasks[wish.place % tasks.length];
          if (target === undefined) continue;
          const answer = editPlan(input, tasks, editOf(wish, target.id, round), NOBODY);
          if (!answer.ok) continue;
          const locked = tasks.filter((task) => task.locked && task.id !== target.id && isPlanned(task));
          for (const { id, startMinute } of locked) {
            expect(answer.tasks.find((task) => task.id === id)?.startMinute).toBe(startMinute);
          }
          expect(answer.tasks.length).toBeGreaterThanOrEqual(tasks.length);
          expect(planFaults(input, answer.tasks)).toEqual([]);
          tasks = answer.tasks;
        }
        const again = buildPlan(input, { tasks, done: NOBODY });
        expect(planFaults(input, again)).toEqual([]);
        for (const task of tasks.filter(({ kind }) => kind === "own")) {
          expect(again.map(({ id }) => id)).toContain(task.id);
        }
      }),
      { numRuns: 12 },
    );
  });

  test("no text asks for claps, votes or shares, and every text fits its platform", () => {
    fc.assert(
      fc.property(arbitraryPlanInput, (input) => {
        const plain = {
          ...input,
          draft: { ...input.draft, title: `A${input.draft.title.replace(/[a-z]/gi, "e")}` },
        };
        for (const task of buildPlan(plain)) {
          expect(task.postText).not.toMatch(/please|clap for|upvote|like and share/i);
          const channel = plain.channels.find(({ id }) => id === task.channelId);
          if (task.postText !== "" && channel)
            expect(
              measureText(task.postText, channel.platform, channel.parameters.lengthLimit.value, null).fits,
            ).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });
});

function editOf(
  wish: { kind: string; minute: number; minutes: number },
  taskId: string,
  round: number,
): PlanEdit {
  switch (wish.kind) {
    case "move":
      return { kind: "move", taskId, startMinute: wish.minute };
    case "skip":
    case "restore":
      return { kind: "skip", taskId, skipped: wish.kind === "skip" };
    case "duration":
      return { kind: "rewrite", taskId, change: { durationMinutes: wish.minutes } };
    case "add":
      return {
        kind: "add",
        key: String(round),
        title: "Call my sister",
        detail: "",
        startMinute: wish.minute,
        durationMinutes: wish.minutes,
      };
    default:
      return { kind: "lock", taskId, locked: wish.kind === "lock" };
  }
}

const channel = (
  id: string,
  platform: PlanInput["channels"][number]["platform"],
  followers: number | null,
) => ({
  id,
  platform,
  name: id,
  followers,
  audience: [],
  parameters: resolveChannel({ platform, overrides: {}, postMinutes: null }),
});

const INPUT: PlanInput = {
  activity: resolveActivity({}),
  rates: DEFAULT_RATES,
  launchId: "l",
  // Sunday 1 November 2026, 12:00 in New York: the clock went back at 02:00 that morning.
  slotAt: Date.UTC(2026, 10, 1, 17, 0),
  zone: "America/New_York",
  now: Date.UTC(2026, 9, 10, 12, 0),
  draft: { title: "The quiet hour", subtitle: "", topics: [], coverUrl: null },
  publication: {
    name: "The Paper Boat",
    followers: 40_000,
    newsletter: true,
    answerDays: 5,
    howToSubmit: "",
  },
  submissionState: "planned",
  crew: [],
  channels: [
    channel("medium", "medium_followers", 456),
    channel("x", "x", 1800),
    channel("x2", "x", 200),
    channel("group", "whatsapp", 60),
    channel("linkedin", "linkedin", 900),
    channel("new", "bluesky", null),
  ],
};

const find = (tasks: readonly Task[], key: string) => {
  const task = tasks.find(({ id }) => id === `l.${key}`);
  if (task === undefined) throw new Error(`no task ${key}`);
  return task;
};

describe("one launch", () => {
  const tasks = buildPlan(INPUT);

  test("preparation lies on the mornings of its days, across a clock change too", () => {
    const at = (key: string) =>
      formatDateTime(INPUT.slotAt + (find(tasks, key).startMinute ?? 0) * 60_000, INPUT.zone);
    expect(at("submit")).toBe("Tue 27 Oct 2026, 10:00");
    expect(at("originality")).toBe("Sun 25 Oct 2026, 10:00");
    expect(at("warm-up-3")).toBe("Thu 29 Oct 2026, 10:00");
    expect(at("draft-posts")).toMatch(/^Sat 31 Oct 2026/);
  });

  test("an accepted piece is not submitted again, and an unknown answer time is said to be unknown", () => {
    const keys = (more: Partial<PlanInput>) => buildPlan({ ...INPUT, ...more }).map(({ id }) => id);
    expect(keys({ submissionState: "accepted" })).not.toContain("l.submit");
    expect(keys({ submissionState: "sent" })).toContain("l.answer");
    expect(keys({ publication: null })).not.toContain("l.submit");
    const unknown = buildPlan({
      ...INPUT,
      publication: { name: "N", followers: null, newsletter: null, answerDays: null, howToSubmit: "" },
    });
    expect(find(unknown, "submit").detail).toContain("not known");
  });

  test("two accounts in one community post an hour apart, or one of them does not", () => {
    const group = (id: string, community: string) => ({ ...channel(id, "reddit", 5000), community });
    const finishes = (communities: string[]) =>
      buildPlan({ ...INPUT, channels: communities.map((name, at) => group(`r${at}`, name)) })
        .filter(({ kind, phase, channelId }) => kind === "post" && phase === "hour" && channelId !== null)
        .filter(isPlanned)
        .map(({ startMinute, durationMinutes }) => (startMinute ?? 0) + durationMinutes)
        .sort((a, b) => a - b);
    const gaps = (minutes: number[]) => minutes.slice(1).map((minute, at) => minute - (minutes[at] ?? 0));
    expect(gaps(finishes(["reddit r/writing", "reddit r/writing"])).every((gap) => gap >= 60)).toBe(true);
    expect(gaps(finishes(["reddit r/writing", "reddit r/essays"])).every((gap) => gap < 60)).toBe(true);
    expect(finishes(["reddit r/writing", "reddit r/essays"])).toHaveLength(2);
  });

  test("the hour begins with publish, live, link, and its readings keep their minutes", () => {
    expect(
      [find(tasks, "publish"), find(tasks, "confirm-live"), find(tasks, "copy-link")].map(
        (t) => t.startMinute,
      ),
    ).toEqual([0, 1, 3]);
    expect([15, 30, 45, 60].map((minute) => find(tasks, `numbers-${minute}`).startMinute)).toEqual([
      15, 30, 45, 60,
    ]);
  });

  test("the numbers are read when the review asks for them: at the hour's end, after 24 hours, 7, 30 and 90 days", () => {
    const minutes = tasks
      .filter(({ kind, startMinute }) => kind === "numbers" && (startMinute ?? 0) >= 60)
      .map(({ startMinute }) => startMinute);
    expect(minutes).toEqual(READING_MOMENTS.map((moment) => moment.minutes));
  });

  test("a slow platform's post waits for the end of the hour, and says why", () => {
    const post = find(tasks, "post-linkedin");
    expect(post.startMinute).toBeGreaterThan(60);
    expect(post.rule.lateBecause).toContain("LinkedIn");
    expect(find(tasks, "repost-linkedin").startMinute).toBeGreaterThan(3 * 1440);
  });

  test("a channel whose followers are not known is planned, and nothing is foreseen for it", () => {
    const post = find(tasks, "post-new");
    expect(post.startMinute).not.toBeNull();
    expect(post.expected).toBe(0);
  });

  test("prepared posts are short, and long again when the preparation is skipped", () => {
    const edited = editPlan(INPUT, tasks, { kind: "skip", taskId: "l.draft-posts", skipped: true }, NOBODY);
    expect(find(tasks, "post-x").durationMinutes).toBe(2);
    expect(edited.ok && find(edited.tasks, "post-x").durationMinutes).toBe(4);
    const done = buildPlan(INPUT, { tasks, done: new Set(["l.draft-posts"]) });
    expect(find(done, "post-x").durationMinutes).toBe(2);
  });

  test("a moved task is locked there, and only what is in its way moves", () => {
    const answer = editPlan(
      INPUT,
      tasks,
      { kind: "move", taskId: "l.comments-first", startMinute: 5 },
      NOBODY,
    );
    if (!answer.ok) throw new Error(answer.reason);
    expect(find(answer.tasks, "comments-first")).toMatchObject({ startMinute: 5, locked: true });
    const moved = answer.tasks.filter(
      (task) => task.startMinute !== tasks.find(({ id }) => id === task.id)?.startMinute,
    );
    const inTheWay = tasks.filter(
      (task) =>
        task.startMinute !== null &&
        !task.automatic &&
        task.startMinute < 10 &&
        task.startMinute + task.durationMinutes > 5,
    );
    expect(moved.map(({ id }) => id).sort()).toEqual(
      [...inTheWay.map(({ id }) => id), "l.comments-first"].sort(),
    );
  });

  test("an appointment in the way slips a few minutes instead of being lost", () => {
    const answer = editPlan(
      INPUT,
      tasks,
      { kind: "move", taskId: "l.comments-first", startMinute: 14 },
      NOBODY,
    );
    expect(answer.ok && find(answer.tasks, "numbers-15").startMinute).toBe(19);
  });

  test.each<[string, PlanEdit, string]>([
    ["T0 itself", { kind: "move", taskId: "l.publish", startMinute: 5 }, "t0_is_fixed"],
    ["a share before the link", { kind: "move", taskId: "l.post-x", startMinute: 2 }, "before_link"],
    ["what happens by itself", { kind: "move", taskId: "l.notice-medium", startMinute: 9 }, "automatic"],
    ["the past", { kind: "move", taskId: "l.headline", startMinute: -60_000 }, "in_past"],
    ["skipping the link", { kind: "skip", taskId: "l.copy-link", skipped: true }, "needed"],
    ["removing a task of the plan", { kind: "remove", taskId: "l.cover" }, "not_own"],
    ["an unknown task", { kind: "lock", taskId: "l.nothing", locked: true }, "no_task"],
    ["a task without a title", { kind: "rewrite", taskId: "l.cover", change: { title: " " } }, "no_title"],
  ])("%s is refused", (_, edit, reason) => {
    expect(editPlan(INPUT, tasks, edit, NOBODY)).toMatchObject({ ok: false, reason });
  });

  test("a locked task in the way is named", () => {
    const locked = editPlan(INPUT, tasks, { kind: "move", taskId: "l.post-x", startMinute: 20 }, NOBODY);
    if (!locked.ok) throw new Error(locked.reason);
    expect(
      editPlan(INPUT, locked.tasks, { kind: "move", taskId: "l.comments-first", startMinute: 18 }, NOBODY),
    ).toEqual({ ok: false, reason: "locked_conflict", title: "Post: x", minute: 20 });
  });

  test("building again keeps locked times, skipped tasks, own tasks and texts written over", () => {
    const steps: PlanEdit[] = [
      { kind: "move", taskId: "l.post-x", startMinute: 22 },
      { kind: "skip", taskId: "l.post-group", skipped: true },
      { kind: "add", key: "1", title: "Tea", detail: "", startMinute: 33, durationMinutes: 3 },
      { kind: "rewrite", taskId: "l.post-x2", change: { postText: "My own words {link}" } },
      { kind: "rewrite", taskId: "l.cover", change: { title: "Cover, at last" } },
    ];
    let edited: Task[] = tasks;
    for (const step of steps) {
      const answer = editPlan(INPUT, edited, step, NOBODY);
      if (!answer.ok) throw new Error(answer.reason);
      edited = answer.tasks;
    }
    const again = buildPlan(
      { ...INPUT, draft: { ...INPUT.draft, title: "Another title" } },
      { tasks: edited, done: NOBODY },
    );
    expect(find(again, "post-x")).toMatchObject({ startMinute: 22, locked: true });
    expect(find(again, "post-x").postText).toContain("Another title");
    expect(find(again, "post-group").skipped).toBe(true);
    expect(find(again, "own-1")).toMatchObject({ title: "Tea", startMinute: 33 });
    expect(find(again, "post-x2").postText).toBe("My own words {link}");
    expect(find(again, "cover").title).toBe("Cover, at last");
  });

  test("a text of the writer's survives its channel being taken out and chosen again", () => {
    const edited = editPlan(
      INPUT,
      tasks,
      { kind: "rewrite", taskId: "l.post-x2", change: { postText: "Mine" } },
      NOBODY,
    );
    if (!edited.ok) throw new Error(edited.reason);
    const fewer = { ...INPUT, channels: INPUT.channels.filter(({ id }) => id !== "x2") };
    const without = buildPlan(fewer, { tasks: edited.tasks, done: NOBODY });
    expect(find(without, "post-x2")).toMatchObject({ skipped: true, postText: "Mine" });
    const back = buildPlan(INPUT, { tasks: without, done: NOBODY });
    expect(find(back, "post-x2")).toMatchObject({ skipped: false, postText: "Mine" });
  });

  test("what is done stays where it was, and nothing else is laid into the past", () => {
    const later = { ...INPUT, now: INPUT.slotAt - 2 * 1440 * 60_000 };
    const again = buildPlan(later, { tasks, done: new Set(["l.originality"]) });
    expect(find(again, "originality").startMinute).toBe(find(tasks, "originality").startMinute);
    for (const task of again) {
      if (task.id !== "l.originality") expect(task.startMinute ?? 0).toBeGreaterThanOrEqual(-2880);
    }
  });

  test("with minutes left, what no longer fits says so instead of vanishing", () => {
    const last = buildPlan({ ...INPUT, now: INPUT.slotAt - 10 * 60_000 });
    expect(find(last, "originality")).toMatchObject({ startMinute: null });
    expect(find(last, "originality").omittedBecause).not.toBe("");
    expect(find(last, "post-x").startMinute).not.toBeNull();
  });
});

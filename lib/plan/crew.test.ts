import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveActivity } from "@/lib/channels/activity";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildPlan } from "@/lib/plan/build-plan";
import type { Helper } from "@/lib/plan/crew";
import { editPlan, type PlanEdit } from "@/lib/plan/edit-plan";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import type { PlanInput } from "@/lib/plan/plan-input";
import { finishMinute, isPlanned, type Task } from "@/lib/plan/task";
import { arbitraryCrewInput } from "@/lib/testing/arbitrary-plan-input";
import { planFaults } from "@/lib/testing/plan-faults";

const NOBODY: ReadonlySet<string> = new Set();
const totalOf = (tasks: readonly Task[]) => tasks.reduce((sum, { expected }) => sum + expected, 0);

describe("any crew", () => {
  test("nobody does two things at once or posts where they may not, and gaps and the link's turn hold", () => {
    fc.assert(
      fc.property(arbitraryCrewInput, (input) => {
        expect(planFaults(input, buildPlan(input))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("building again changes nothing, persons included", () => {
    fc.assert(
      fc.property(arbitraryCrewInput, (input) => {
        const tasks = buildPlan(input);
        expect(buildPlan(input, { tasks, done: NOBODY })).toEqual(tasks);
      }),
      { numRuns: 5 },
    );
  });

  test("handing over, moving, locking and losing a helper leave it sound, and a locked task keeps its person", () => {
    const wishes = fc.array(
      fc.record({
        kind: fc.constantFrom("assign", "release", "move", "lock", "skip"),
        place: fc.nat(60),
        minute: fc.integer({ min: -80, max: 130 }),
        person: fc.constantFrom(null, "h0", "h1", "h2"),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(arbitraryCrewInput, wishes, (input, wanted) => {
        let tasks = buildPlan(input);
        for (const wish of wanted) {
          const target = tasks[wish.place % tasks.length];
          if (target === undefined) continue;
          const answer = editPlan(input, tasks, editOf(wish, target.id), NOBODY);
          if (!answer.ok) continue;
          const locked = tasks.filter((task) => task.locked && task.id !== target.id && isPlanned(task));
          for (const { id, startMinute, personId } of locked) {
            expect(answer.tasks.find((task) => task.id === id)).toMatchObject({ startMinute, personId });
          }
          expect(planFaults(input, answer.tasks)).toEqual([]);
          tasks = answer.tasks;
        }
        const fewer = { ...input, crew: input.crew.slice(1) };
        const without = buildPlan(fewer, { tasks, done: NOBODY });
        expect(planFaults(fewer, without)).toEqual([]);
        expect(without.map(({ personId }) => personId)).not.toContain("h0");
      }),
      { numRuns: 12 },
    );
  });
});

function editOf(wish: { kind: string; minute: number; person: string | null }, taskId: string): PlanEdit {
  switch (wish.kind) {
    case "move":
      return { kind: "move", taskId, startMinute: wish.minute };
    case "lock":
      return { kind: "lock", taskId, locked: true };
    case "skip":
      return { kind: "skip", taskId, skipped: true };
    default:
      return { kind: "assign", taskId, personId: wish.person, isHandedOver: wish.kind === "assign" };
  }
}

const channel = (id: string, platform: PlanInput["channels"][number]["platform"], followers: number) => ({
  id,
  platform,
  name: id,
  followers,
  audience: [],
  parameters: resolveChannel({ platform, overrides: {}, postMinutes: 12 }),
});

const ANA: Helper = { id: "ana", name: "Ana", channelIds: ["group", "telegram"] };
const ALONE: PlanInput = {
  launchId: "l",
  slotAt: Date.UTC(2026, 10, 3, 18, 30),
  zone: "Asia/Kathmandu",
  now: Date.UTC(2026, 10, 1, 12, 0),
  draft: { title: "The quiet hour", subtitle: "", topics: [], coverUrl: null },
  publication: null,
  submissionState: null,
  channels: [
    channel("x", "x", 4000),
    channel("group", "whatsapp", 300),
    channel("telegram", "telegram", 2000),
    channel("bluesky", "bluesky", 900),
  ],
  crew: [],
  activity: resolveActivity({}),
  rates: DEFAULT_RATES,
};
const WITH_ANA: PlanInput = { ...ALONE, crew: [ANA] };

const find = (tasks: readonly Task[], key: string) => {
  const task = tasks.find(({ id }) => id === `l.${key}`);
  if (task === undefined) throw new Error(`no task ${key}`);
  return task;
};

describe("a writer and Ana", () => {
  const alone = buildPlan(ALONE);
  const tasks = buildPlan(WITH_ANA);

  test("Ana takes posts of her channels, the writer's own work stays with the writer, and the hour brings more", () => {
    const hers = tasks.filter(({ personId }) => personId === "ana");
    expect(hers.length).toBeGreaterThan(0);
    for (const { channelId } of hers) expect(ANA.channelIds).toContain(channelId);
    for (const key of ["publish", "copy-link", "comments-first", "numbers-15", "final-read"]) {
      expect(find(tasks, key).personId).toBeNull();
    }
    expect(totalOf(tasks)).toBeGreaterThan(totalOf(alone) + 0.1);
  });

  test("Ana's first post waits for the link, as the writer's does", () => {
    const link = finishMinute(find(tasks, "copy-link")) ?? 0;
    const starts = tasks.filter(({ kind }) => kind === "post").map(({ startMinute }) => startMinute ?? link);
    expect(Math.min(...starts)).toBe(link);
    expect(starts.filter((start) => start === link)).toHaveLength(2);
  });

  test("a task handed over stays with its person when the plan is built again", () => {
    const step = { kind: "assign", taskId: "l.numbers-30", personId: "ana", isHandedOver: true } as const;
    const answer = editPlan(WITH_ANA, tasks, step, NOBODY);
    if (!answer.ok) throw new Error(answer.reason);
    expect(find(answer.tasks, "numbers-30")).toMatchObject({ personId: "ana", startMinute: 30 });
    const again = buildPlan(WITH_ANA, { tasks: answer.tasks, done: NOBODY });
    expect(find(again, "numbers-30").personId).toBe("ana");
    const released = editPlan(WITH_ANA, again, { ...step, isHandedOver: false }, NOBODY);
    expect(
      released.ok && find(buildPlan(WITH_ANA, { tasks: released.tasks, done: NOBODY }), "numbers-30"),
    ).toMatchObject({ personId: null });
  });

  test.each<[string, string, string | null, string]>([
    ["publishing", "l.publish", "ana", "writers_own"],
    ["answering comments", "l.comments-first", "ana", "writers_own"],
    ["a post where Ana has no account", "l.post-x", "ana", "no_account"],
    ["anything for a stranger", "l.post-x", "bo", "no_helper"],
  ])("%s is not handed over", (_, taskId, personId, reason) => {
    const edit: PlanEdit = { kind: "assign", taskId, personId, isHandedOver: true };
    expect(editPlan(WITH_ANA, tasks, edit, NOBODY)).toMatchObject({ ok: false, reason });
  });

  test("when Ana leaves, or loses an account, her tasks go back, locked ones too", () => {
    const hers = tasks.find(({ personId }) => personId === "ana");
    const held = tasks.map((task) => (task === hers ? { ...task, locked: true } : task));
    for (const crew of [[], [{ ...ANA, channelIds: [] }]]) {
      const without = buildPlan({ ...WITH_ANA, crew }, { tasks: held, done: NOBODY });
      expect(without.every(({ personId }) => personId === null)).toBe(true);
      expect(without.find(({ id }) => id === hers?.id)?.startMinute).toBe(hers?.startMinute);
    }
  });
});

import { expect, test } from "vitest";
import { checkPlan } from "@/lib/plan/check-plan";
import type { Instance, InstanceTask } from "@/lib/plan/instance";
import { postValue } from "@/lib/plan/post-value";

const task = (id: string, more: Partial<InstanceTask> = {}): InstanceTask => ({
  id,
  duration: 4,
  earliest: 0,
  latest: 60,
  fixedStart: null,
  channel: null,
  needs: [],
  automatic: false,
  optional: true,
  after: [],
  prepared: null,
  ...more,
});

const RATES = { reach: 0.5, click: 0.1, recommend: 0.2, halfLife: 60, online: [] as [number, number][] };

const INSTANCE: Instance = {
  format: "launch-plan/1",
  name: "checker",
  now: 5,
  people: [
    { id: "ana", can: ["publish"] },
    { id: "bo", can: [] },
  ],
  platforms: [{ id: "x", minGap: 10, cap: 2, repeatFactor: 0.5 }],
  channels: [{ id: "x-ana", platform: "x", followers: 1000, ...RATES }],
  tasks: [
    task("old", { channel: "x-ana" }),
    task("publish", { optional: false, needs: ["publish"], duration: 1 }),
    task("share", { channel: "x-ana", after: ["publish"], prepared: { by: "draft", duration: 2 } }),
    task("draft"),
    task("notice", { automatic: true, fixedStart: 9 }),
    task("again", { channel: "x-ana" }),
    task("late", { earliest: 20, latest: 30 }),
  ],
  locked: [{ task: "old", person: "ana", start: 4, end: 8 }],
};

const PUBLISH = { task: "publish", person: "ana", start: 8 };

test("a plan that keeps every rule is feasible, and its worth is the sum of discounted posts", () => {
  const plan = [
    PUBLISH,
    { task: "draft", person: "bo", start: 9 },
    { task: "share", person: "bo", start: 16 },
  ];
  const checked = checkPlan(INSTANCE, plan);
  // R is 10; locked "old" ends at 8, "share", prepared, at 18 as the second post.
  const old = 10 * (1 - 2 ** (-52 / 60));
  const share = 10 * (1 - 2 ** (-42 / 60)) * 0.5;
  expect(checked).toMatchObject({ feasible: true, problems: [], finish: 18, count: 3 });
  expect(checked.value).toBeCloseTo(old + share, 9);
  expect(checked.lockedValue).toBeCloseTo(old, 9);
});

const BROKEN: [what: string, plan: unknown, problem: string][] = [
  ["not a list", {}, "The plan is not a list."],
  ["an unknown task", [PUBLISH, { task: "?", person: "ana", start: 9 }], 'There is no task "?".'],
  ["nothing", [PUBLISH, null], "There is no task undefined."],
  ["a locked task", [PUBLISH, { task: "old", person: "ana", start: 30 }], "old is locked already."],
  ["a task twice", [PUBLISH, PUBLISH], "publish occurs twice."],
  ["half a minute", [{ ...PUBLISH, start: 8.5 }], "publish has no whole start minute."],
  ["the past", [{ ...PUBLISH, start: 4 }], "publish starts before now."],
  [
    "too early",
    [PUBLISH, { task: "late", person: "bo", start: 19 }],
    "late starts before its earliest minute.",
  ],
  ["too late", [PUBLISH, { task: "late", person: "bo", start: 27 }], "late ends after its latest minute."],
  [
    "a missed appointment",
    [PUBLISH, { task: "notice", person: null, start: 10 }],
    "notice does not start at its fixed minute.",
  ],
  [
    "a person at automatic work",
    [PUBLISH, { task: "notice", person: "bo", start: 9 }],
    "notice is automatic and names a person.",
  ],
  ["nobody at work", [{ ...PUBLISH, person: null }], "publish is done by nobody known."],
  ["a missing ability", [{ ...PUBLISH, person: "bo" }], "bo cannot do publish."],
  [
    "two things at once",
    [PUBLISH, { task: "draft", person: "ana", start: 8 }],
    "ana would do draft and publish at once.",
  ],
  ["running work", [{ ...PUBLISH, start: 7 }], "ana would do publish and old at once."],
  ["no predecessor", [{ task: "share", person: "bo", start: 20 }], "share needs publish, which is not done."],
  [
    "a share before the link",
    [PUBLISH, { task: "share", person: "bo", start: 8 }],
    "share starts before publish is finished.",
  ],
  ["a missing mandatory task", [], "publish is missing."],
  ["too close", [PUBLISH, { task: "again", person: "bo", start: 10 }], "old and again are too close for x."],
  [
    "above the cap",
    [PUBLISH, { task: "again", person: "bo", start: 20 }, { task: "share", person: "bo", start: 40 }],
    "x allows 2 posts, the plan has 3.",
  ],
];

test.each(BROKEN)("%s is refused", (_, plan, problem) => {
  const checked = checkPlan(INSTANCE, plan);
  expect(checked.feasible).toBe(false);
  expect(checked.problems).toContain(problem);
});

test("a preparation that ends later does not shorten the task", () => {
  const plan = [
    PUBLISH,
    { task: "draft", person: "ana", start: 20 },
    { task: "share", person: "bo", start: 20 },
  ];
  expect(checkPlan(INSTANCE, plan)).toMatchObject({ feasible: true, finish: 24 });
});

test("a post is worth what is left of its life, from T0 to the end of the hour", () => {
  const channel = { id: "c", platform: "x", followers: 1000, ...RATES };
  expect(postValue(channel, 0)).toBeCloseTo(5, 9);
  expect(postValue(channel, 60)).toBe(0);
  expect(postValue(channel, -1)).toBe(0);
  expect(postValue(channel, 61)).toBe(0);
  expect(postValue({ ...channel, online: [[10, 0.5]] }, 9)).toBe(postValue(channel, 9));
  expect(postValue({ ...channel, online: [[10, 0.5]] }, 10)).toBe(postValue(channel, 10) / 2);
});

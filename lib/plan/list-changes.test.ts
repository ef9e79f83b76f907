import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveActivity } from "@/lib/channels/activity";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildPlan, type PlanBasis } from "@/lib/plan/build-plan";
import { describeChange } from "@/lib/plan/describe-change";
import { editPlan, type PlanEdit } from "@/lib/plan/edit-plan";
import { expectedTotal } from "@/lib/plan/expected-total";
import { listChanges } from "@/lib/plan/list-changes";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { rankChanges } from "@/lib/plan/rank-changes";
import type { Task } from "@/lib/plan/task";
import { weighPlan } from "@/lib/plan/weigh-plan";

const NOBODY: ReadonlySet<string> = new Set();
const NO_OFFERS = { channels: [], slots: [] };
/** A clock that stands still: every solve runs until it is proven. */
const UNHURRIED = { timeLimitMilliseconds: 1, readClock: () => 0 };

const channel = (id: string, platform: PlanChannel["platform"], followers: number): PlanChannel => ({
  id,
  platform,
  name: id,
  followers,
  audience: [],
  parameters: resolveChannel({ platform, overrides: {}, postMinutes: 9 }),
});

const INPUT: PlanInput = {
  launchId: "l",
  slotAt: Date.UTC(2026, 10, 3, 18, 30),
  zone: "Asia/Kathmandu",
  now: Date.UTC(2026, 9, 20, 12, 0),
  draft: { title: "The quiet hour", subtitle: "", topics: [], coverUrl: null },
  publication: null,
  submissionState: null,
  channels: [
    channel("x", "x", 9000),
    channel("group", "whatsapp", 300),
    channel("telegram", "telegram", 2000),
  ],
  crew: [],
  activity: resolveActivity({}),
  rates: DEFAULT_RATES,
};
const MORE = channel("bluesky", "bluesky", 5000);
const TASKS = buildPlan(INPUT);
const basisOf = (tasks: Task[], done = NOBODY, input = INPUT): PlanBasis => ({
  input,
  earlier: { tasks, done },
  lines: null,
});

function after(edits: PlanEdit[]): Task[] {
  return edits.reduce((tasks, edit) => {
    const answer = editPlan(INPUT, tasks, edit, NOBODY);
    if (!answer.ok) throw new Error(answer.reason);
    return answer.tasks;
  }, TASKS);
}
const keysOf = (tasks: Task[], input = INPUT) =>
  listChanges(basisOf(tasks, NOBODY, input), NO_OFFERS).map(({ key }) => key);

describe("the changes on offer", () => {
  it("are a helper, and leaving out each task that takes the hour's minutes and is not needed for the link", () => {
    expect(keysOf(TASKS)).toEqual([
      "helper",
      "skip l.numbers-15",
      "skip l.comments-first",
      "skip l.numbers-30",
      "skip l.numbers-45",
      "skip l.comments-second",
    ]);
  });

  it("are also the drafting that was skipped, channels left out, locks, and other slots", () => {
    const tasks = after([
      { kind: "skip", taskId: "l.draft-posts", skipped: true },
      { kind: "move", taskId: "l.post-x", startMinute: 90 },
    ]);
    const offers = {
      channels: [MORE],
      slots: [{ at: INPUT.slotAt + 86_400_000, reason: "London is at lunch" }],
    };
    const changes = listChanges(basisOf(tasks), offers);
    const keys = changes.map(({ key }) => key);
    expect(keys.slice(0, 4)).toEqual([
      "helper",
      "prepare l.draft-posts",
      "channel bluesky",
      "unlock l.post-x",
    ]);
    expect(keys.at(-1)).toBe(`slot ${INPUT.slotAt + 86_400_000}`);
    for (const change of changes) {
      const { title, because, verb } = describeChange(change);
      for (const words of [title, because, verb]) expect(words).toMatch(/^[A-Z0-9]/);
    }
  });

  it("do not touch what is done, and end with a full crew", () => {
    const done = new Set(TASKS.map(({ id }) => id));
    expect(listChanges(basisOf(TASKS, done), NO_OFFERS).map(({ key }) => key)).toEqual(["helper"]);
    const crew = Array.from({ length: 7 }, (_, place) => ({
      id: `h${place}`,
      name: `H${place}`,
      channelIds: [],
    }));
    expect(keysOf(TASKS, { ...INPUT, crew })).not.toContain("helper");
  });
});

describe("a change weighed until it is proven", () => {
  const tasks = after([
    { kind: "skip", taskId: "l.draft-posts", skipped: true },
    { kind: "move", taskId: "l.post-x", startMinute: 40 },
  ]);
  const basis = basisOf(tasks);

  it("brings no less than building the plan with it, and a freedom more never costs anything", async () => {
    const base = await weighPlan(basis, UNHURRIED);
    if (base === null) throw new Error("no plan");
    expect(base.bound).toBe(base.value);
    // One task left out stands for all of them; each takes a solve.
    const changes = listChanges(basis, { channels: [MORE], slots: [] }).slice(0, 5);
    const weighed = [];
    for (const change of changes) {
      const weight = await weighPlan(change, UNHURRIED);
      if (weight === null) throw new Error(`no plan with ${change.key}`);
      const built = expectedTotal(buildPlan(change.input, change.earlier));
      expect(weight.value, change.key).toBeGreaterThanOrEqual(built - 1e-6);
      const isFreedom = ["helper", "channel", "unlock"].includes(change.deed.kind);
      if (isFreedom) expect(weight.value, change.key).toBeGreaterThanOrEqual(base.value - 1e-6);
      weighed.push({ key: change.key, weight });
    }
    const ranked = rankChanges(base, weighed);
    expect(ranked.map(({ key }) => key)).toContain("unlock l.post-x");
    for (const { gain } of ranked) expect(gain.most).toBeCloseTo(gain.least, 9);
  });
});

describe("the ranking", () => {
  const weights = fc
    .tuple(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }))
    .map(([value, slack]) => ({ value, bound: value + slack, low: 0, high: 0 }));
  const changes = fc.uniqueArray(fc.record({ key: fc.string({ maxLength: 3 }), weight: weights }), {
    selector: ({ key }) => key,
    maxLength: 12,
  });

  it("does not hang on the order of arrival, and holds the true gain between its ends", () => {
    fc.assert(
      fc.property(weights, changes, fc.double({ min: 0, max: 1, noNaN: true }), (base, all, part) => {
        const ranked = rankChanges(base, all);
        expect(rankChanges(base, [...all].reverse())).toEqual(ranked);
        for (const { weight, gain } of ranked) {
          const truth = ({ value, bound }: typeof base) => value + part * (bound - value);
          const gained = truth(weight) - truth(base);
          expect(gained).toBeGreaterThanOrEqual(gain.least - 1e-9);
          expect(gained).toBeLessThanOrEqual(gain.most + 1e-9);
        }
        for (const { weight } of all.filter(({ key }) => !ranked.some((one) => one.key === key))) {
          expect(weight.bound - base.value).toBeLessThan(0.05);
        }
      }),
    );
  });

  it("puts the surer gain first", () => {
    const weight = (value: number, bound: number) => ({ value, bound, low: 0, high: 0 });
    const ranked = rankChanges(weight(10, 10), [
      { key: "perhaps much", weight: weight(9, 30) },
      { key: "sure", weight: weight(12, 12) },
      { key: "nothing", weight: weight(10, 10.01) },
    ]);
    expect(ranked.map(({ key }) => key)).toEqual(["sure", "perhaps much"]);
  });
});

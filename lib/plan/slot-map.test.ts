import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { resolveActivity } from "@/lib/channels/activity";
import type { PlatformId } from "@/lib/channels/platform";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildInstance } from "@/lib/plan/build-instance";
import { buildPlan } from "@/lib/plan/build-plan";
import { listTemplate } from "@/lib/plan/list-template";
import { describeHours, describeSpread, nameSlots } from "@/lib/plan/name-slots";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import { parseInstance } from "@/lib/plan/parse-instance";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { buildSlotMap } from "@/lib/plan/slot-map";
import { arbitraryPlanInput } from "@/lib/testing/arbitrary-plan-input";
import { dateAt } from "@/lib/time/calendar-date";
import { resolveWallTime } from "@/lib/time/wall-time";

const HALF_HOUR = 1_800_000;

const channel = (id: string, platform: PlatformId, followers: number | null, zone: string): PlanChannel => ({
  id,
  platform,
  name: id,
  followers,
  audience: [{ zone, share: 1 }],
  parameters: resolveChannel({ platform, overrides: {}, postMinutes: null }),
});

const INPUT: PlanInput = {
  launchId: "launch",
  slotAt: Date.parse("2026-11-03T13:00Z"),
  zone: "Asia/Kolkata",
  now: Date.parse("2026-10-01T00:00Z"),
  draft: { title: "A title", subtitle: "", topics: [], coverUrl: null },
  publication: null,
  submissionState: null,
  crew: [],
  channels: [
    channel("medium", "medium_followers", 6_000, "America/New_York"),
    channel("x", "x", 9_000, "America/New_York"),
    channel("letter", "newsletter", 2_000, "Europe/London"),
  ],
  activity: resolveActivity({}),
  rates: DEFAULT_RATES,
};
const PLAN = buildPlan(INPUT);
const weekFrom = (from: number, days = 7) =>
  Array.from({ length: days * 48 }, (_, index) => from + index * HALF_HOUR);
const WEEK = weekFrom(Date.parse("2026-11-09T00:00Z"));

test("a channel's presence over the hour stands in the instance, by its zones and its kind of place", () => {
  const instance = buildInstance(INPUT, PLAN, new Map(), new Set());
  expect(parseInstance(instance).ok).toBe(true);
  // 13:00 UTC is 08:00 in New York and 13:00 in London.
  const onlineAt0 = instance.channels.map(({ id, online }) => [
    id,
    online.findLast(([from]) => from <= 0)?.[1],
  ]);
  expect(onlineAt0).toEqual([
    ["medium", 1.2],
    ["x", 1.1],
    ["letter", 1.2],
  ]);
});

test("a publication's followers are nowhere in particular, and a channel without zones neither", () => {
  const publication = { name: "P", followers: 900, newsletter: null, answerDays: null, howToSubmit: "" };
  const homeless = INPUT.channels.map((one) => ({ ...one, audience: [] }));
  const input = { ...INPUT, publication, channels: homeless };
  const instance = buildInstance(input, listTemplate(input), new Map(), new Set());
  expect(instance.channels.map(({ online }) => online)).toEqual([[], [], [], []]);
  const map = buildSlotMap(input, listTemplate(input), WEEK, 50);
  expect(new Set(map.map(({ mean, presence }) => `${mean} ${presence}`)).size).toBe(1);
  expect(map[0]?.presence).toBe(1);
});

describe("the slot map", () => {
  it("scores every instant asked for, in that order, each alone as all together", () => {
    const map = buildSlotMap(INPUT, PLAN, WEEK, 50);
    expect(map.map(({ at }) => at)).toEqual(WEEK);
    for (const index of [0, 7, 30, 200]) {
      expect(buildSlotMap(INPUT, PLAN, [WEEK[index] ?? 0], 50)).toEqual([map[index]]);
    }
    expect(buildSlotMap(INPUT, PLAN, [], 50)).toEqual([]);
  });

  it("prefers hours at which the readers are awake", () => {
    const [night, lunch] = buildSlotMap(
      INPUT,
      PLAN,
      [Date.parse("2026-11-10T08:00Z"), Date.parse("2026-11-10T17:00Z")],
      50,
    );
    expect(night?.mean).toBeLessThan((lunch?.mean ?? 0) * 0.7);
    expect(night?.presence).toBeLessThan(1);
    expect(lunch?.presence).toBeGreaterThan(1);
    expect(night?.chance).toBeLessThan(lunch?.chance ?? 0);
  });

  it("moves with the clocks of the readers, not with days of 24 hours", () => {
    // New York turns its clocks back on 1 November 2026; the same wall time is an hour later by UTC.
    const at = ["2026-10-31T08:00", "2026-11-01T08:00"].map((wall) => {
      const resolved = resolveWallTime(wall, "America/New_York");
      return resolved.kind === "once" ? resolved.at : 0;
    });
    const onlyNewYork = { ...INPUT, channels: INPUT.channels.slice(0, 2) };
    const [before, after] = buildSlotMap(onlyNewYork, buildPlan(onlyNewYork), at, 50);
    expect({ ...after, at: 0 }).toEqual({ ...before, at: 0 });
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBe(25 * 2 * HALF_HOUR);
  });

  it("takes the template where there is no plan, keeps locked times, and counts nothing for unknown followers", () => {
    const template = buildSlotMap(INPUT, listTemplate(INPUT), WEEK.slice(0, 2), 50);
    expect(template[0]?.mean).toBeGreaterThan(0);
    const late = PLAN.map((task) =>
      task.channelId === "x" ? { ...task, startMinute: 50, locked: true } : task,
    );
    expect(buildSlotMap(INPUT, late, WEEK, 50)[30]?.mean).toBeLessThan(
      buildSlotMap(INPUT, PLAN, WEEK, 50)[30]?.mean ?? 0,
    );
    const unknown = { ...INPUT, channels: [channel("x", "x", null, "UTC")] };
    expect(buildSlotMap(unknown, buildPlan(unknown), WEEK.slice(0, 1), 50)[0]?.mean).toBe(0);
  });

  it("stays within two percent of a plan built in full for that slot", () => {
    const instants = [3, 17, 30, 41, 100, 211].map((index) => WEEK[index] ?? 0);
    const map = buildSlotMap(INPUT, PLAN, instants, 50);
    map.forEach(({ at, mean }) => {
      const full = buildPlan({ ...INPUT, slotAt: at }).reduce((sum, { expected }) => sum + expected, 0);
      expect(mean / full).toBeGreaterThan(0.98);
      expect(mean / full).toBeLessThan(1.000_001);
    });
  });

  it("never fails and never foresees less than nothing, whatever the launch", () => {
    fc.assert(
      fc.property(arbitraryPlanInput, fc.nat(400), (input, shift) => {
        const [score] = buildSlotMap(input, listTemplate(input), [input.slotAt + shift * HALF_HOUR], 20);
        expect(score?.mean).toBeGreaterThanOrEqual(0);
        expect(score?.p10).toBeLessThanOrEqual(score?.p90 ?? -1);
        expect(score?.chance).toBeGreaterThanOrEqual(0);
        expect(score?.presence).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the best half-hours in words", () => {
  const scores = buildSlotMap(INPUT, PLAN, WEEK, 50);
  const audience = [
    { zone: "America/New_York", share: 0.8 },
    { zone: "Europe/London", share: 0.15 },
    { zone: "Asia/Tokyo", share: 0.05 },
  ];
  const around = {
    isFree: () => true,
    presentAt: null,
    earliestAt: 0,
    audience,
    zone: "Asia/Kolkata",
  };

  it("are a handful of free ones at different times of day, best first, none below the middling one", () => {
    const named = nameSlots(scores, around);
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThanOrEqual(5);
    const means = named.map(({ mean }) => mean);
    expect(means).toEqual([...means].sort((a, b) => b - a));
    expect(means[0]).toBeGreaterThanOrEqual(0.99 * Math.max(...scores.map(({ mean }) => mean)));
    expect(new Set(named.map(({ name }) => name.slice(0, 5))).size).toBe(named.length);
    for (const slot of named) expect(slot.otherDays).toBe(6);
  });

  it("are only free ones", () => {
    const [best] = nameSlots(scores, around);
    const [next] = nameSlots(scores, { ...around, isFree: (at) => at !== best?.at });
    expect(next?.at).not.toBe(best?.at);
    expect(nameSlots(scores, { ...around, isFree: () => false })).toEqual([]);
  });

  it("stay on the day of the present slot where that day has equals, wherever it lies", () => {
    for (const presentAt of WEEK.filter((_, index) => index % 41 === 0)) {
      const day = dateAt(presentAt, around.zone);
      const isWhole = day > "2026-11-09" && day < "2026-11-16";
      for (const slot of nameSlots(scores, { ...around, presentAt })) {
        expect(slot.date === day || !isWhole).toBe(true);
      }
    }
  });

  it("leave room for the preparation, and are the earliest that do where there is no slot yet", () => {
    const earliestAt = Date.parse("2026-11-12T00:00+05:30");
    const named = nameSlots(scores, { ...around, earliestAt });
    expect(named.length).toBeGreaterThan(0);
    for (const slot of named) {
      expect(slot.date).toBe("2026-11-12");
      expect(slot.at).toBeGreaterThanOrEqual(earliestAt);
    }
    const moved = nameSlots(scores, { ...around, earliestAt, presentAt: WEEK[0] ?? 0 });
    expect(moved.map(({ date }) => date)).toEqual(named.map(() => "2026-11-12"));
    expect(nameSlots(scores, { ...around, earliestAt: Number.POSITIVE_INFINITY })).toEqual([]);
  });

  it("say why, by the readers' own clocks, and how they differ from the others as ranges", () => {
    const at = Date.parse("2026-11-10T17:30Z");
    expect(describeHours(audience, at)).toBe("New York is at lunch, London just home");
    const [best] = nameSlots(scores, around);
    expect(best?.name).toMatch(/^\d\d:\d\d Monday$/);
    expect(best?.reason).toMatch(/^New York is [^,]+, London [^,]+$/);
    expect(best?.comparison).toMatch(/^Brings \d+–\d+, .*; the weakest \d+–\d+\.$/);
    expect(describeSpread(scores)).toMatch(
      /^The best half-hour brings about \d+ % more than a middling one and about \d+ % more than the weakest on average, if/,
    );
  });

  it("advise nothing where all half-hours are alike", () => {
    const flat = WEEK.map((at) => ({ at, p10: 1, p50: 3, p90: 8, mean: 4, chance: 0 }));
    expect(nameSlots(flat, around)).toEqual([]);
    expect(describeSpread(flat)).toBe("By what is noted, all half-hours bring the same.");
    expect(nameSlots([], around)).toEqual([]);
    expect(describeSpread([])).toContain("Nothing can be foreseen yet");
  });
});

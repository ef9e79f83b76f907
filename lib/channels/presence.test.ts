import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_ACTIVITY,
  isActivityCurve,
  meanActivity,
  PLATFORM_KINDS,
  resolveActivity,
} from "@/lib/channels/activity";
import { listPresenceSteps, placeAudience, presenceOf } from "@/lib/channels/presence";
import { wallTimeAt } from "@/lib/time/wall-time";

const MINUTE = 60_000;
/** Each hour its own number, so that a wrong hour shows. */
const HOURS = Array.from({ length: 24 }, (_, hour) => (50 + hour) / 100);

const stepsAt = (
  audience: { zone: string; share: number }[],
  t0: string,
  span: [number, number] = [0, 60],
) => {
  const at = Date.parse(t0);
  return listPresenceSteps(
    placeAudience(audience, at + span[0] * MINUTE, at + span[1] * MINUTE),
    HOURS,
    at,
    span,
  );
};

describe("the default curves", () => {
  it.each(PLATFORM_KINDS)("%s: 24 hours from 0.5 to 1.3 with the mean 1, called an assumption", (kind) => {
    const { value, assumption, source } = DEFAULT_ACTIVITY[kind];
    expect(isActivityCurve(value)).toBe(true);
    expect([Math.min(...value), Math.max(...value)]).toEqual([0.5, 1.3]);
    expect(meanActivity(value)).toBeCloseTo(1, 12);
    expect(assumption).toBe(true);
    expect(source).toContain("nobody measured");
  });

  it("give way to the writer's own, and only to sound ones", () => {
    const activity = resolveActivity({ social: HOURS, email: [1, 2], own: HOURS.map(() => 0) });
    expect(activity.social).toMatchObject({ value: HOURS, from: "own", assumption: false });
    expect(activity.email).toMatchObject({ value: DEFAULT_ACTIVITY.email.value, from: "default" });
    expect(activity.own.from).toBe("default");
  });
});

describe("an audience's presence over the hour", () => {
  it("is unsaid, and 1, while nobody knows where they live", () => {
    expect(stepsAt([], "2026-11-03T18:30Z")).toEqual([]);
    expect(presenceOf([], HOURS, 0)).toBe(1);
  });

  it.each([
    [
      "on the hour",
      "UTC",
      "2026-11-03T18:00Z",
      [
        [0, 0.68],
        [60, 0.69],
      ],
    ],
    [
      "half past",
      "UTC",
      "2026-11-03T18:30Z",
      [
        [0, 0.68],
        [30, 0.69],
      ],
    ],
    [
      "a zone half an hour off",
      "Asia/Kolkata",
      "2026-11-03T18:00Z",
      [
        [0, 0.73],
        [30, 0.5],
      ],
    ],
    [
      "a zone 45 minutes off",
      "Asia/Kathmandu",
      "2026-11-03T18:00Z",
      [
        [0, 0.73],
        [15, 0.5],
      ],
    ],
    [
      "a zone 15 minutes before the half",
      "Pacific/Chatham",
      "2026-07-01T00:00Z",
      [
        [0, 0.62],
        [15, 0.63],
      ],
    ],
    [
      "clocks put forward inside the hour",
      "Europe/Berlin",
      "2026-03-29T00:45Z",
      [
        [0, 0.51],
        [15, 0.53],
      ],
    ],
    ["clocks turned back inside the hour", "Europe/Berlin", "2026-10-25T00:45Z", [[0, 0.52]]],
    [
      "half an hour turned back",
      "Australia/Lord_Howe",
      "2026-04-04T14:45Z",
      [
        [0, 0.51],
        [45, 0.52],
      ],
    ],
  ] as const)("changes where a clock shows another hour: %s", (_, zone, t0, steps) => {
    expect(stepsAt([{ zone, share: 1 }], t0)).toEqual(steps.map((step) => [...step]));
  });

  it("is the mean over the zones by their shares", () => {
    const mix = [
      { zone: "UTC", share: 0.25 },
      { zone: "Asia/Kolkata", share: 0.75 },
    ];
    const [first] = stepsAt(mix, "2026-11-03T18:00Z");
    expect(first?.[1]).toBeCloseTo(0.25 * 0.68 + 0.75 * 0.73, 12);
  });

  it("agrees at every minute with the clocks read one by one, also across clock changes", () => {
    const zones = [
      "America/New_York",
      "Asia/Kathmandu",
      "Australia/Lord_Howe",
      "America/St_Johns",
      "Europe/London",
    ];
    const quarters = fc.integer({ min: 0, max: 4 * 24 * 370 });
    const mix = fc.array(
      fc.record({ zone: fc.constantFrom(...zones), share: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(quarters, mix, (quarter, audience) => {
        const t0 = Date.UTC(2026, 0, 1) + quarter * 15 * MINUTE;
        const span: [number, number] = [-60, 60];
        const placed = placeAudience(audience, t0 - 60 * MINUTE, t0 + 60 * MINUTE);
        const steps = listPresenceSteps(placed, HOURS, t0, span);
        const whole = audience.reduce((sum, { share }) => sum + share, 0);
        for (let minute = -60; minute <= 60; minute += 1) {
          const hourIn = (zone: string) => Number(wallTimeAt(t0 + minute * MINUTE, zone).slice(11, 13));
          const wanted =
            audience.reduce((sum, { zone, share }) => sum + share * (HOURS[hourIn(zone)] ?? 0), 0) / whole;
          expect(steps.findLast(([from]) => from <= minute)?.[1]).toBeCloseTo(wanted, 12);
        }
      }),
      { numRuns: 60 },
    );
  });
});

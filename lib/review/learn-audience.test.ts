import { expect, it } from "vitest";
import { DEFAULT_ACTIVITY } from "@/lib/channels/activity";
import { placeAudience, presenceOf } from "@/lib/channels/presence";
import { AUDIENCE_NEEDS, type HourClicks, learnAudience } from "@/lib/review/learn-audience";

const HOUR = 3_600_000;
const AT = Date.UTC(2026, 10, 3);
const CURVE = DEFAULT_ACTIVITY.social.value;
const zones = (east: number) => [
  { zone: "Asia/Kolkata", share: east },
  { zone: "America/New_York", share: 1 - east },
];

/** What launches at every third hour would bring from an audience that lives like this. */
function hoursOf(east: number, all: number): HourClicks[] {
  return Array.from({ length: 8 }, (_, index) => {
    const at = AT + index * 3 * HOUR;
    const presence = presenceOf(placeAudience(zones(east), at, at + HOUR), CURVE, at);
    return { at, clicks: Math.round(all * presence), exposure: 1 };
  });
}

it("keeps the writer's shares where clicks come as those would bring them", () => {
  const [east] = learnAudience(zones(0.7), CURVE, hoursOf(0.7, 1_000)) ?? [];
  expect(east?.share).toBeCloseTo(0.7, 1);
});

it.each([0.1, 0.9])("moves towards where clicks say the readers live, weakly: %d in the east", (truth) => {
  const few = learnAudience(zones(0.5), CURVE, hoursOf(truth, 100))?.[0]?.share ?? 0;
  const many = learnAudience(zones(0.5), CURVE, hoursOf(truth, 5_000))?.[0]?.share ?? 0;
  const way = Math.sign(truth - 0.5);
  expect((few - 0.5) * way).toBeGreaterThan(0);
  expect((many - few) * way).toBeGreaterThan(0);
  expect((truth - many) * way).toBeGreaterThan(-0.05);
});

it("says nothing below the clicks it needs, or of an audience in one zone", () => {
  expect(learnAudience(zones(0.5), CURVE, [{ at: AT, clicks: AUDIENCE_NEEDS - 1, exposure: 1 }])).toBeNull();
  expect(learnAudience([{ zone: "Asia/Kolkata", share: 1 }], CURVE, hoursOf(0.5, 1_000))).toBeNull();
});

it("adds up to the whole in whatever order the hours come", () => {
  const hours = hoursOf(0.2, 300);
  const learned = learnAudience(zones(0.5), CURVE, hours);
  expect(learnAudience(zones(0.5), CURVE, [...hours].reverse())).toEqual(learned);
  expect((learned ?? []).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 3);
});

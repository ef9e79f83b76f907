import fc from "fast-check";
import { expect, test } from "vitest";
import { placeWhen, relateMinute } from "@/lib/plan/relative-when";

const NEW_YORK = "America/New_York";
/** Sunday 1 November 2026, 12:00 in New York: the clock went back at 02:00 that morning. */
const AUTUMN = { slotAt: Date.UTC(2026, 10, 1, 17, 0), zone: NEW_YORK };
/** Wednesday 10 June 2026, 19:30 there. */
const SUMMER = { slotAt: Date.UTC(2026, 5, 10, 23, 30), zone: NEW_YORK };
const DAY = 1440;

test("a morning of preparation stays a morning across a clock change and beside another slot", () => {
  const atTen = -(3 * DAY + 3 * 60); // Thursday, 10:00, an hour nearer than the clock says
  const when = relateMinute(atTen, AUTUMN);
  expect(when).toEqual({ days: -3, clock: "10:00" });
  expect(placeWhen(when, SUMMER)).toBe(-(3 * DAY + 9 * 60 + 30));
});

test("what lies near T0, or on its day, keeps its distance", () => {
  expect(relateMinute(-15, AUTUMN)).toEqual({ minute: -15 });
  expect(relateMinute(-720, SUMMER)).toEqual({ minute: -720 });
  expect(relateMinute(-900, SUMMER)).toEqual({ minute: -900 });
  // Half past midnight: the evening before is near.
  expect(relateMinute(-60, { slotAt: Date.UTC(2026, 5, 10, 4, 30), zone: NEW_YORK })).toEqual({
    minute: -60,
  });
});

test("a time of day that the clocks jump over is the first one after the jump", () => {
  const monday = { slotAt: Date.UTC(2026, 2, 9, 16, 0), zone: NEW_YORK };
  expect(placeWhen({ days: -1, clock: "02:30" }, monday)).toBe(
    placeWhen({ days: -1, clock: "03:00" }, monday),
  );
});

test("in the launch it was taken from, every time lands on its minute again", () => {
  const zones = fc.constantFrom(NEW_YORK, "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "UTC");
  const slots = fc
    .integer({ min: 0, max: 20_000 })
    .map((halfHours) => Date.UTC(2026, 0, 1) + halfHours * 1_800_000);
  fc.assert(
    fc.property(zones, slots, fc.integer({ min: -260_000, max: 260_000 }), (zone, slotAt, startMinute) => {
      expect(placeWhen(relateMinute(startMinute, { slotAt, zone }), { slotAt, zone })).toBe(startMinute);
    }),
  );
});

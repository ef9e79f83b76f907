import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLiveClock } from "@/lib/launch/read-live-clock";
import { wallTimeAt } from "@/lib/time/wall-time";

const MINUTE = 60_000;
const KATHMANDU = "Asia/Kathmandu";
const NEW_YORK = "America/New_York";
const at = (text: string) => Date.parse(text);

describe("a clock time given for T0", () => {
  it.each<[string, string, string, string, string, string]>([
    [
      "some minutes earlier",
      "18:12",
      KATHMANDU,
      "2026-11-25T18:30+05:45",
      "2026-11-25T18:41+05:45",
      "2026-11-25T18:12+05:45",
    ],
    [
      "some minutes later",
      "18:40",
      KATHMANDU,
      "2026-11-25T18:30+05:45",
      "2026-11-25T18:41+05:45",
      "2026-11-25T18:40+05:45",
    ],
    [
      "this very minute",
      "18:41",
      KATHMANDU,
      "2026-11-25T18:30+05:45",
      "2026-11-25T18:41+05:45",
      "2026-11-25T18:41+05:45",
    ],
    [
      "yesterday, confirmed after midnight",
      "23:55",
      KATHMANDU,
      "2026-11-25T00:05+05:45",
      "2026-11-25T00:20+05:45",
      "2026-11-24T23:55+05:45",
    ],
    [
      "today, confirmed too early before midnight",
      "00:02",
      KATHMANDU,
      "2026-11-24T23:50+05:45",
      "2026-11-25T00:20+05:45",
      "2026-11-25T00:02+05:45",
    ],
    [
      "this morning, though tomorrow's is nearer",
      "07:00",
      KATHMANDU,
      "2026-11-25T19:55+05:45",
      "2026-11-25T20:00+05:45",
      "2026-11-25T07:00+05:45",
    ],
    [
      "the first time clocks showed it",
      "01:20",
      NEW_YORK,
      "2026-11-01T01:35-04:00",
      "2026-11-01T01:50-04:00",
      "2026-11-01T01:20-04:00",
    ],
    [
      "the second time clocks showed it",
      "01:20",
      NEW_YORK,
      "2026-11-01T01:35-05:00",
      "2026-11-01T01:50-05:00",
      "2026-11-01T01:20-05:00",
    ],
  ])("means %s", (_what, clock, zone, live, now, meant) => {
    expect(readLiveClock(clock, zone, { liveAt: at(live), now: at(now) })).toEqual({
      at: at(meant),
      refused: null,
    });
  });

  it.each<[string, string, string, string, RegExp]>([
    ["18:42", KATHMANDU, "2026-11-25T18:30+05:45", "2026-11-25T18:41+05:45", /^18:42 is still to come\./],
    ["01:55", NEW_YORK, "2026-11-01T01:35-04:00", "2026-11-01T01:50-04:00", /still to come/],
    ["02:30", NEW_YORK, "2026-03-08T03:05-04:00", "2026-03-08T03:10-04:00", /^The clocks jumped over 02:30/],
    ["", KATHMANDU, "2026-11-25T18:30+05:45", "2026-11-25T18:41+05:45", /^Give hours and minutes/],
    ["24:00", KATHMANDU, "2026-11-25T18:30+05:45", "2026-11-25T18:41+05:45", /^Give hours and minutes/],
  ])("is refused with what to do: %j", (clock, zone, live, now, refused) => {
    const read = readLiveClock(clock, zone, { liveAt: at(live), now: at(now) });
    expect(read).toEqual({ at: null, refused: expect.stringMatching(refused) });
  });

  it("is never ahead of now, and what the zone's clock then showed", () => {
    const zone = fc.constantFrom(KATHMANDU, NEW_YORK, "Australia/Lord_Howe", "Pacific/Apia", "UTC");
    const day = 24 * 60 * MINUTE;
    const start = at("2026-01-01T00:00Z");
    const minuteOfDay = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: 0, max: 365 * 1440 }),
        minuteOfDay,
        minuteOfDay,
        (where, live, age, typed) => {
          const liveAt = start + live * MINUTE;
          const now = liveAt + age * MINUTE;
          const clock = new Date(typed * MINUTE).toISOString().slice(11, 16);
          const read = readLiveClock(clock, where, { liveAt, now });
          if (read.at === null) return;
          expect(read.at).toBeLessThanOrEqual(now);
          expect(now - read.at).toBeLessThanOrEqual(3 * day);
          expect(wallTimeAt(read.at, where).slice(11)).toBe(clock);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWhen } from "@/lib/plan/parse-when";
import { formatMinute } from "@/lib/time/format";
import { wallTimeAt } from "@/lib/time/wall-time";

const NEW_YORK = {
  zone: "America/New_York",
  slotAt: Date.UTC(2026, 10, 3, 23, 30), // Tue 3 Nov 2026, 18:30
  now: Date.UTC(2026, 9, 20),
};

test.each<[string, number]>([
  ["T+12", 12],
  ["+12", 12],
  ["12", 12],
  ["t - 20", -20],
  ["T−60", -60],
  ["T0", 0],
  ["T", 0],
  ["-0", 0],
  ["+2 h", 120],
  ["T+2 h 05", 125],
  ["T-3 d", -4320],
  ["18:42", 12],
  ["6:30", -720],
  ["00:15", 345],
  ["2026-11-03 18:00", -30],
  ["2026-11-03T18:00", -30],
  ["2026-11-01", -(2 * 1440 + 510)],
])("%s is minute %i", (typed, startMinute) => {
  expect(parseWhen(typed, NEW_YORK)).toEqual({ ok: true, startMinute });
});

test.each(["", "soon", "25:00", "T+", "2026-02-30 10:00", "+2 d 5", "1:5"])(
  "%j is not guessed at",
  (typed) => {
    expect(parseWhen(typed, NEW_YORK)).toEqual({ ok: false, reason: "unreadable" });
  },
);

test("an hour that the clocks jump over is refused with its neighbours", () => {
  const spring = { ...NEW_YORK, slotAt: Date.UTC(2026, 2, 8, 17, 0) };
  expect(parseWhen("2026-03-08 02:15", spring)).toEqual({
    ok: false,
    reason: "missing_hour",
    before: "2026-03-08 01:30",
    after: "2026-03-08 03:00",
  });
});

test("what the plan shows can be typed back, as minutes and as the clock", () => {
  const minutes = fc.integer({ min: -100_000, max: 100_000 });
  fc.assert(
    fc.property(minutes, (startMinute) => {
      expect(parseWhen(formatMinute(startMinute), NEW_YORK)).toEqual({ ok: true, startMinute });
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (startMinute) => {
      const wall = wallTimeAt(NEW_YORK.slotAt + startMinute * 60_000, NEW_YORK.zone);
      expect(parseWhen(wall.replace("T", " "), NEW_YORK)).toEqual({ ok: true, startMinute });
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/time/calendar-date";
import { buildStreak } from "@/lib/warm-up/build-streak";

const TODAY = "2026-11-25";
/** "x" a day with something ticked, "." a missed one; the last sign is today. */
const days = (signs: string) =>
  [...signs].flatMap((sign, at) => (sign === "x" ? [addDays(TODAY, at - signs.length + 1)] : []));

test.each([
  ["", 0, true],
  ["x", 1, true],
  ["x.", 1, true],
  ["xxx", 3, true],
  ["xx.", 2, true],
  ["xx.x", 3, true],
  ["xx.x.", 3, false],
  ["xx..", 2, false],
  ["xx..x", 1, true],
  ["xx...", 0, true],
  ["xx.xx.xx", 4, true],
  ["xx.xxxxxx.xx", 10, true],
  ["xx.xxxxx.xx", 7, true],
  ["xxxxxxx.xxxxxx.", 13, true],
  ["xxxxxxx.xxxxx.", 12, false],
])("%j is a streak of %i; today may be missed: %s", (signs, length, mayMiss) => {
  expect(buildStreak(days(signs), TODAY)).toEqual({ days: length, mayMissToday: mayMiss });
});

test("a tick today adds exactly one day, and never shortens the streak", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (past) => {
      const signs = past.map((isDone) => (isDone ? "x" : ".")).join("");
      const before = buildStreak(days(`${signs}.`), TODAY).days;
      expect(buildStreak(days(`${signs}x`), TODAY).days).toBe(before + 1);
    }),
  );
});

test("no seven days in a row of a streak hold two missed ones", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (past) => {
      const signs = `${past.map((isDone) => (isDone ? "x" : ".")).join("")}x`;
      const { days: length } = buildStreak(days(signs), TODAY);
      let counted = 0;
      let start = signs.length;
      while (counted < length) {
        start -= 1;
        if (signs[start] === "x") counted += 1;
      }
      const streak = signs.slice(start);
      for (let at = 0; at + 7 <= streak.length; at += 1) {
        expect(streak.slice(at, at + 7).split(".").length - 1).toBeLessThanOrEqual(1);
      }
    }),
  );
});

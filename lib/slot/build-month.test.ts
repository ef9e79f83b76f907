import { describe, expect, it } from "vitest";
import { addMonths, buildMonth } from "@/lib/slot/build-month";

describe("a month", () => {
  it.each([
    ["2026-11-22", 1, 30],
    ["2027-02-01", 1, 28],
    ["2028-02-29", 7, 29],
    ["2026-08-31", 6, 31],
  ])(
    "of %s with weeks from %i has each of its %i days once, in weeks of seven",
    (date, weekStartsOn, days) => {
      const weeks = buildMonth(date, weekStartsOn);
      for (const week of weeks) expect(week).toHaveLength(7);
      const dates = weeks.flat().filter((on) => on !== null);
      expect(new Set(dates).size).toBe(days);
      expect(dates.every((on) => on.startsWith(date.slice(0, 7)))).toBe(true);
    },
  );

  it("is found over the turn of the year, forth and back", () => {
    expect(addMonths("2026-11-22", 2)).toBe("2027-01-01");
    expect(addMonths("2027-01-31", -1)).toBe("2026-12-01");
  });
});

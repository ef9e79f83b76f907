import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dateAt,
  daysBetween,
  parseCalendarDate,
  startOfWeek,
  weekdayOf,
} from "@/lib/time/calendar-date";

const anyDate = fc
  .integer({ min: -20_000, max: 60_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe("a calendar date", () => {
  it("is read only when the calendar has it", () => {
    expect(parseCalendarDate(" 2028-02-29 ")).toBe("2028-02-29");
    for (const bad of ["2026-02-29", "2026-13-01", "2026-1-1", "0000-01-01", "soon", ""]) {
      expect(parseCalendarDate(bad)).toBeNull();
    }
  });

  it("is the zone's own, not that of Greenwich", () => {
    const at = Date.parse("2026-11-03T20:00Z");
    expect(dateAt(at, "Asia/Kathmandu")).toBe("2026-11-04");
    expect(dateAt(at, "America/Los_Angeles")).toBe("2026-11-03");
  });

  it("counts days forth and back over leap days and clock changes alike", () => {
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it("knows its weekday and the week it stands in", () => {
    expect(weekdayOf("2026-11-02")).toBe(1);
    expect(weekdayOf("2026-11-08")).toBe(7);
    expect(startOfWeek("2026-11-08", 1)).toBe("2026-11-02");
    expect(startOfWeek("2026-11-08", 7)).toBe("2026-11-08");
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 7 }), (date, weekStartsOn) => {
        const start = startOfWeek(date, weekStartsOn);
        expect(weekdayOf(start)).toBe(weekStartsOn);
        expect(daysBetween(start, date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, date)).toBeLessThan(7);
      }),
    );
  });
});

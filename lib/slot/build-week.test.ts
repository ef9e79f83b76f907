import { describe, expect, it } from "vitest";
import { buildWeek, HALF_HOURS, placeInDay, timeOfRow } from "@/lib/slot/build-week";

const at = (text: string) => Date.parse(text);
const NOW = at("2026-01-01T00:00Z");

function kindsOn(date: string, startOn: string, zone: string): string[] {
  const day = buildWeek(startOn, zone, NOW).find((other) => other.date === date);
  return (day?.halfHours ?? []).map((halfHour) => halfHour.kind);
}

describe("the week", () => {
  it("has seven days of 48 rows, whatever its clocks do", () => {
    for (const [startOn, zone] of [
      ["2026-03-02", "America/New_York"],
      ["2026-10-26", "America/New_York"],
      ["2026-03-23", "Asia/Beirut"],
      ["2011-12-26", "Pacific/Apia"],
      ["2026-09-28", "Australia/Lord_Howe"],
    ] as const) {
      const week = buildWeek(startOn, zone, NOW);
      expect(week).toHaveLength(7);
      for (const day of week) expect(day.halfHours).toHaveLength(HALF_HOURS);
    }
  });

  it("shows the hour that a clock jumps over as missing and marks its day", () => {
    const kinds = kindsOn("2026-03-08", "2026-03-02", "America/New_York");
    expect(kinds.flatMap((kind, row) => (kind === "missing" ? [timeOfRow(row)] : []))).toEqual([
      "02:00",
      "02:30",
    ]);
    const week = buildWeek("2026-03-02", "America/New_York", NOW);
    expect(week.map((day) => day.changes.length)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  });

  it("shows the hour over which a clock is turned back as doubled, with both instants", () => {
    const kinds = kindsOn("2026-11-01", "2026-10-26", "America/New_York");
    expect(kinds.flatMap((kind, row) => (kind === "twice" ? [timeOfRow(row)] : []))).toEqual([
      "01:00",
      "01:30",
    ]);
  });

  it.each([
    ["2026-03-29", "2026-03-23", "Asia/Beirut", ["00:00", "00:30"]],
    ["2026-10-04", "2026-09-28", "Australia/Lord_Howe", ["02:00"]],
  ])(
    "gives a jump to the day it happens on, also at midnight and by half an hour: %s",
    (date, start, zone, gone) => {
      const day = buildWeek(start, zone, NOW).find((other) => other.date === date);
      expect(day?.changes).toHaveLength(1);
      const missing = day?.halfHours.flatMap(({ kind, wall }) =>
        kind === "missing" ? [wall.slice(11)] : [],
      );
      expect(missing).toEqual(gone);
    },
  );

  it("shows a day that a zone skipped as missing from end to end", () => {
    expect(new Set(kindsOn("2011-12-30", "2011-12-26", "Pacific/Apia"))).toEqual(new Set(["missing"]));
  });

  it("marks today and what is past in the writer's zone", () => {
    const week = buildWeek("2026-11-02", "Asia/Kathmandu", at("2026-11-03T20:00Z"));
    expect(week.findIndex((day) => day.isToday)).toBe(2);
    const past = week[2]?.halfHours.filter((halfHour) => halfHour.isPast).map(({ wall }) => wall.slice(11));
    expect(past).toEqual(["00:00", "00:30", "01:00", "01:30"]);
  });

  it("places a time in its row, to the minute", () => {
    expect(placeInDay("2026-11-03T18:37")).toEqual({ row: 37, part: 7 / 30 });
    expect(timeOfRow(37)).toBe("18:30");
  });
});

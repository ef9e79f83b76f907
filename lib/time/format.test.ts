import { describe, expect, it } from "vitest";
import {
  formatAgo,
  formatCountdown,
  formatDate,
  formatDateTime,
  formatDuration,
  formatMinute,
  formatMonth,
  formatShortDate,
  formatTime,
  formatUntil,
  formatZone,
} from "@/lib/time/format";

const AT = Date.parse("2026-11-03T13:00Z");
const HOUR = 3_600_000;

describe("times in words", () => {
  it("name the weekday, the day and the time on the zone's clock", () => {
    expect(formatDate("2026-11-03")).toBe("Tue 3 Nov 2026");
    expect(formatShortDate("2026-11-03")).toBe("Tue 3 Nov");
    expect(formatMonth("2026-11-03")).toBe("November 2026");
    expect(formatDateTime(AT, "Asia/Calcutta")).toBe("Tue 3 Nov 2026, 18:30");
    expect(formatTime(AT, "Asia/Kathmandu")).toBe("18:45");
  });

  it("are in another language as that writes them, and in ours where nobody knows the language", () => {
    expect(formatShortDate("2026-11-03", "fr-FR")).toBe("mar. 3 nov.");
    expect(formatDateTime(AT, "Asia/Calcutta", "en-US")).toBe("Tue, Nov 3, 2026, 18:30");
    expect(formatShortDate("2026-11-03", "no language")).toBe("Tue 3 Nov");
    expect(formatDateTime(AT, "Asia/Calcutta", "no language")).toBe("Tue 3 Nov 2026, 18:30");
  });

  it("name a zone by its place and the offset in force at that time", () => {
    expect(formatZone("America/New_York", AT)).toBe("New York, UTC−5");
    expect(formatZone("America/New_York", Date.parse("2026-07-01T00:00Z"))).toBe("New York, UTC−4");
    expect(formatZone("Asia/Katmandu", AT)).toBe("Kathmandu, UTC+5:45");
    expect(formatZone("America/Buenos_Aires", AT)).toBe("Buenos Aires, UTC−3");
    expect(formatZone("UTC", AT)).toBe("UTC");
  });

  it.each([
    [0, "just now"],
    [-5 * 60_000, "5 min ago"],
    [3 * HOUR, "in 3 h"],
    [-25 * HOUR, "1 day ago"],
    [12 * 24 * HOUR, "in 12 days"],
    [7 * 24 * HOUR - 60_000, "in 7 days"],
    [-7 * 24 * HOUR + 60_000, "6 days ago"],
    [2 * HOUR - 60_000, "in 2 h"],
  ])("say how far off an instant is: %i ms is %s", (offset, words) => {
    expect(formatAgo(AT + offset, AT)).toBe(words);
  });

  it.each([
    ["2026-11-03T01:00", "2026-11-04T15:00", "tomorrow"],
    ["2026-11-03T23:00", "2026-11-05T01:00", "in 2 days"],
    ["2026-11-03T01:00", "2026-11-05T23:00", "in 2 days"],
    ["2026-11-03T20:00", "2026-11-04T15:00", "in 19 h"],
    ["2026-11-03T20:00", "2026-11-03T18:00", "2 h ago"],
    ["2026-10-31T12:00", "2026-11-01T12:00", "tomorrow"],
    ["2026-11-01T00:10", "2026-11-01T23:20", "in 1 day"],
  ])(
    "say from a day on how far off an instant is as the calendar has it: at %s, %s is %s",
    (now, at, words) => {
      // New York's clocks go back on 1 November, and that day has 25 hours.
      const instant = (wall: string) =>
        Date.parse(`${wall}${wall < "2026-11-01T02:00" ? "-04:00" : "-05:00"}`);
      expect(formatUntil(instant(at), instant(now), "America/New_York")).toBe(words);
    },
  );

  it.each([
    [-872_000, "T−00:14:32"],
    [425_000, "T+00:07:05"],
    [-1, "T−00:00:01"],
    [0, "T+00:00:00"],
    [999, "T+00:00:00"],
    [-(3 * 24 + 4) * HOUR, "T−3 d 04:00:00"],
  ])("count down to T0 and up from it: %i ms is %s", (ms, words) => {
    expect(formatCountdown(ms)).toBe(words);
  });

  it.each([
    [-60, "T−60"],
    [0, "T0"],
    [15, "T+15"],
    [120, "T+2 h"],
    [-1590, "T−26 h 30"],
    [1440, "T+24 h"],
    [-4320, "T−3 d"],
  ])("place a task relative to T0: %i is %s", (minute, words) => {
    expect(formatMinute(minute)).toBe(words);
  });

  it.each([
    [0, "0 min"],
    [45, "45 min"],
    [90, "1 h 30 min"],
    [1440, "1 day"],
    [3060, "2 days 3 h"],
  ])("say how long something takes: %i minutes is %s", (minutes, words) => {
    expect(formatDuration(minutes)).toBe(words);
  });
});

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

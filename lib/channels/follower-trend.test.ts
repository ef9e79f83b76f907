import { describe, expect, it } from "vitest";
import { buildTrend, placeReadings, staleDays } from "@/lib/channels/follower-trend";
import { readZone } from "@/lib/channels/read-zone";

const read = (readOn: string, followers: number) => ({ readOn, followers });

describe("buildTrend", () => {
  it("compares with the last reading at least 90 days back", () => {
    const counts = [
      read("2026-01-01", 100),
      read("2026-07-01", 300),
      read("2026-10-01", 400),
      read("2026-11-01", 456),
    ];
    expect(buildTrend(counts)).toEqual({ change: 156, since: "2026-07-01" });
  });

  it("falls back to the first reading, and says nothing of one alone", () => {
    expect(buildTrend([read("2026-10-01", 400), read("2026-11-01", 380)])).toEqual({
      change: -20,
      since: "2026-10-01",
    });
    expect(buildTrend([read("2026-10-01", 400)])).toBeNull();
    expect(buildTrend([])).toBeNull();
  });
});

describe("staleDays", () => {
  it("speaks up after sixty days", () => {
    expect(staleDays("2026-09-23", "2026-11-22")).toBeNull();
    expect(staleDays("2026-09-22", "2026-11-22")).toBe(61);
    expect(staleDays(null, "2026-11-22")).toBeNull();
  });
});

describe("placeReadings", () => {
  it("spaces readings by their dates", () => {
    const placed = placeReadings([read("2026-01-01", 10), read("2026-01-02", 30), read("2026-01-05", 20)]);
    expect(placed).toEqual([
      { x: 0, y: 0 },
      { x: 0.25, y: 1 },
      { x: 1, y: 0.5 },
    ]);
  });

  it("survives one reading and readings that never change", () => {
    expect(placeReadings([read("2026-01-01", 10)])).toEqual([{ x: 0, y: 0 }]);
    expect(placeReadings([read("2026-01-01", 10), read("2026-01-03", 10)]).map((point) => point.y)).toEqual([
      0, 0,
    ]);
  });
});

describe("readZone", () => {
  it.each([
    ["Europe/Berlin", "Europe/Berlin"],
    [" new york ", "America/New_York"],
    ["America/New York", "America/New_York"],
    ["Asia/Katmandu", "Asia/Kathmandu"],
    ["kathmandu", "Asia/Kathmandu"],
    ["Atlantis", null],
    ["", null],
  ])("reads %j as %j", (text, zone) => {
    expect(readZone(text)).toBe(zone);
  });
});

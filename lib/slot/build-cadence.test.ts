import { describe, expect, it } from "vitest";
import { buildCadence, findNeighbours } from "@/lib/slot/build-cadence";

const launchAt = (text: string, id = text) => ({ id, slotAt: Date.parse(text), liveAt: null });
const NOW = Date.parse("2026-11-20T12:00Z");

describe("the cadence", () => {
  it("counts days on the writer's own calendar, however the launches are ordered", () => {
    const launches = [launchAt("2026-11-10T20:00Z"), launchAt("2026-11-01T17:00Z")];
    const { beats } = buildCadence(launches, "Asia/Kathmandu", NOW);
    expect(beats.map(({ on, daysSince }) => [on, daysSince])).toEqual([
      ["2026-11-01", null],
      ["2026-11-11", 10],
    ]);
  });

  it("names a usual and a longest pause only from three pauses on, and only of what has been", () => {
    const dates = ["2026-10-01", "2026-10-08", "2026-10-20", "2026-11-13", "2026-12-25"];
    const launches = dates.map((date) => launchAt(`${date}T12:00Z`));
    expect(buildCadence(launches, "UTC", NOW)).toMatchObject({
      usualDays: 12,
      longestDays: 24,
      daysSinceLast: 7,
      daysUntilNext: 35,
    });
    expect(buildCadence(launches.slice(1), "UTC", NOW)).toMatchObject({ usualDays: null, longestDays: null });
    expect(buildCadence([], "UTC", NOW)).toMatchObject({
      beats: [],
      daysSinceLast: null,
      daysUntilNext: null,
    });
  });

  it("counts a launch from when it really went live", () => {
    const late = { ...launchAt("2026-11-01T23:50Z"), liveAt: Date.parse("2026-11-02T00:05Z") };
    expect(buildCadence([late], "UTC", NOW).beats[0]?.on).toBe("2026-11-02");
  });

  it("tells of a chosen time how far its neighbours are, without the launch that is being moved", () => {
    const launches = [launchAt("2026-11-10T12:00Z", "a"), launchAt("2026-11-25T12:00Z", "b")];
    const at = Date.parse("2026-11-22T12:00Z");
    expect(findNeighbours(launches, at, "UTC", null)).toEqual({ daysAfterPrevious: 12, daysBeforeNext: 3 });
    expect(findNeighbours(launches, at, "UTC", "b")).toEqual({ daysAfterPrevious: 12, daysBeforeNext: null });
  });
});

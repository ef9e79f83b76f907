import { describe, expect, it } from "vitest";
import { buildStretch } from "@/lib/time/clock-change";
import { isSameZone, listZones, offsetMinutesAt, parseZone, rememberStretch } from "@/lib/time/zone";

describe("a zone's name", () => {
  it.each([
    ["Asia/Katmandu", "Asia/Kathmandu"],
    ["asia/calcutta", "Asia/Kolkata"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["US/Eastern", "America/New_York"],
    [" UTC ", "UTC"],
    ["Etc/UTC", "UTC"],
  ])("%s is read as %s", (text, zone) => {
    expect(parseZone(text)).toBe(zone);
  });

  it.each(["", "+05:30", "Mars/Olympus", "New York"])("that is none is refused: %j", (text) => {
    expect(parseZone(text)).toBeNull();
  });

  it("is the same zone under each of its aliases, and no other's", () => {
    expect(isSameZone("Asia/Katmandu", "Asia/Kathmandu")).toBe(true);
    expect(isSameZone("US/Eastern", "America/New_York")).toBe(true);
    expect(isSameZone("Asia/Kolkata", "Asia/Colombo")).toBe(false);
    expect(isSameZone("nowhere", "nowhere")).toBe(false);
  });

  it("stands once in the list, in the form parseZone gives", () => {
    const zones = listZones();
    expect(zones[0]).toBe("UTC");
    expect(new Set(zones).size).toBe(zones.length);
    for (const zone of zones) expect(parseZone(zone)).toBe(zone);
    expect(zones).toContain("Asia/Kathmandu");
  });
});

describe("a zone's offset", () => {
  it.each([
    ["Asia/Kathmandu", "2026-01-01T00:00Z", 345],
    ["America/St_Johns", "2026-07-01T00:00Z", -150],
    ["Australia/Lord_Howe", "2026-01-01T00:00Z", 660],
    ["Australia/Lord_Howe", "2026-07-01T00:00Z", 630],
    ["Pacific/Apia", "2011-12-30T09:59:59Z", -600],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", 840],
  ])("of %s at %s is %i minutes", (zone, instant, offset) => {
    expect(offsetMinutesAt(zone, Date.parse(instant))).toBe(offset);
  });

  it.each(["America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca"])(
    "in %s is the same out of a stretch as looked up, to the second of each change",
    (zone) => {
      const [from, to] = [Date.UTC(2026, 0, 15), Date.UTC(2027, 0, 15)];
      const stretch = buildStretch(zone, from, to);
      const instants = [from, to, ...stretch.changes.flatMap(({ at }) => [at - 1000, at - 1, at, at + 1000])];
      const lookedUp = instants.map((at) => offsetMinutesAt(zone, at));
      rememberStretch(stretch);
      expect(instants.map((at) => offsetMinutesAt(zone, at))).toEqual(lookedUp);
    },
  );

  it("is taken from a stretch within it only", () => {
    rememberStretch({ zone: "UTC", from: 0, to: 1000, first: 7, changes: [{ at: 500, offsetAfter: 9 }] });
    expect([-1, 0, 499, 500, 1000, 1001].map((at) => offsetMinutesAt("UTC", at))).toEqual([0, 7, 7, 9, 9, 0]);
  });
});

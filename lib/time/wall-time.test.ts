import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listClockChanges } from "@/lib/time/clock-change";
import { parseWallTime, resolveWallTime, startOfDayAt, wallTimeAt } from "@/lib/time/wall-time";
import { listZones, offsetMinutesAt } from "@/lib/time/zone";

const MINUTE = 60_000;
const FROM = Date.UTC(2025, 0, 1);
const TO = Date.UTC(2029, 0, 1);
const at = (text: string) => Date.parse(text);

describe("a wall time in a zone", () => {
  it.each([
    ["2026-11-03T18:30", "Asia/Kolkata", "2026-11-03T13:00Z"],
    ["2026-11-03T18:30", "Asia/Katmandu", "2026-11-03T12:45Z"],
    ["2026-07-01T08:00", "America/New_York", "2026-07-01T12:00Z"],
    ["2026-12-01T08:00", "America/St_Johns", "2026-12-01T11:30Z"],
    ["2026-06-01T09:00", "Pacific/Chatham", "2026-05-31T20:15Z"],
    ["2026-01-01T00:00", "Pacific/Kiritimati", "2025-12-31T10:00Z"],
    ["2026-01-01T00:00", "Pacific/Niue", "2026-01-01T11:00Z"],
    ["2026-05-01T12:00", "UTC", "2026-05-01T12:00Z"],
  ])("%s in %s is one instant", (wall, zone, instant) => {
    expect(resolveWallTime(wall, zone)).toEqual({ kind: "once", at: at(instant) });
  });

  it.each([
    ["New York in spring", "2026-03-08T02:30", "America/New_York", "2026-03-08T01:30", "2026-03-08T03:00"],
    [
      "the gap's first minute",
      "2026-03-08T02:00",
      "America/New_York",
      "2026-03-08T01:30",
      "2026-03-08T03:00",
    ],
    ["the gap's last minute", "2026-03-08T02:59", "America/New_York", "2026-03-08T01:30", "2026-03-08T03:00"],
    [
      "half an hour on Lord Howe",
      "2026-10-04T02:15",
      "Australia/Lord_Howe",
      "2026-10-04T01:30",
      "2026-10-04T02:30",
    ],
    ["midnight in Beirut", "2026-03-29T00:10", "Asia/Beirut", "2026-03-28T23:30", "2026-03-29T01:00"],
    ["midnight in Cairo", "2026-04-24T00:00", "Africa/Cairo", "2026-04-23T23:30", "2026-04-24T01:00"],
    [
      "after Ramadan in Morocco",
      "2026-03-22T02:30",
      "Africa/Casablanca",
      "2026-03-22T01:30",
      "2026-03-22T03:00",
    ],
    [
      "a quarter past on Chatham",
      "2026-09-27T03:00",
      "Pacific/Chatham",
      "2026-09-27T02:30",
      "2026-09-27T03:45",
    ],
    ["a whole day in Apia", "2011-12-30T12:00", "Pacific/Apia", "2011-12-29T23:30", "2011-12-31T00:00"],
  ])("that a clock jumps over is missing and has two neighbours: %s", (_name, wall, zone, before, after) => {
    const resolved = resolveWallTime(wall, zone);
    expect(resolved).toMatchObject({ kind: "missing", before: { wall: before }, after: { wall: after } });
    if (resolved.kind !== "missing") return;
    for (const neighbour of [resolved.before, resolved.after]) {
      expect(resolveWallTime(neighbour.wall, zone)).toEqual({ kind: "once", at: neighbour.at });
    }
  });

  it.each([
    ["New York in autumn", "2026-11-01T01:30", "America/New_York", "2026-11-01T05:30Z", "2026-11-01T06:30Z"],
    [
      "half an hour on Lord Howe",
      "2026-04-05T01:45",
      "Australia/Lord_Howe",
      "2026-04-04T14:45Z",
      "2026-04-04T15:15Z",
    ],
    ["midnight in Havana", "2026-11-01T00:00", "America/Havana", "2026-11-01T04:00Z", "2026-11-01T05:00Z"],
    [
      "before Ramadan in Morocco",
      "2026-02-15T02:30",
      "Africa/Casablanca",
      "2026-02-15T01:30Z",
      "2026-02-15T02:30Z",
    ],
    [
      "a whole day on Kwajalein's far side",
      "1969-09-30T18:00",
      "Pacific/Kwajalein",
      "1969-09-30T07:00Z",
      "1969-10-01T06:00Z",
    ],
  ])("over which a clock is turned back is two instants: %s", (_name, wall, zone, earlier, later) => {
    expect(resolveWallTime(wall, zone)).toEqual({
      kind: "twice",
      earlierAt: at(earlier),
      laterAt: at(later),
    });
  });

  it("is read strictly", () => {
    expect(parseWallTime("2026-11-03T18:30")).toBe("2026-11-03T18:30");
    expect(parseWallTime(" 2026-11-03 18:30:00 ")).toBe("2026-11-03T18:30");
    for (const bad of [
      "2026-02-29T10:00",
      "2026-11-03T24:00",
      "2026-11-03T18:60",
      "2026-11-03",
      "18:30",
      "",
    ]) {
      expect(parseWallTime(bad)).toBeNull();
    }
    expect(() => resolveWallTime("2026-02-30T10:00", "UTC")).toThrow(RangeError);
    expect(() => resolveWallTime("2026-02-20T10:00", "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("every zone of the world, 2025 to 2028", () => {
  const changes = listZones().flatMap((zone) =>
    listClockChanges(zone, FROM, TO).map((change) => ({ zone, ...change })),
  );

  it("has the changes one expects to find", () => {
    expect(changes.length).toBeGreaterThan(700);
    expect(changes.filter((change) => change.zone === "America/New_York")).toHaveLength(8);
    // Twice a year around Ramadan; how long Morocco keeps that up depends on the year of the runtime's tables.
    expect(changes.filter((change) => change.zone === "Africa/Casablanca").length).toBeGreaterThanOrEqual(4);
    expect(changes.some((change) => Math.abs(change.offsetAfter - change.offsetBefore) === 30)).toBe(true);
  });

  it("shows, around each change, every instant as a wall time that leads back to it", () => {
    for (const { zone, at: changeAt, offsetBefore, offsetAfter } of changes) {
      const size = Math.abs(offsetAfter - offsetBefore);
      for (const minute of [-size - 1, -size, -size + 1, -31, -1, 0, 1, 29, size - 1, size, size + 1]) {
        const instant = changeAt + minute * MINUTE;
        const resolved = resolveWallTime(wallTimeAt(instant, zone), zone);
        const doubled = offsetAfter < offsetBefore && minute >= -size && minute < size;
        if (doubled) {
          const earlierAt = minute < 0 ? instant : instant - size * MINUTE;
          expect(resolved, `${zone} ${minute}`).toEqual({
            kind: "twice",
            earlierAt,
            laterAt: earlierAt + size * MINUTE,
          });
        } else {
          expect(resolved, `${zone} ${minute}`).toEqual({ kind: "once", at: instant });
        }
      }
    }
  });

  it("misses, at each jump forward, exactly the minutes jumped over, and offers a neighbour on either side", () => {
    for (const { zone, at: changeAt, offsetBefore, offsetAfter } of changes) {
      const size = offsetAfter - offsetBefore;
      if (size < 0) continue;
      for (const minute of [0, 1, Math.floor(size / 2), size - 1]) {
        const wall = new Date(changeAt + (offsetBefore + minute) * MINUTE).toISOString().slice(0, 16);
        const resolved = resolveWallTime(wall, zone);
        expect(resolved.kind, `${zone} ${wall}`).toBe("missing");
        if (resolved.kind !== "missing") continue;
        expect(resolved.after.at).toBe(changeAt);
        expect(resolved.before.at).toBeLessThan(changeAt);
        expect(changeAt - resolved.before.at).toBeLessThanOrEqual(30 * MINUTE);
        expect(resolved.before.wall).toMatch(/:[03]0$/);
        expect(wallTimeAt(resolved.after.at, zone)).toBe(resolved.after.wall);
        expect(wallTimeAt(resolved.before.at, zone)).toBe(resolved.before.wall);
      }
    }
  });

  it("shows any instant as a wall time that leads back to it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...listZones()),
        fc.integer({ min: FROM / MINUTE, max: TO / MINUTE }),
        (zone, minuteOfTime) => {
          const instant = minuteOfTime * MINUTE;
          const resolved = resolveWallTime(wallTimeAt(instant, zone), zone);
          if (resolved.kind === "twice") expect([resolved.earlierAt, resolved.laterAt]).toContain(instant);
          else expect(resolved).toEqual({ kind: "once", at: instant });
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("begins each day at the first instant that its calendar shows that date", () => {
    for (const { zone, at: changeAt } of changes) {
      const date = wallTimeAt(changeAt, zone).slice(0, 10);
      const start = startOfDayAt(date, zone);
      expect(wallTimeAt(start, zone).slice(0, 10)).toBe(date);
      expect(wallTimeAt(start - 1, zone).slice(0, 10) < date, `${zone} ${date}`).toBe(true);
    }
  });
});

describe("listing a zone's clock changes", () => {
  it("counts a change at the end of the span and not one at its start", () => {
    const spring = at("2026-03-08T07:00Z");
    expect(listClockChanges("America/New_York", spring - 1, spring)).toEqual([
      { at: spring, offsetBefore: -300, offsetAfter: -240 },
    ]);
    expect(listClockChanges("America/New_York", spring, spring + MINUTE)).toEqual([]);
    expect(offsetMinutesAt("America/New_York", spring)).toBe(-240);
  });
});

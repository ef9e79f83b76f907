import { describe, expect, it } from "vitest";
import { describeConflict } from "@/lib/slot/describe-conflict";
import { findConflicts, findDayConflicts, type SlotRules } from "@/lib/slot/find-conflicts";

const at = (text: string) => Date.parse(text);
const launch = (id: string, slotAt: string, liveAt: string | null = null) => ({
  id,
  draftTitle: id.toUpperCase(),
  slotAt: at(slotAt),
  liveAt: liveAt === null ? null : at(liveAt),
});
const RULES: SlotRules = { zone: "UTC", launches: [], exceptId: null, launchGapDays: 0, posting: null };
const TUESDAYS = { publicationId: "p", name: "The Pub", days: [2, 4] };
const NOON = at("2026-12-01T12:00Z");

const kinds = (rules: Partial<SlotRules>, busy: [string, string][] = [], slotAt = NOON) =>
  findConflicts(
    slotAt,
    busy.map(([from, to], index) => ({ from: at(from), to: at(to), title: `B${index}` })),
    { ...RULES, ...rules },
  ).map(({ kind }) => kind);

describe("what speaks against a slot", () => {
  it("is an appointment that takes any of the hour, not one that only touches it", () => {
    expect(kinds({}, [["2026-12-01T11:00Z", "2026-12-01T12:00Z"]])).toEqual([]);
    expect(kinds({}, [["2026-12-01T13:00Z", "2026-12-01T14:00Z"]])).toEqual([]);
    expect(kinds({}, [["2026-12-01T12:59Z", "2026-12-01T14:00Z"]])).toEqual(["busy"]);
    expect(kinds({}, [["2026-11-30T00:00Z", "2026-12-03T00:00Z"]])).toEqual(["busy"]);
  });

  it.each([
    [0, "2026-12-01T20:00Z", []],
    [1, "2026-12-01T20:00Z", ["near"]],
    [1, "2026-12-02T02:00Z", []],
    [2, "2026-12-02T02:00Z", ["near"]],
    [2, "2026-11-30T23:00Z", ["near"]],
    [2, "2026-12-03T00:00Z", []],
  ])(
    "is a launch nearer than a gap of %i days, counted in days of the calendar (%s)",
    (launchGapDays, other, wanted) => {
      expect(kinds({ launchGapDays, launches: [launch("a", other)] })).toEqual(wanted);
    },
  );

  it("is a launch whose first hour overlaps, which is not told a second time as near", () => {
    const launches = [launch("a", "2026-12-01T12:59Z"), launch("b", "2026-12-02T12:00Z")];
    expect(kinds({ launches: launches.slice(0, 1), launchGapDays: 3 })).toEqual(["overlap"]);
    expect(kinds({ launches, launchGapDays: 3 })).toEqual(["overlap", "near"]);
    expect(kinds({ launches, launchGapDays: 3, exceptId: "a" })).toEqual(["near"]);
    expect(kinds({ launches: [launch("a", "2026-12-01T13:00Z")] })).toEqual([]);
  });

  it("counts a launch from when it really went live", () => {
    expect(kinds({ launches: [launch("a", "2026-12-05T12:00Z", "2026-12-01T12:30Z")] })).toEqual(["overlap"]);
  });

  it("is a day of the writer's calendar on which the carrier does not publish", () => {
    expect(kinds({ posting: TUESDAYS })).toEqual([]);
    expect(kinds({ posting: TUESDAYS, zone: "Pacific/Kiritimati" }, [], NOON)).toEqual(["not_posting"]);
    expect(kinds({ posting: { ...TUESDAYS, days: [] } })).toEqual([]);
    expect(findDayConflicts("2026-12-04", { ...RULES, posting: TUESDAYS })).toHaveLength(1);
  });

  it("is told in sentences on the writer's clock", () => {
    const rules = { ...RULES, zone: "Asia/Kolkata", posting: TUESDAYS, launchGapDays: 2 };
    const launches = [launch("quiet alarm", "2026-12-02T12:00Z")];
    const busy = [{ from: at("2026-12-02T22:00Z"), to: at("2026-12-03T23:00Z"), title: "Night shift" }];
    expect(
      findConflicts(at("2026-12-03T22:30Z"), busy, { ...rules, launches, launchGapDays: 3 }).map((one) =>
        describeConflict(one, "Asia/Kolkata"),
      ),
    ).toEqual([
      "You have “Night shift” from Thu 3 Dec, 03:30 to Fri 4 Dec, 04:30.",
      "“QUIET ALARM” is on Wed 2 Dec, 2 days away; you want at least 3 days between launches.",
      "The Pub does not publish on Fridays (Tue, Thu).",
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MARK_IDS } from "@/lib/measurement/mark";
import { type EntryContext, parseEntry } from "@/lib/measurement/parse-entry";
import { hasNumbers, type Snapshot, type ViewSource } from "@/lib/measurement/snapshot";
import { type SnapshotEntry, writeEntry } from "@/lib/measurement/snapshot-entry";

const NOW = Date.UTC(2026, 10, 22, 12);
const context: EntryContext = {
  zone: "Asia/Kolkata",
  now: NOW,
  liveAt: Date.UTC(2026, 10, 20, 12, 0, 30),
  takenMarks: ["1h"],
  keptAt: null,
};
const entry: SnapshotEntry = {
  takenWall: "2026-11-21T17:30",
  mark: "24h",
  views: "1.2K",
  reads: "480",
  recommenders: "",
  claps: "1,034",
  followersGained: "-2",
  earnings: "$12.3",
  currency: "USD",
  sources: "Google 120\nmedium.com 300",
  note: " good ",
};

describe("parseEntry", () => {
  test("reads a whole form, leaving empty what was not read", () => {
    expect(parseEntry(entry, context)).toEqual({
      ok: true,
      values: {
        takenAt: Date.UTC(2026, 10, 21, 12),
        mark: "24h",
        views: 1200,
        reads: 480,
        recommenders: null,
        claps: 1034,
        followersGained: -2,
        earningsMinor: 1230,
        currency: "USD",
        sources: [
          { name: "Google", views: 120 },
          { name: "medium.com", views: 300 },
        ],
        note: "good",
      },
    });
  });

  test.each([
    [{ takenWall: "yesterday" }, "takenWall"],
    [{ takenWall: "2026-11-22T17:31" }, "takenWall"],
    [{ takenWall: "2026-11-20T17:29" }, "takenWall"],
    [{ mark: "1h" }, "mark"],
    [{ mark: "2h" }, "mark"],
    [{ views: "many" }, "views"],
    [{ views: "-1" }, "views"],
    [{ earnings: "12.345" }, "earnings"],
    [{ currency: "ZZZ" }, "currency"],
    [{ sources: "Google" }, "sources"],
    [{ note: "x".repeat(2001) }, "note"],
  ] as const)("%j is refused beside its field", (change, key) => {
    const parsed = parseEntry({ ...entry, ...change }, context);
    expect(parsed.ok ? [] : Object.keys(parsed.fields)).toEqual([key]);
  });

  test.each([
    ["0001-01-01T00:00", context.liveAt],
    ["0001-01-01T00:00", null],
    ["1883-11-18T12:00", null],
    ["2026-11-19T10:00", context.liveAt],
  ])("%s lies before the launch, and is told so", (takenWall, liveAt) => {
    const parsed = parseEntry({ ...entry, takenWall }, { ...context, liveAt });
    expect(parsed.ok ? "" : parsed.fields.takenWall).toMatch(/^The piece was not live then/);
  });

  test("names every field that is wrong at once", () => {
    const parsed = parseEntry({ ...entry, views: "x", claps: "y", sources: "z" }, context);
    expect(parsed.ok ? [] : Object.keys(parsed.fields)).toEqual(["views", "claps", "sources"]);
  });

  test("an empty form is refused as a whole", () => {
    const empty = {
      ...entry,
      views: "",
      reads: "",
      claps: "",
      followersGained: "",
      earnings: "",
      sources: "",
    };
    expect(parseEntry(empty, context)).toEqual({ ok: false, fields: { form: "Type at least one number." } });
  });

  test("the minute of the go-live itself is live", () => {
    expect(parseEntry({ ...entry, takenWall: "2026-11-20T17:30" }, context).ok).toBe(true);
  });

  test("of a wall time that occurs twice the later one that has come is meant; a missing one is refused", () => {
    const newYork = { ...context, zone: "America/New_York", liveAt: null };
    const doubled = { ...entry, takenWall: "2026-11-01T01:30" };
    const read = (at: number) => parseEntry(doubled, { ...newYork, now: at });
    expect(read(NOW)).toMatchObject({ values: { takenAt: Date.UTC(2026, 10, 1, 6, 30) } });
    expect(read(Date.UTC(2026, 10, 1, 6))).toMatchObject({
      values: { takenAt: Date.UTC(2026, 10, 1, 5, 30) },
    });
    expect(parseEntry({ ...entry, takenWall: "2026-03-08T02:30" }, newYork).ok).toBe(false);
  });

  test("a stored snapshot, shown in the form and saved untouched, is the same to the millisecond", () => {
    const total = fc.option(fc.nat({ max: 2_000_000_000 }));
    const snapshots = fc.record({
      takenAt: fc.integer({ min: Date.UTC(2025, 0, 1), max: NOW }),
      mark: fc.constantFrom(...MARK_IDS),
      views: total,
      reads: total,
      recommenders: total,
      claps: total,
      followersGained: fc.option(fc.integer({ min: -1000, max: 1_000_000 })),
      earningsMinor: fc.option(fc.nat({ max: 2_000_000_000 })),
      code: fc.constantFrom("USD", "JPY", "KWD"),
      sources: fc.constantFrom<ViewSource[]>([], [{ name: "Google", views: 3 }]),
      note: fc.constantFrom("", "a note"),
    });
    fc.assert(
      fc.property(
        snapshots,
        fc.constantFrom("Asia/Kathmandu", "America/New_York"),
        ({ code, ...rest }, zone) => {
          const values = { ...rest, currency: rest.earningsMinor === null ? null : code };
          fc.pre(hasNumbers(values));
          const snapshot: Snapshot = { ...values, id: "s", launchId: "l", updatedAt: 1 };
          const shown = writeEntry(snapshot, zone, "USD");
          const kept = { ...context, zone, liveAt: null, takenMarks: [], keptAt: snapshot.takenAt };
          expect(parseEntry(shown, kept)).toEqual({ ok: true, values });
        },
      ),
    );
  });
});

import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reduce } from "@/lib/launch/reduce";
import { NO_TOTALS, type Snapshot } from "@/lib/measurement/snapshot";
import { restoreCell } from "@/lib/publications/defuse-cell";
import { buildFile, writeInstant } from "@/lib/review/build-file";
import { launchColumns } from "@/lib/review/launch-columns";
import {
  EMPTY_QUERY,
  LOG_PAGE,
  LOG_SORTS,
  type LogQuery,
  OWN_PAGE,
  parseLogQuery,
  sortBy,
  turnTo,
  writeLogQuery,
} from "@/lib/review/log-query";
import { buildLogRow, type LogRow } from "@/lib/review/log-row";
import { LOG_STATES, logStateOf } from "@/lib/review/log-state";
import { selectRows } from "@/lib/review/select-rows";
import { listSnapshotLines, snapshotColumns } from "@/lib/review/snapshot-columns";
import { MEAN_NEEDS, meanOf, summariseLog } from "@/lib/review/summarise-log";
import type { Launch } from "@/lib/slot/launch";

const SLOT = Date.UTC(2026, 10, 3, 13, 30);
const HOUR = 3_600_000;
const NOW = SLOT + 40 * 24 * HOUR;

function launch(change: Partial<Launch> = {}): Launch {
  return {
    id: "l1",
    draftId: "d1",
    draftTitle: "Slow mornings",
    publicationId: "p1",
    publicationName: "The Kettle",
    slotWall: "2026-11-03T08:30",
    slotZone: "America/New_York",
    slotOccurrence: null,
    slotAt: SLOT,
    target: 100,
    plannedAt: null,
    planRevision: 0,
    liveAt: SLOT + 180_000,
    endedAt: SLOT + 2 * HOUR,
    reviewedAt: SLOT + 48 * HOUR,
    createdAt: SLOT,
    ...change,
  };
}

function snapshot(change: Partial<Snapshot>): Snapshot {
  return {
    ...NO_TOTALS,
    id: "s1",
    launchId: "l1",
    takenAt: SLOT + 24 * HOUR,
    mark: "24h",
    earningsMinor: null,
    currency: null,
    sources: [],
    note: "",
    updatedAt: 1,
    ...change,
  };
}

function row(change: Partial<Launch> = {}, snapshots: Snapshot[] = [], note = ""): LogRow {
  const one = launch(change);
  const state = reduce({ tasks: [], slotAt: one.slotAt, plannedAt: null, target: one.target }, []);
  return buildLogRow(one, [], { ...state, t0At: one.liveAt ?? one.slotAt }, snapshots, note, NOW);
}

const ask = (change: Partial<LogQuery>): LogQuery => ({ ...EMPTY_QUERY, ...change });

describe("logStateOf", () => {
  const none = { liveAt: null, endedAt: null, reviewedAt: null };
  test.each([
    [none, SLOT - HOUR, "coming"],
    [none, SLOT + 23 * HOUR, "coming"],
    [none, SLOT + 24 * HOUR, "unconfirmed"],
    [{ liveAt: SLOT }, SLOT + HOUR - 1, "live"],
    [{ liveAt: SLOT }, SLOT + HOUR, "to_review"],
    [{ liveAt: SLOT, endedAt: SLOT + 1 }, SLOT + 2, "to_review"],
    [{ reviewedAt: SLOT }, SLOT, "reviewed"],
  ] as const)("%j at %i is %s", (change, now, state) => {
    expect(logStateOf({ slotAt: SLOT, ...none, ...change }, now)).toBe(state);
  });
});

describe("the log book's query", () => {
  test("every query survives the way through the address", () => {
    const queries = fc.record({
      text: fc.constantFrom("", "slow & steady", "größe?"),
      publication: fc.constantFrom("", "p1", OWN_PAGE),
      year: fc.constantFrom("", "2026"),
      state: fc.constantFrom("" as const, ...LOG_STATES),
      sort: fc.constantFrom(...LOG_SORTS),
      isDescending: fc.boolean(),
      page: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(queries, (query) => {
        const parameters = Object.fromEntries(new URLSearchParams(writeLogQuery(query)));
        expect(parseLogQuery(parameters)).toEqual(query);
      }),
    );
  });

  test("every row stands on one page, and a page past the end is the last", () => {
    const rows = Array.from({ length: 2 * LOG_PAGE + 1 }, (_, index) => index);
    expect([1, 2, 3].flatMap((page) => turnTo(rows, page).rows)).toEqual(rows);
    expect(turnTo(rows, 9)).toEqual(turnTo(rows, 3));
    expect(turnTo([], 1)).toEqual({ rows: [], page: 1, pages: 1 });
  });

  test("what it does not know it takes for no restriction", () => {
    expect(parseLogQuery({ state: "sold", sort: "x", year: "20", order: "y", q: ["a", "b"] })).toEqual(
      ask({ text: "a" }),
    );
  });

  test("choosing the sorted column turns it round, another starts its own way", () => {
    expect(sortBy({ ...EMPTY_QUERY, page: 3 }, "date")).toMatchObject({ isDescending: false, page: 1 });
    expect(sortBy(EMPTY_QUERY, "title")).toMatchObject({ sort: "title", isDescending: false });
  });
});

describe("selectRows", () => {
  const rows = [
    row({ id: "a", draftTitle: "Über Tee", publicationId: null, publicationName: null }),
    row({ id: "b", draftTitle: "Bread" }, [snapshot({ views: 100, earningsMinor: 200, currency: "USD" })]),
    row(
      { id: "c", draftTitle: "Coffee", slotAt: SLOT - HOUR, liveAt: null, reviewedAt: null, endedAt: null },
      [snapshot({ views: 90, earningsMinor: 5000, currency: "JPY" })],
    ),
  ];
  const ids = (change: Partial<LogQuery>, zone = "Asia/Kathmandu") =>
    selectRows(rows, ask(change), zone)
      .map(({ launchId }) => launchId)
      .join("");

  test.each([
    [{}, "abc"],
    [{ isDescending: false }, "cab"],
    [{ text: "uber" }, "a"],
    [{ text: "KETTLE bre" }, "b"],
    [{ publication: OWN_PAGE }, "a"],
    [{ publication: "p1" }, "bc"],
    [{ publication: "p9" }, ""],
    [{ state: "unconfirmed" }, "c"],
    [{ year: "2025" }, ""],
    [{ sort: "title", isDescending: false }, "bca"],
    [{ sort: "day" }, "bca"],
    [{ sort: "day", isDescending: false }, "cba"],
    [{ sort: "earned" }, "bca"],
  ] as const)("%j gives %s", (change, expected) => {
    expect(ids(change)).toBe(expected);
  });

  test("a year is one of the writer's own calendar", () => {
    const newYear = [row({ liveAt: Date.UTC(2026, 11, 31, 23) })];
    const count = (year: string, zone: string) => selectRows(newYear, ask({ year }), zone).length;
    expect([count("2027", "Asia/Kathmandu"), count("2026", "America/St_Johns")]).toEqual([1, 1]);
  });

  test("sorting only orders: whatever the column, the same rows come back, unknown values last", () => {
    const views = fc.array(fc.option(fc.nat({ max: 1000 })), { maxLength: 12 });
    fc.assert(
      fc.property(views, fc.constantFrom(...LOG_SORTS), fc.boolean(), (list, sort, isDescending) => {
        const many = list.map((value, index) =>
          row(
            { id: `l${index}` },
            value === null ? [] : [snapshot({ views: value, earningsMinor: value, currency: "USD" })],
          ),
        );
        const sorted = selectRows(many, ask({ sort, isDescending }), "UTC");
        expect(sorted.map(({ launchId }) => launchId).sort()).toEqual(
          many.map(({ launchId }) => launchId).sort(),
        );
        if (sort !== "day" && sort !== "earned") return;
        const known = sorted.map(({ views: { "24h": day } }) => day).filter((day) => day !== null);
        expect(sorted.slice(0, known.length).every(({ views: { "24h": day } }) => day !== null)).toBe(true);
        expect(known).toEqual([...known].sort((a, b) => (isDescending ? b - a : a - b)));
      }),
    );
  });
});

describe("summariseLog", () => {
  test("no mean over fewer than five launches, and it says how many there are", () => {
    expect(meanOf([1, 2, null, 3])).toEqual({ kind: "too_few", of: 3, needs: MEAN_NEEDS });
    expect(meanOf([1, 2, 3, 4, 5, null])).toEqual({ kind: "mean", value: 3, of: 5 });
  });

  test("counts only targets that were seen reached or missed", () => {
    const reached = row({ id: "a" }, [snapshot({ takenAt: SLOT + HOUR, recommenders: 120 })]);
    const missed = row({ id: "b" }, [snapshot({ recommenders: 20 })]);
    expect(summariseLog([reached, missed, row({ id: "c" })])).toMatchObject({
      launches: 3,
      settled: 2,
      reached: 1,
    });
  });
});

describe("the exported files", () => {
  const read = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

  test("times carry their offset, so that they mean one instant", () => {
    expect(writeInstant(SLOT, "America/New_York")).toBe("2026-11-03T08:30:00-05:00");
    expect(writeInstant(SLOT + 5000, "Asia/Kathmandu")).toBe("2026-11-03T19:15:05+05:45");
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2025, 0, 1) / 1000, max: Date.UTC(2028, 0, 1) / 1000 }),
        fc.constantFrom("America/St_Johns", "Asia/Kathmandu", "Europe/Lisbon"),
        (second, zone) => {
          expect(Date.parse(writeInstant(second * 1000, zone))).toBe(second * 1000);
        },
      ),
    );
  });

  test("one row a launch holds the numbers at each mark", () => {
    const one = row({}, [
      snapshot({ views: 1200, followersGained: -2, earningsMinor: 1234, currency: "KWD", claps: 0 }),
    ]);
    const [line] = read(buildFile(launchColumns("Asia/Kathmandu"), [one]));
    expect(line).toMatchObject({
      title: "Slow mornings",
      slot: "2026-11-03T08:30:00-05:00",
      live: "2026-11-03T19:18:00+05:45",
      live_after_slot_minutes: "3",
      views_24h: "1200",
      claps_24h: "0",
      followers_gained_24h: "-2",
      earnings_24h: "1.234",
      currency_24h: "KWD",
      views_7d: "",
      target_outcome: "unknown",
    });
  });

  test("one row a snapshot holds every number that was entered, at any time", () => {
    const sources = [
      { name: "Google", views: 3 },
      { name: "t.co", views: 1 },
    ];
    const one = row({}, [snapshot({ mark: "other", views: 4, reads: 1, sources, note: "rain" })]);
    const [line] = read(buildFile(snapshotColumns("UTC"), listSnapshotLines([one])));
    expect(line).toMatchObject({
      mark: "other",
      views: "4",
      read_ratio: "0.25",
      sources: "Google: 3; t.co: 1",
      note: "rain",
      minutes_after_t0: "1437",
    });
  });

  test("text a spreadsheet would run is defused, and any text stays in its cell", () => {
    const [line] = read(
      buildFile(launchColumns("UTC"), [row({ draftTitle: "=HYPERLINK(1)" }, [], '+a,"b"\r\nc')]),
    );
    expect(line).toMatchObject({ title: "'=HYPERLINK(1)", review_note: '\'+a,"b"\r\nc' });
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, note) => {
        const [back] = read(buildFile(launchColumns("UTC"), [row({ draftTitle: title }, [], note)]));
        expect(restoreCell(back?.title ?? "")).toBe(title);
        expect(restoreCell(back?.review_note ?? "")).toBe(note);
        expect(back?.title).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test("headings are unique and every column says what it means", () => {
    for (const columns of [launchColumns("UTC"), snapshotColumns("UTC")]) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      expect(columns.every(({ meaning }) => meaning.length > 3)).toBe(true);
    }
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDoubts } from "@/lib/measurement/find-doubts";
import { NO_TOTALS, readRatio, type SnapshotValues } from "@/lib/measurement/snapshot";

function values(change: Partial<SnapshotValues>): SnapshotValues {
  return {
    ...NO_TOTALS,
    takenAt: 1000,
    mark: "other",
    earningsMinor: null,
    currency: null,
    sources: [],
    note: "",
    ...change,
  };
}

describe("findDoubts", () => {
  test("a later total below an earlier one is doubted, with both numbers", () => {
    expect(findDoubts(values({ views: 90 }), [values({ takenAt: 500, views: 100 })])).toEqual([
      { kind: "lower_than_before", field: "views", value: 90, other: 100, otherAt: 500 },
    ]);
  });

  test("an earlier total above a later one is doubted", () => {
    expect(findDoubts(values({ claps: 90 }), [values({ takenAt: 2000, claps: 80 })])).toEqual([
      { kind: "higher_than_after", field: "claps", value: 90, other: 80, otherAt: 2000 },
    ]);
  });

  test("only the neighbours count: a correction accepted before is not asked about again", () => {
    const others = [values({ takenAt: 100, views: 100 }), values({ takenAt: 500, views: 90 })];
    expect(findDoubts(values({ views: 95 }), others)).toEqual([]);
  });

  test("an unknown total is skipped over, not taken for zero", () => {
    const others = [values({ takenAt: 100, views: 100 }), values({ takenAt: 500 })];
    expect(findDoubts(values({ views: 95 }), others)).toHaveLength(1);
    expect(findDoubts(values({}), others)).toEqual([]);
  });

  test("earnings are compared within one currency only", () => {
    const before = values({ takenAt: 500, earningsMinor: 500, currency: "USD" });
    expect(findDoubts(values({ earningsMinor: 400, currency: "USD" }), [before])).toHaveLength(1);
    expect(findDoubts(values({ earningsMinor: 400, currency: "EUR" }), [before])).toEqual([]);
  });

  test("what was counted live is compared too", () => {
    expect(findDoubts(values({ recommenders: 40 }), [{ takenAt: 500, recommenders: 44 }])).toHaveLength(1);
  });

  test.each([
    [{ views: 10, reads: 11 }, "more_reads_than_views"],
    [{ views: 10, recommenders: 11 }, "more_recommenders_than_views"],
    [{ claps: 10, recommenders: 11 }, "fewer_claps_than_recommenders"],
    [{ views: 10, sources: [{ name: "Google", views: 11 }] }, "more_sources_than_views"],
  ])("%j contradicts itself: %s", (change, kind) => {
    expect(findDoubts(values(change), []).map((doubt) => doubt.kind)).toEqual([kind]);
  });

  test("totals that only grow are never doubted, whatever the order they are given in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.boolean(),
        (steps, pick, isReversed) => {
          let views = 0;
          const grown = steps.map((step, index) => {
            views += step;
            return values({ takenAt: index, views });
          });
          const one = grown[pick % grown.length];
          if (one === undefined) return;
          const others = grown.filter((reading) => reading !== one);
          expect(findDoubts(one, isReversed ? others.reverse() : others)).toEqual([]);
        },
      ),
    );
  });
});

describe("readRatio", () => {
  test.each([
    [{ views: 200, reads: 50 }, 0.25],
    [{ views: 0, reads: 0 }, null],
    [{ views: null, reads: 5 }, null],
    [{ views: 5, reads: null }, null],
  ])("of %j is %j", (totals, ratio) => {
    expect(readRatio(totals)).toBe(ratio);
  });
});

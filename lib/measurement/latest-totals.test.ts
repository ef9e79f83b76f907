import { expect, test } from "vitest";
import { latestTotals } from "@/lib/measurement/latest-totals";
import { NO_TOTALS, type Snapshot } from "@/lib/measurement/snapshot";

const snapshot = (change: Partial<Snapshot>): Snapshot => ({
  ...NO_TOTALS,
  id: "s",
  launchId: "l",
  takenAt: 0,
  mark: "other",
  earningsMinor: null,
  currency: null,
  sources: [],
  note: "",
  updatedAt: 0,
  ...change,
});

test("the latest known value of each number counts, whatever the order they are given in", () => {
  const snapshots = [
    snapshot({ takenAt: 2, views: 20, claps: null, earningsMinor: 5, currency: "USD" }),
    snapshot({ takenAt: 1, views: 10, claps: 7 }),
    snapshot({ takenAt: 3 }),
  ];
  expect(latestTotals(snapshots)).toEqual({
    ...NO_TOTALS,
    views: 20,
    claps: 7,
    earningsMinor: 5,
    currency: "USD",
  });
  expect(latestTotals([])).toEqual({ ...NO_TOTALS, earningsMinor: null, currency: null });
});

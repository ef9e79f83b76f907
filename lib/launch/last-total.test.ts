import { describe, expect, it } from "vitest";
import { findTwin, lastTotal } from "@/lib/launch/last-total";

const reading = (seconds: number, by: string, totals: { recommenders?: number; claps?: number }) => ({
  id: `${seconds}${by}`,
  at: seconds * 1000,
  by,
  ...totals,
});

describe("lastTotal", () => {
  it("is the latest reading of that number, whatever else was read since", () => {
    const counts = [reading(1, "ana", { recommenders: 23, claps: 40 }), reading(2, "bo", { claps: 41 })];
    expect(lastTotal(counts, "recommenders")).toEqual({ total: 23, at: 1000, by: "ana" });
    expect(lastTotal(counts, "claps")).toEqual({ total: 41, at: 2000, by: "bo" });
    expect(lastTotal(counts, "views")).toBe(null);
  });
});

describe("findTwin", () => {
  it("finds what another device said at the same moment, and only that", () => {
    const said = (seconds: number, total: number) => [
      reading(100, "ana", { recommenders: 24 }),
      reading(100 + seconds, "bo", { recommenders: total }),
    ];
    expect(findTwin(said(10, 24), "recommenders")).toMatchObject({ total: 24, by: "ana" });
    expect(findTwin(said(11, 24), "recommenders")).toBe(null);
    expect(findTwin(said(3, 25), "recommenders")).toBe(null);
    expect(findTwin(said(3, 24), "claps")).toBe(null);
  });
});

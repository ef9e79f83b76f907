import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shrinkGroups } from "@/lib/review/shrink-groups";

const rows = (groups: Record<string, number[]>) =>
  Object.entries(groups).flatMap(([group, counts]) => counts.map((count) => ({ group, count })));

function estimate(groups: Record<string, number[]>) {
  const all = rows(groups);
  const shrunk = shrinkGroups(all, all.length);
  if (shrunk.kind !== "estimates") throw new Error("too few");
  return shrunk;
}

describe("launches by group", () => {
  it.each([
    ["four launches", { a: [10, 12], b: [9, 11] }],
    ["one group", { a: [10, 12, 9, 11, 13] }],
    ["one group of two and single launches", { a: [10, 12], b: [9], c: [3], d: [30] }],
    ["none", {}],
  ])("say nothing of %s", (_name, groups) => {
    expect(shrinkGroups(rows(groups), rows(groups).length).kind).toBe("too_few");
  });

  it("that differ by no more than chance come out alike", () => {
    const { groups, whole, explained } = estimate({ a: [10, 30, 20], b: [12, 28, 19], c: [11, 31, 18] });
    expect(explained).toBe(0);
    for (const { typical } of groups) expect(typical).toBeCloseTo(whole.typical, 6);
  });

  it("that truly differ keep most of it, the surer group more", () => {
    const { groups } = estimate({ a: [98, 100, 102, 101, 99], b: [10, 10.5], c: [30, 31, 29] });
    expect(groups.map(({ group }) => group)).toEqual(["a", "c", "b"]);
    expect(groups[0]?.typical).toBeGreaterThan(90);
    expect(groups[2]?.typical).toBeLessThan(13);
  });

  it("of few launches are drawn towards the whole more than those of many", () => {
    const { groups, whole } = estimate({
      few: [80, 130],
      many: Array.from({ length: 20 }, (_, i) => 20 + i),
    });
    const drawn = (name: string) => {
      const one = groups.find(({ group }) => group === name);
      return Math.abs(Math.log((one?.typical ?? 1) / (one?.own ?? 1)));
    };
    expect(drawn("few")).toBeGreaterThan(drawn("many"));
    expect(whole.low).toBeLessThan(whole.typical);
  });

  it("lie between their own middle and the whole's, inside their range, whatever the numbers and their order", () => {
    const outcome = fc.record({ group: fc.constantFrom("a", "b", "c", "d"), count: fc.nat(5_000) });
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 5, maxLength: 40 }), (outcomes) => {
        const shrunk = shrinkGroups(outcomes, outcomes.length);
        expect(shrinkGroups([...outcomes].reverse(), outcomes.length)).toEqual(shrunk);
        if (shrunk.kind !== "estimates") return;
        for (const { typical, own, low, high, launches } of shrunk.groups) {
          expect(launches).toBeGreaterThan(1);
          expect(typical).toBeGreaterThanOrEqual(Math.min(own, shrunk.whole.typical) - 1e-6);
          expect(typical).toBeLessThanOrEqual(Math.max(own, shrunk.whole.typical) + 1e-6);
          expect(low).toBeLessThanOrEqual(typical);
          expect(high).toBeGreaterThanOrEqual(typical);
        }
      }),
    );
  });
});

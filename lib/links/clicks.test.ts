import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choosePause } from "@/lib/links/choose-pause";
import { DEVICES } from "@/lib/links/classify-device";
import { type Click, formatClick, hostOf, parseClick } from "@/lib/links/click";
import { describePart, nameHost } from "@/lib/links/click-origins";
import { type LinkClicks, mergeClicks } from "@/lib/links/link-clicks";
import { condenseClicks, sumClicks } from "@/lib/links/sum-clicks";

const clicks = fc
  .record({
    slug: fc.constantFrom("aaaaaaa", "bbbbbbb"),
    at: fc.integer({ min: 1_764_000_000_000, max: 1_764_000_300_000 }),
    isBot: fc.boolean(),
    clicks: fc.integer({ min: 1, max: 9 }),
    visitors: fc.integer({ min: 0, max: 1 }),
    device: fc.constantFrom(...DEVICES),
    host: fc.constantFrom("", "t.co", "news.example.org"),
    visitor: fc.constantFrom("", "AbC_def-123"),
  })
  .map((click): Click => click);

describe("a click's line", () => {
  test("says all that is kept, and nothing is lost by reading it again", () => {
    fc.assert(
      fc.property(clicks, (click) => {
        const line = formatClick(click);
        expect(line).not.toContain("\n");
        expect(parseClick(line)).toEqual(click);
      }),
    );
  });

  test.each([
    "",
    "x",
    "aaaaaaa z p 1 0 p v",
    "aaaaaaa z p one 0 p v h",
    "aaaaaaa ! p 1 0 p v h",
    "aaaaaaa z p 1 0 p v h more",
  ])("is not read out of “%s”", (line) => expect(parseClick(line)).toBeNull());

  test.each([
    ["https://t.co/abc", "t.co"],
    ["https://www.LinkedIn.com", "linkedin.com"],
    ["http://news.example.org:8080/x?y", "news.example.org"],
    ["android-app://com.slack", ""],
    ["https://a b/", ""],
    [`https://${"x".repeat(101)}/`, ""],
    ["", ""],
  ])("keeps of the referrer %s the host “%s”", (referrer, host) => {
    expect(hostOf(referrer)).toBe(host);
  });
});

describe("clicks added up", () => {
  const totals = (sums: ReturnType<typeof sumClicks>) =>
    sums
      .flatMap(({ slug, minutes }) => minutes.map((minute) => ({ slug, ...minute })))
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

  test("are as many as came, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(clicks), (list) => {
        const sums = sumClicks(list);
        const all = totals(sums).reduce((sum, minute) => sum + minute.clicks, 0);
        expect(all).toBe(list.reduce((sum, click) => sum + click.clicks, 0));
        expect(totals(sumClicks([...list].reverse()))).toEqual(totals(sums));
        const people = list.filter(({ isBot }) => !isBot).reduce((sum, click) => sum + click.clicks, 0);
        const fromOrigins = sums
          .flatMap(({ origins }) => origins)
          .reduce((sum, origin) => sum + origin.clicks, 0);
        expect(fromOrigins).toBe(people);
      }),
    );
  });

  test("stay the same when lines are condensed, once or twice", () => {
    fc.assert(
      fc.property(fc.array(clicks), (list) => {
        const lines = list.map(formatClick);
        const once = condenseClicks(lines);
        const read = (some: string[]) => totals(sumClicks(some.flatMap((line) => parseClick(line) ?? [])));
        expect(read(once)).toEqual(read(lines));
        expect(condenseClicks(once)).toEqual(once);
        expect(once.length).toBeLessThanOrEqual(2 * 2 * 6);
      }),
    );
  });
});

test.each([
  [0, 50],
  [5, 50],
  [20, 180],
  [60_000, 1000],
])("after counting that took %i ms it rests for %i ms", (worked, pause) => {
  expect(choosePause(worked)).toBe(pause);
});

test.each([
  [0, 0, "0 %"],
  [1, 3, "33 %"],
  [1, 1000, "under 1 %"],
  [999, 1000, "over 99 %"],
  [7, 7, "100 %"],
])("%i clicks of %i are %s", (part, all, said) => expect(describePart(part, all)).toBe(said));

test.each([
  ["t.co", "t.co"],
  ["", "Not said"],
  ["other", "Sites beyond the 200 told apart"],
])("the host “%s” is called %s", (host, name) => expect(nameHost(host)).toBe(name));

describe("newer counts", () => {
  const link = (taskId: string, total: number, minutes: LinkClicks["minutes"]): LinkClicks => ({
    taskId,
    clicks: total,
    visitors: total,
    minutes,
  });

  test("take the older ones' place minute by minute, and leave other links alone", () => {
    const known = [
      link("a", 3, [
        [10, 1],
        [11, 2],
      ]),
      link("b", 1, [[10, 1]]),
    ];
    expect(
      mergeClicks(known, [
        link("a", 9, [
          [11, 5],
          [12, 3],
        ]),
      ]),
    ).toEqual([
      link("a", 9, [
        [10, 1],
        [11, 5],
        [12, 3],
      ]),
      link("b", 1, [[10, 1]]),
    ]);
  });

  test("told twice change nothing", () => {
    const known = [link("a", 3, [[10, 1]])];
    const newer = [link("a", 4, [[11, 3]]), link("c", 2, [[11, 2]])];
    const once = mergeClicks(known, newer);
    expect(mergeClicks(once, newer)).toEqual(once);
  });
});

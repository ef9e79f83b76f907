import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseLiveAt } from "@/lib/feeds/choose-live-at";

const NOW = Date.UTC(2026, 10, 25, 13, 25);
const MINUTE = 60_000;
const base = { publishedAt: null, lastWithoutAt: null, earliestAt: NOW - 12 * 60 * MINUTE, now: NOW };

describe("since when a piece in a feed is live", () => {
  const CASES: [string, Partial<typeof base> | Record<string, number | null>, number][] = [
    ["its own date, at a first look", { publishedAt: NOW - 10 * MINUTE }, NOW - 10 * MINUTE],
    [
      "its own date after the last look without it",
      { publishedAt: NOW - MINUTE, lastWithoutAt: NOW - 2 * MINUTE },
      NOW - MINUTE,
    ],
    [
      "the first sight, when the last look should have found it",
      { publishedAt: NOW - 5 * MINUTE, lastWithoutAt: NOW - MINUTE },
      NOW,
    ],
    [
      "its own date in the second of the last look",
      { publishedAt: NOW - MINUTE, lastWithoutAt: NOW - MINUTE + 900 },
      NOW - MINUTE,
    ],
    ["the first sight, when it has no date", {}, NOW],
    ["the first sight, when its date is ahead of the clock", { publishedAt: NOW + 1 }, NOW],
    ["the first sight, when its date is of long ago", { publishedAt: NOW - 13 * 60 * MINUTE }, NOW],
  ];
  it.each(CASES)("is %s", (_, change, liveAt) => {
    expect(chooseLiveAt({ ...base, ...change })).toBe(liveAt);
  });

  it("is never later than now", () => {
    const instant = fc.option(fc.integer({ min: NOW - 1e8, max: NOW + 1e8 }));
    fc.assert(
      fc.property(instant, instant, (publishedAt, lastWithoutAt) => {
        expect(chooseLiveAt({ ...base, publishedAt, lastWithoutAt })).toBeLessThanOrEqual(NOW);
      }),
    );
  });
});

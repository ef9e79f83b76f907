import { describe, expect, it } from "vitest";
import { findPlatform, isPlatformId, PLATFORMS } from "@/lib/channels/platforms";
import { shareWithin } from "@/lib/channels/share-within";

const platforms = Object.entries(PLATFORMS);

// The table of half-lives, lengths and shares within the hour as published beside their sources.
const TABLE: [string, number, number | null, number, boolean][] = [
  ["x", 52, 280, 55, false],
  ["facebook", 86, 63_206, 38, false],
  ["facebook_group", 86, 63_206, 38, false],
  ["linkedin", 1_393, 3_000, 3, false],
  ["instagram", 1_096, 2_200, 4, false],
  ["threads", 60, 500, 50, true],
  ["bluesky", 60, 300, 50, true],
  ["mastodon", 60, 500, 50, true],
  ["reddit", 300, 300, 13, true],
  ["hacker_news", 240, 80, 16, true],
  ["newsletter", 180, null, 21, true],
  ["telegram", 60, 4_096, 50, true],
  ["whatsapp", 30, null, 75, true],
  ["discord", 30, 2_000, 75, true],
  ["slack", 30, null, 75, true],
  ["pinterest", 160_000, 500, 0, true],
  ["youtube_community", 15_276, null, 0, false],
  ["medium_followers", 180, null, 21, true],
];

describe("platforms", () => {
  it.each(TABLE)(
    "%s keeps the published half-life, length and share of the hour",
    (id, halfLife, length, share, assumed) => {
      const platform = findPlatform(id);
      expect(platform.id).toBe(id);
      expect(platform.halfLifeMinutes.value).toBe(halfLife);
      expect(platform.halfLifeMinutes.assumption).toBe(assumed);
      expect(platform.lengthLimit.value).toBe(length);
      expect(Math.round(shareWithin(60, halfLife) * 100)).toBe(share);
    },
  );

  it.each(platforms)(
    "%s says of every default where it comes from, or that nobody measured it",
    (_id, platform) => {
      const facts = [
        platform.halfLifeMinutes,
        platform.lengthLimit,
        platform.reach,
        platform.click,
        platform.recommend,
        platform.minGapMinutes,
        platform.cap,
        platform.repeatFactor,
        platform.postMinutes,
        ...platform.rules,
        ...platform.notes,
      ];
      for (const fact of facts) {
        expect(fact.source).not.toBe("");
        if (fact.assumption) expect(fact.year).toBeNull();
      }
    },
  );

  it.each(platforms)("%s stays within the ranges the planner's format demands", (id, platform) => {
    expect(platform.id).toBe(id);
    for (const rate of [platform.reach, platform.click, platform.recommend]) {
      expect(rate.value).toBeGreaterThanOrEqual(0);
      expect(rate.value).toBeLessThanOrEqual(1);
    }
    expect(platform.halfLifeMinutes.value).toBeGreaterThan(0);
    expect(Number.isInteger(platform.minGapMinutes.value) && platform.minGapMinutes.value >= 0).toBe(true);
    expect(platform.repeatFactor.value).toBeGreaterThan(0);
    expect(platform.repeatFactor.value).toBeLessThanOrEqual(1);
    if (platform.repeatFactor.value < 1) expect(platform.minGapMinutes.value).toBeGreaterThanOrEqual(1);
    expect(Number.isInteger(platform.postMinutes.value) && platform.postMinutes.value >= 1).toBe(true);
  });

  it("shows an id from elsewhere as another place", () => {
    expect(isPlatformId("toString")).toBe(false);
    expect(findPlatform("myspace").id).toBe("other");
  });
});

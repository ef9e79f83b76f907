import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countText, measurePost } from "@/lib/channels/post-length";
import { withLink } from "@/lib/channels/with-link";

const family = "👨‍👩‍👧‍👦";

describe("countText as X counts (twitter-text, config v3)", () => {
  it.each([
    ["", 0],
    ["Hello, world", 12],
    ["naïve café", 10],
    ["cafe\u0301", 4],
    ["日本語", 6],
    ["한국", 4],
    ["“quoted” – and…", 16],
    ["🙂", 2],
    [family, 2],
    ["👍🏽", 2],
    ["🇳🇵", 2],
    ["1️⃣", 2],
    ["❤️", 2],
    ["https://example.org/", 23],
    ["https://medium.com/@ana/a-very-long-title-that-goes-on-and-on-for-ever-1a2b3c4d5e6f", 23],
    ["Read https://a.co.", 5 + 23 + 1],
    ["(https://en.wikipedia.org/wiki/Flow_(psychology))", 25],
    ["https://example.org/?q=a&b=c, then", 23 + 6],
    ["medium.com/p/abc is a link", 23 + 10],
    ["mail ana@example.org", 20],
    ["http://localhost", 16],
  ])("%j weighs %i", (text, weight) => {
    expect(countText(text, "weighted")).toBe(weight);
  });
});

describe("countText elsewhere", () => {
  it.each([
    ["graphemes", `${family}e\u0301🇳🇵a`, 4],
    ["graphemes", "https://example.org/", 20],
    ["graphemes_link_23", "Read https://example.org/ now", 5 + 23 + 4],
    ["graphemes_link_23", "with @ana@mastodon.social", 9],
    ["graphemes_link_23", family, 1],
    ["characters", "naïve 🙂", 7],
    ["uncounted", "abc", 3],
  ] as const)("%s: %j is %i", (how, text, length) => {
    expect(countText(text, how)).toBe(length);
  });

  it("never counts fewer graphemes than none, nor more than characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(countText(text, "graphemes")).toBeLessThanOrEqual(countText(text, "characters"));
      }),
    );
  });

  it("counts a plain text on X no shorter than its characters", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z \u4e00-\u9fff]*$/), (text) => {
        expect(countText(text, "weighted")).toBeGreaterThanOrEqual(countText(text, "characters"));
      }),
    );
  });
});

describe("measurePost", () => {
  const post = { text: "x".repeat(256), url: "https://medium.com/p/abcdef012345", title: "t".repeat(81) };

  it("counts the link that X adds after the text", () => {
    expect(measurePost("x", post)).toEqual({ length: 280, limit: 280, left: 0, fits: true, of: "post" });
    expect(measurePost("x", { ...post, text: "x".repeat(257) })).toMatchObject({ left: -1, fits: false });
  });

  it("counts the link inside a Bluesky text in full", () => {
    expect(measurePost("bluesky", { ...post, text: "abc" }).length).toBe(4 + post.url.length);
  });

  it("counts only the title where only a title is submitted", () => {
    expect(measurePost("hacker_news", post)).toMatchObject({
      length: 81,
      limit: 80,
      left: -1,
      fits: false,
      of: "title",
    });
  });

  it("keeps to a channel's own limit in place of the platform's", () => {
    expect(measurePost("mastodon", { ...post, text: "x".repeat(600) }, 1_000).fits).toBe(true);
    expect(measurePost("mastodon", { ...post, text: "x".repeat(600) }).fits).toBe(false);
    expect(measurePost("slack", { ...post, text: "x".repeat(9_000) })).toMatchObject({
      left: null,
      fits: true,
    });
  });

  it("does not count a link twice that the text carries already", () => {
    expect(withLink(`see ${post.url}`, post.url)).toBe(`see ${post.url}`);
    expect(withLink("", post.url)).toBe(post.url);
  });
});

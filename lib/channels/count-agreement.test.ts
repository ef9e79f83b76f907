import fc from "fast-check";
import twitterText from "twitter-text";
import { describe, expect, it } from "vitest";
import { findLinks } from "@/lib/channels/find-links";
import { PLATFORMS } from "@/lib/channels/platforms";
import { countText } from "@/lib/channels/post-length";

const byX = (text: string): number => twitterText.parseTweet(text).weightedLength;
const clusters = (text: string): number =>
  [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length;

/** Text, its length on X, in grapheme clusters, on Mastodon, in code points. */
const HARD: [text: string, x: number, seen: number, mastodon: number, points: number][] = [
  ["", 0, 0, 0, 0],
  ["naïve café", 10, 10, 10, 10],
  ["cafe\u0301 nai\u0308ve", 10, 10, 10, 12],
  ["e\u0301\u0323\u0308", 4, 1, 1, 4],
  ["日本語の見出し", 14, 7, 7, 7],
  ["한국어 제목", 11, 6, 6, 6],
  ["\u1112\u1161\u11ab", 2, 1, 1, 3],
  ["ｆｕｌｌ", 8, 4, 4, 4],
  ["𠮷野家", 6, 3, 3, 3],
  ["नमस्ते", 6, 3, 3, 6],
  ["ที่นี่", 6, 2, 2, 6],
  ["العربية", 7, 7, 7, 7],
  ["“quoted” – and… ‘so’", 21, 20, 20, 20],
  ["€5 – ½ × ∞", 12, 10, 10, 10],
  ["🙂", 2, 1, 1, 1],
  ["👨‍👩‍👧‍👦", 2, 1, 1, 7],
  ["👩🏽‍🚀👍🏿", 4, 2, 2, 6],
  ["🏳️‍🌈", 2, 1, 1, 4],
  ["🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2, 1, 1, 7],
  ["🇳🇵🇩🇪", 4, 2, 2, 4],
  ["🇳", 2, 1, 1, 1],
  ["1️⃣#️⃣", 4, 2, 2, 6],
  ["1⃣", 2, 1, 1, 2],
  ["❤️ ❤ ☺︎", 10, 5, 5, 7],
  ["© ® ™", 6, 5, 5, 5],
  ["zero\u200bwidth", 10, 10, 10, 10],
  ["a\u202eb", 4, 3, 3, 3],
  ["tab\tand\nline", 12, 12, 12, 12],
  ["https://example.org/", 23, 20, 23, 20],
  ["http://a.co", 23, 11, 23, 11],
  ["HTTPS://EXAMPLE.ORG", 23, 19, 23, 19],
  ["example.org", 23, 11, 11, 11],
  ["medium.com/@ana/why-7f3a2b1c0d9e, read it", 32, 41, 41, 41],
  ["see story.photography today", 33, 27, 27, 27],
  ["museum.xn--p1ai and пример.рф", 37, 29, 29, 29],
  ["https://пример.рф/путь", 23, 22, 23, 22],
  ["https://münchen.example/straße?q=1", 34, 34, 34, 34],
  ["https://münchen.de/straße?q=ü", 24, 29, 23, 29],
  ["file.txt and node.js and v1.2.3", 31, 31, 31, 31],
  ["https://en.wikipedia.org/wiki/Flow_(psychology)).", 25, 49, 25, 49],
  ["(https://a.example.com/x?y=z&b=c)", 25, 33, 25, 33],
  ["mail ana@example.org, ask @ana@mastodon.social", 46, 46, 30, 46],
  ["@ana.com $tea.com #tea.com", 26, 26, 26, 26],
  ["日本語https://example.orgです", 33, 24, 28, 24],
  ["no.space.between.example.com,second.com", 47, 39, 39, 39],
  ["https://t.co/abcDEF123/more", 28, 27, 23, 27],
  ["http://localhost:3000", 21, 21, 21, 21],
  ["https://example.com:8080/x#part", 23, 31, 23, 31],
];

describe("every platform's counting on hard strings", () => {
  it.each(HARD)("%j weighs %i on X, as twitter-text says", (text, x) => {
    expect(byX(text)).toBe(x);
    expect(countText(text, "weighted")).toBe(x);
  });

  it.each(HARD)("%j: %i, and %i clusters as Intl.Segmenter cuts them", (text, _x, seen) => {
    expect(clusters(text)).toBe(seen);
    expect(countText(text, "graphemes")).toBe(seen);
  });

  it.each(HARD)("%j on Mastodon and in code points", (text, _x, _seen, mastodon, points) => {
    expect(countText(text, "graphemes_link_23")).toBe(mastodon);
    expect(countText(text, "characters")).toBe(points);
    expect(countText(text, "uncounted")).toBe(points);
  });

  it("covers the counting of every platform", () => {
    const ways = new Set(Object.values(PLATFORMS).map(({ countedHow }) => countedHow));
    expect([...ways].sort()).toEqual([
      "characters",
      "graphemes",
      "graphemes_link_23",
      "uncounted",
      "weighted",
    ]);
  });
});

// The package's list of emoji ends with Unicode 11 (2018). X documents that every emoji counts as two, modifiers and all.
it.each(["❤️‍🔥", "🧑🏽‍🚀", "🧑‍🦰", "🫱🏽", "♾️"])(
  "%s, younger than the package's list, is two like any emoji",
  (emoji) => {
    expect(byX(emoji)).toBeGreaterThan(2);
    expect(countText(emoji, "weighted")).toBe(2);
  },
);

const PIECES = [
  ..."aZ9 .,:/?#@$-_()=&%!~+'\u00e9\u0439\u65e5\ud55c\u200d\ufe0f\u3002\u200e|[]",
  "e\u0301",
  "🙂",
  "👍🏽",
  "👨‍👩‍👧‍👦",
  "🇩🇪",
  "1️⃣",
  "❤️",
  "☺",
  "https://",
  "http://",
  "www.",
  "example",
  ".com",
  ".org/",
  ".co.uk",
  ".photography",
  ".рф",
  ".xn--p1ai",
  "t.co/",
  "medium.com/@ana",
  "(a(b)c)",
  "?q=1&r=2",
  "\n",
];

describe("against twitter-text", () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((parts) => parts.join(""));

  it("weighs any mixture of words, signs, emoji and links alike", () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(countText(typed, "weighted")).toBe(byX(typed));
      }),
      { numRuns: 500 },
    );
  });

  it("finds the same links at the same places", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const theirs = twitterText
          .extractUrlsWithIndices(typed)
          .map(({ url, indices: [start = 0] }: { url: string; indices: number[] }) => ({
            start,
            end: start + url.length,
          }));
        expect(findLinks(typed)).toEqual(theirs);
      }),
      { numRuns: 500 },
    );
  });
});

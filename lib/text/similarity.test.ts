import fc from "fast-check";
import { expect, test } from "vitest";
import { similarity } from "@/lib/text/similarity";

const A = "What nine silent mornings taught me about writing, and why I still get up at five";

test.each<[string, string, string, number, number]>([
  ["the same text", A, A, 1, 1],
  ["another link, other tags", `${A} https://a.example/1 #Tea`, `${A} {link} #Morning #Tea`, 1, 1],
  ["other punctuation and capitals", A, A.toUpperCase().replace(",", " –"), 1, 1],
  ["accents written in two ways", "café au lait tonight", "cafe\u0301 au lait tonight", 1, 1],
  ["one word put in", A, A.replace("silent", "long silent"), 0.6, 0.85],
  ["one word replaced", A, A.replace("still", "always"), 0.6, 0.8],
  ["the first half only", A, "What nine silent mornings taught me about writing", 0.35, 0.55],
  [
    "the title shared, the rest new",
    "Tea at five: my nine mornings",
    `Why I gave up on coffee. ${"Tea at five: my nine mornings"}`,
    0.3,
    0.55,
  ],
  [
    "the same subject in other words",
    A,
    "I have been silent before breakfast for nine days. It changed my drafts.",
    0,
    0.05,
  ],
  ["nothing in common", A, "The harbour was closed on Sunday", 0, 0],
  ["two short ones alike", "Tea time", "Tea time!", 1, 1],
  ["two short ones not alike", "Tea time", "Tea", 0, 0],
  ["nothing but a link", "{link}", "https://a.example/", 1, 1],
  ["a script without spaces", "朝の静けさが教えてくれたこと", "朝の静けさが教えてくれたもの", 0.6, 0.9],
])("%s", (_, a, b, least, most) => {
  expect(similarity(a, b)).toBeGreaterThanOrEqual(least);
  expect(similarity(a, b)).toBeLessThanOrEqual(most);
});

test("it is the same from both sides, within 0 and 1, and 1 for a text and itself", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), fc.lorem({ maxCount: 20 }), (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a));
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
      expect(similarity(a, b)).toBeLessThanOrEqual(1);
      expect(similarity(a, a)).toBe(1);
    }),
  );
});

import { expect, test } from "vitest";
import { PLATFORMS } from "@/lib/channels/platforms";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { buildPostText } from "@/lib/plan/build-post-text";
import { type ComparedPost, findReuse } from "@/lib/plan/find-reuse";

const NOW = Date.UTC(2026, 10, 25, 12);
const DAY = 24 * 60 * 60_000;
const TEXT = "Nine silent mornings, and what they did to my first drafts. {link}";

function post(text: string, more: Partial<ComparedPost["place"]> & { at?: number } = {}): ComparedPost {
  const { at = NOW, ...place } = more;
  return { text, at, place: { id: "a", platform: "x", address: "", sharedWith: [], ...place } };
}

test.each<[string, ComparedPost, boolean]>([
  ["the same text on the same platform", post(TEXT, { id: "b" }), true],
  [
    "the same text with another link and a tag",
    post(TEXT.replace("{link}", "https://a.example #x"), { id: "b" }),
    true,
  ],
  ["the same text with one word changed", post(TEXT.replace("silent", "quiet"), { id: "b" }), true],
  ["the same text on another platform", post(TEXT, { id: "b", platform: "linkedin" }), false],
  [
    "the same text in a community known to overlap",
    post(TEXT, { id: "b", platform: "slack", sharedWith: ["a"] }),
    true,
  ],
  ["the same text 90 days before", post(TEXT, { at: NOW - 90 * DAY }), true],
  ["the same text 91 days before", post(TEXT, { at: NOW - 91 * DAY }), false],
  ["other words about the same piece", post("I was silent for nine days. Here is what broke. {link}"), false],
])("%s", (_, other, isReuse) => {
  expect(findReuse(post(TEXT), [other]) !== null).toBe(isReuse);
});

test("the most alike is named, and of equals the nearest in time", () => {
  const others = [
    post(TEXT.replace("silent", "quiet")),
    post(TEXT, { at: NOW - 9 * DAY }),
    post(TEXT, { at: NOW - 2 * DAY }),
  ];
  expect(findReuse(post(TEXT), others)?.post).toBe(others[2]);
});

test("the house's own wordings for a first, second and third post are no reuse of each other", () => {
  const input = {
    draft: {
      title: "What nine silent mornings taught me about writing",
      subtitle: "And why I still get up at five, long after the experiment is over",
      topics: ["Writing"],
      coverUrl: null,
    },
    publication: null,
  };
  for (const { id, automatic, lengthOf } of Object.values(PLATFORMS)) {
    if (automatic || id === "newsletter") continue;
    const parameters = resolveChannel({ platform: id, overrides: {}, postMinutes: null });
    const channel = { id, platform: id, name: id, followers: null, audience: [], parameters };
    const count = lengthOf === "title" ? 2 : 3;
    const texts = [...new Set(Array.from({ length: count }, (_, nth) => buildPostText(input, channel, nth)))];
    for (const [index, text] of texts.entries()) {
      const others = texts.slice(0, index).map((other) => post(other, { id }));
      expect(findReuse(post(text, { id }), others), `${id}: ${text}`).toBeNull();
    }
  }
});

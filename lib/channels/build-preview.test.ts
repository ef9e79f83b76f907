import fc from "fast-check";
import { expect, test } from "vitest";
import { buildPreview } from "@/lib/channels/build-preview";

const URL_ = "https://medium.com/p/0a1b2c3d4e5f";
const shown = (parts: { text: string }[]) => parts.map(({ text }) => text).join("");

test("on X the link stands where the text has it, shortened, and a card is drawn of it", () => {
  const preview = buildPreview("x", { text: `Read ${URL_} today #Tea`, url: URL_, title: "Tea" });
  expect(preview.parts).toEqual([
    { kind: "words", text: "Read " },
    { kind: "link", text: "medium.com/p/0a1b2c3d4e5f" },
    { kind: "words", text: " today " },
    { kind: "tag", text: "#Tea" },
  ]);
  expect(preview.card).toEqual({ title: "Tea", host: "medium.com" });
});

test("where the share window adds the link it is shown after the text", () => {
  expect(shown(buildPreview("bluesky", { text: "Tea", url: URL_, title: "T" }).parts)).toBe(`Tea ${URL_}`);
});

test("LinkedIn shows the pasted text, with the link as a card only", () => {
  const preview = buildPreview("linkedin", { text: "Tea", url: URL_, title: "T" });
  expect(shown(preview.parts)).toBe("Tea");
  expect(preview.card?.host).toBe("medium.com");
});

test("where only a title is submitted there is nothing but a headline and the site", () => {
  const preview = buildPreview("hacker_news", { text: "Tea", url: URL_, title: "T" });
  expect(preview).toEqual({ headline: "Tea", parts: [], card: { title: "", host: "medium.com" } });
});

test("no word of the text is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(shown(buildPreview("linkedin", { text, url: URL_, title: "" }).parts)).toBe(text);
    }),
  );
});

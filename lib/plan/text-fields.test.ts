import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { fillFields, keepFields } from "@/lib/plan/text-fields";

const piece = (title: string, subtitle = "", publication: string | null = null): Named => ({
  draft: { title, subtitle, topics: ["Slow writing"], coverUrl: null },
  publication:
    publication === null
      ? null
      : { name: publication, followers: null, newsletter: null, answerDays: null, howToSubmit: "" },
});
type Named = Pick<PlanInput, "draft" | "publication">;

const X: PlanChannel = {
  id: "x",
  platform: "x",
  name: "X",
  followers: 10,
  audience: [],
  parameters: resolveChannel({ platform: "x", overrides: {}, postMinutes: null }),
};
const OLD = piece("The quiet hour of the morning", "What it took", "Human Parts");

test.each<[string, Named, string, string]>([
  ["the title", OLD, "Read “The quiet hour of the morning” today", "Read “{title}” today"],
  ["a title cut short", OLD, "The quiet hour…\n\n{link}", "{title}\n\n{link}"],
  ["the subtitle and the publication", OLD, "What it took, in Human Parts", "{subtitle}, in {publication}"],
  ["a short title on its own line", piece("Tea"), "Tea\n\n{link}", "{title}\n\n{link}"],
  ["a short title in quotation marks", piece("Tea"), "My “Tea” is out", "My “{title}” is out"],
  ["a title with signs of its own", piece("Why (not) $1.50?"), "Why (not) $1.50? {link}", "{title} {link}"],
])("%s is replaced by its field", (_, named, text, kept) => {
  expect(keepFields(text, named, "x")).toBe(kept);
});

test.each<[string, Named, string]>([
  ["a short title inside a sentence", piece("Tea"), "Put the kettle on for Tea and wait"],
  ["a title inside a longer word", piece("Deadline"), "Deadlines are kind"],
  ["a title cut to two words", OLD, "The quiet…"],
  ["words that name nothing", OLD, "Ask my sister to read it"],
])("%s is left alone", (_, named, text) => {
  expect(keepFields(text, named, "x")).toBe(text);
});

test("tags are kept as a field, and filled with as many as the platform bears", () => {
  expect(keepFields("New {link}\n\n#SlowWriting", OLD, "mastodon")).toBe("New {link}\n\n{tags}");
  const many = { ...OLD, draft: { ...OLD.draft, topics: ["a", "b", "c", "d", "e"] } };
  expect(fillFields("New {tags}", many, X)).toBe("New #a #b #c");
});

test("the hook stands where its field does, and goes with its paragraph where none was written", () => {
  const hooked = { ...OLD, wording: { hook: "I was wrong about mornings.", patterns: {} } };
  expect(fillFields("{hook}\n\n{link}", hooked, X)).toBe("I was wrong about mornings.\n\n{link}");
  expect(fillFields("{hook}\n\n{link}", OLD, X)).toBe("{link}");
  expect(keepFields("I was wrong about mornings.\n\n{link}", hooked, "x")).toBe("{hook}\n\n{link}");
});

test("a colon goes with the field it leads to, and no other colon does", () => {
  expect(fillFields("Now: {title}: {subtitle}\n\nRead it:\n\n{link}", piece("Tea"), X)).toBe(
    "Now: Tea\n\nRead it:\n\n{link}",
  );
});

test("a field the new piece has nothing for goes with its paragraph", () => {
  const text = "{title}\n\n{subtitle}\n\n{link}";
  expect(fillFields(text, piece("New words"), X)).toBe("New words\n\n{link}");
  expect(fillFields("Sent to {publication}", piece("New words"), null)).toBe("Sent to my own page");
});

test("a post that the new names make too long is cut at the subtitle, then at the title, never at the link", () => {
  const long = piece("A title of seven words or so", "and a subtitle ".repeat(30));
  const cut = fillFields("{title}\n\n{subtitle}\n\n{link}", long, X);
  expect(cut).toMatch(/^A title of seven words or so\n\nand a subtitle .*…\n\n\{link\}$/);
  const longer = fillFields("Mine: {title} {link}", piece("word ".repeat(100)), X);
  expect(longer).toMatch(/^Mine: word .*… \{link\}$/);
});

test("a text that is too long by its own words is given whole, to be shortened by hand", () => {
  const text = `{title} ${"and more ".repeat(50)}`;
  expect(fillFields(text, piece("New words"), X)).toBe(`New words ${"and more ".repeat(50)}`);
});

test("in the piece they were taken from, words with fields become the same words again", () => {
  const words = fc.constantFrom(
    "Tea",
    "The quiet hour",
    "a",
    "On Writing",
    "(",
    "$&",
    "for",
    "“",
    "”",
    "\n\n",
    " ",
  );
  const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, words, words, words, (typed, title, subtitle, publication) => {
      const named = piece(title, subtitle, publication.trim() === "" ? null : publication);
      expect(fillFields(keepFields(typed, named, "x"), named, null)).toBe(typed);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePastedText } from "@/lib/drafts/parse-pasted-text";

const CASES: [string, string, [string, string, string]][] = [
  ["a first heading", "# Title\n\nText.\n", ["Title", "", "Text."]],
  ["a heading below blank lines", "\n\n## Title ##\nText.", ["Title", "", "Text."]],
  ["an underlined heading", "Title\n=====\n\nText.", ["Title", "", "Text."]],
  ["a first line that stands alone", "Title here\n\nText.\nMore.", ["Title here", "", "Text.\nMore."]],
  [
    "emphasis around the title",
    "# **Title** with [link](https://a.org)\n\nText.",
    ["Title with link", "", "Text."],
  ],
  [
    "a subtitle as a smaller heading",
    "# Title\n\n### Why it matters\n\nText.",
    ["Title", "Why it matters", "Text."],
  ],
  ["a subtitle in italics", "# Title\n\n*Why it matters*\n\nText.", ["Title", "Why it matters", "Text."]],
  [
    "sections that are no subtitle",
    "# Title\n\n## One\n\nText.\n\n## Two\n\nMore.",
    ["Title", "", "## One\n\nText.\n\n## Two\n\nMore."],
  ],
  [
    "a text that opens with a paragraph",
    "It was late.\nWe left.\n\nThen.",
    ["", "", "It was late.\nWe left.\n\nThen."],
  ],
  ["a list first", "- a\n\n- b", ["", "", "- a\n\n- b"]],
  ["Windows line ends and a byte order mark", "\uFEFFTitle\r\n\r\nText.\r\n", ["Title", "", "Text."]],
  ["a front matter", "---\ntitle: x\ntags: y\n---\n# Title\n\nText.", ["Title", "", "Text."]],
  ["a rule that is no front matter", "---\n\nTitle\n\nText.\n---\n", ["", "", "---\n\nTitle\n\nText.\n---"]],
  ["one line", "Only this", ["Only this", "", ""]],
  ["nothing", " \n ", ["", "", ""]],
];

test.each(CASES)("a paste with %s is split where a person would", (_name, text, [title, subtitle, body]) => {
  expect(parsePastedText(text)).toEqual({ title, subtitle, body });
});

test("no word of a paste is lost", () => {
  const words = fc.array(
    fc.constantFrom("alpha", "beta", "# gamma", "*delta*", "\n", "\n\n", "- list", "> said"),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join("\n");
      const { title, subtitle, body } = parsePastedText(text);
      const wordsOf = (from: string) => from.match(/[a-z]+/g) ?? [];
      expect(wordsOf(`${title}\n${subtitle}\n${body}`)).toEqual(wordsOf(text));
    }),
  );
});

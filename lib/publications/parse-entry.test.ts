import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEntry, textOfEntry } from "@/lib/publications/parse-entry";
import { parseLooseDate } from "@/lib/publications/parse-loose-date";
import type { EntryText } from "@/lib/publications/publication";
import { EMPTY_ENTRY_TEXT } from "@/lib/publications/publication";

const TODAY = "2026-11-22";
const parse = (text: Partial<EntryText>) =>
  parseEntry({ ...EMPTY_ENTRY_TEXT, name: "A", address: "a.org", ...text }, TODAY);

describe("an entry", () => {
  test("tells every fault at its field at once", () => {
    const parsed = parse({
      name: " ",
      address: "a",
      followers: "x",
      followersReadOn: "2026-11-23",
      topics: "a,".repeat(3) + "b".repeat(61),
      accepts: "poems",
      newsletter: "maybe",
      answerDays: "0",
      notes: "n".repeat(20_001),
    });
    expect(parsed).toEqual({
      ok: false,
      faults: {
        name: "name_missing",
        address: "address_unreadable",
        followers: "followers_unreadable",
        followersReadOn: "date_in_future",
        topics: "topic_long",
        accepts: "accepts_unreadable",
        newsletter: "newsletter_unreadable",
        answerDays: "answer_days_unreadable",
        notes: "text_long",
      },
    });
  });

  test("keeps topics once each, in the order typed, without hash signs", () => {
    const parsed = parse({ topics: "#Writing, writing; Self  improvement |\nAI,,#" });
    expect(parsed.ok && parsed.entry.topics).toEqual(["Writing", "Self improvement", "AI"]);
  });

  test.each([
    ["14", 14],
    ["14 days", 14],
    ["2 weeks", 14],
    ["", null],
  ])("reads days to allow for an answer: %j", (text, days) => {
    const parsed = parse({ answerDays: text });
    expect(parsed.ok && parsed.entry.answerDays).toBe(days);
  });

  test("read once is read the same ever after", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(text, text, text, (name, topics, notes) => {
        const parsed = parse({ name: `x${name}`, topics, notes });
        if (parsed.ok) expect(parseEntry(textOfEntry(parsed.entry), TODAY)).toEqual(parsed);
      }),
      { numRuns: 150 },
    );
  });
});

test.each([
  ["2026-11-03", "2026-11-03"],
  ["2026-11-03T10:00:00Z", "2026-11-03"],
  ["2026/11/3", "2026-11-03"],
  ["3 Nov 2026", "2026-11-03"],
  ["Tue 3 November 2026", "2026-11-03"],
  ["Nov 3, 2026", "2026-11-03"],
  ["03/11/2026", null],
  ["2026-02-29", null],
  ["3 Foo 2026", null],
  ["yesterday", null],
])("a date as files hold it is read, one with two meanings is not: %j", (text, date) => {
  expect(parseLooseDate(text)).toBe(date);
});

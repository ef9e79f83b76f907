import { expect, test } from "vitest";
import { countWords } from "@/lib/drafts/count-words";
import { decodeText } from "@/lib/drafts/decode-text";
import { addTopic, chooseTopics, leftOutTopics } from "@/lib/drafts/topics";

test.each([
  ["", 0, 0],
  ["One.", 1, 1],
  ["It’s a well-known fact", 4, 1],
  ["[a link](https://example.org/one/two-three) here", 3, 1],
  ["![two words](https://a.org/b.png)", 2, 1],
  ["```js\nlet a\n```", 2, 1],
  ["你好世界", 4, 1],
  ["word ".repeat(265 * 4), 1_060, 4],
])("%j has %i words and takes %i minutes", (text, words, readingMinutes) => {
  expect(countWords(text)).toEqual({ words, readingMinutes });
});

test("a very long text without a space is counted at once", () => {
  expect(countWords("](".repeat(200_000)).words).toBe(0);
});

test("topics are tidied, told apart without capitals, and end at five", () => {
  expect(addTopic(["Tea"], " #tea ")).toEqual({ ok: false, reason: "topic_there" });
  expect(addTopic([], " slow   travel, ")).toEqual({ ok: true, topics: ["slow travel"] });
  expect(addTopic(["a", "b", "c", "d", "e"], "f")).toEqual({ ok: false, reason: "too_many_topics" });
  expect(addTopic([], "x".repeat(61))).toEqual({ ok: false, reason: "topic_too_long" });
  expect(chooseTopics(["a", "A", "", "b", "c", "d", "e", "f"])).toEqual(["a", "b", "c", "d", "e"]);
});

test("the topics beyond five are named once each, and none is when all are taken", () => {
  expect(leftOutTopics(["a", "b", "c", "d", "e", "A", "f", "F", "", "g"])).toEqual(["f", "g"]);
  expect(leftOutTopics(["a", "A"])).toEqual([]);
});

const bytes = (...values: number[]) => Uint8Array.from(values);

test.each([
  ["UTF-8", Buffer.from("é"), "é"],
  ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, 0x61), "a"],
  ["UTF-16", bytes(0xff, 0xfe, 0x61, 0x00), "a"],
  [
    "what its XML declaration names",
    Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>\xe9', "latin1"),
    '<?xml version="1.0" encoding="ISO-8859-1"?>é',
  ],
])("a file is read as %s", (_name, file, text) => {
  expect(decodeText(file)).toEqual({ ok: true, text });
});

test.each([
  ["broken UTF-8", bytes(0xc3, 0x28)],
  ["zero bytes", bytes(0x61, 0x00)],
  ["an encoding nobody knows", Buffer.from('<?xml version="1.0" encoding="x-none"?>')],
])("a file with %s is refused, never filled with replacement characters", (_name, file) => {
  expect(decodeText(file)).toEqual({ ok: false, reason: "not_text" });
});

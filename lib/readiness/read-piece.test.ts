import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPiece } from "@/lib/readiness/read-piece";

const read = (body: string) => readPiece({ title: "", subtitle: "", body, topics: [] });
const wordsOf = (body: string) => read(body).words.map((word) => word.text);

describe("what is read of a text", () => {
  it.each([
    ["**bold** and _soft_", ["bold", "and", "soft"]],
    ["[a link](https://a.example/b) here", ["a", "link", "here"]],
    ["see https://a.example/b now", ["see", "now"]],
    ["![a boat](https://a.example/b.png) sails", ["sails"]],
    ["> quoted words", ["quoted", "words"]],
    ["1. first\n2. second", ["first", "second"]],
    ["```\ncode\n```\nafter", ["after"]],
    ["<b>tags</b> go", ["tags", "go"]],
    ["don’t snake_case", ["don’t", "snake", "case"]],
    ["早上好 ok", ["早", "上", "好", "ok"]],
  ])("of %j are its words", (body, words) => {
    expect(wordsOf(body)).toEqual(words);
  });

  it.each([
    ["One. Two! Three?", 3],
    ["Dr. Smith met Mr. Jones at 5 p.m. sharp.", 1],
    ["He said “Go.” She went.", 2],
    ["# Heading\n\ntext without a stop", 2],
    ["- item one\n- item two", 2],
  ])("%j has its sentences counted", (body, count) => {
    expect(read(body).sentences).toHaveLength(count);
  });

  it.each([
    [
      "I have seen the sea and it was as wide as they say, but nobody had told me of the noise that it makes.",
      "en",
    ],
    [
      "Ich habe das Meer gesehen und es war so weit, wie sie sagen, aber von dem Lärm hat mir keiner etwas erzählt.",
      "de",
    ],
    [
      "He visto el mar y era tan ancho como dicen, pero nadie me había hablado del ruido que hace por la noche.",
      "es",
    ],
    [
      "Morze było szerokie jak mówią, lecz nikt nie wspomniał mi o hałasie, który robi nocą przy brzegu, gdy wieje wiatr od zachodu i pada.",
      null,
    ],
  ])("%j is told by its function words", (body, language) => {
    expect(read(body).language).toBe(language);
  });

  it("keeps every place: the prose is as long as the text, and words are what stands there", () => {
    const parts = fc.constantFrom(
      "word ",
      "**b** ",
      "[x](https://e.example) ",
      "\n\n",
      "> q",
      "```\n",
      "# h\n",
      "- i\n",
      "![a](b) ",
      "👏🏽",
      "é",
      "<i>",
      "`",
      "\r\n",
      "_",
      "1. ",
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 40 }).map((all) => all.join("")),
        (body) => {
          const piece = read(body);
          expect(piece.prose).toHaveLength(body.length);
          for (const { text, start, end } of piece.words) expect(body.slice(start, end)).toBe(text);
          for (const [place, block] of piece.blocks.entries()) {
            expect(block.start).toBeGreaterThanOrEqual(piece.blocks[place - 1]?.end ?? 0);
            expect(block.end).toBeGreaterThanOrEqual(block.start);
          }
          for (const { start, end } of piece.sentences)
            expect(piece.prose.slice(start, end).trim()).not.toBe("");
        },
      ),
    );
  });
});

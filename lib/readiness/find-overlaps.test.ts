import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildOverlapIndex, type ComparedText } from "@/lib/readiness/build-overlap-index";
import { findOverlaps } from "@/lib/readiness/find-overlaps";
import { readPiece } from "@/lib/readiness/read-piece";

const TIDES: ComparedText = {
  id: "tides",
  kind: "source",
  name: "The Tide Office",
  address: "https://tides.example.org/tables",
  text: "The harbour master keeps two clocks on the wall. One shows the hour of the town, the other shows high water. Visitors always read the wrong one, and every summer a rented boat sits on the mud until the moon brings it back.",
};
const BEES: ComparedText = {
  id: "bees",
  kind: "source",
  name: "Hive Letters",
  address: null,
  text: "A swarm hangs in the plum tree like a brown beard. Old keepers beat a pan to claim it, though the bees hear nothing of that and leave when the scouts have agreed upon a hollow.",
};
const UNRELATED: ComparedText = {
  id: "glass",
  kind: "source",
  name: "Kiln Diary",
  address: null,
  text: "Molten sand cools slowly, otherwise strain cracks it overnight. Our furnace drinks gas; its orange mouth never closes between January and Lent.",
};
const COPY = "One shows the hour of the town, the other shows high water. Visitors always read the wrong one";

const find = (body: string, texts: ComparedText[]) =>
  findOverlaps(readPiece({ title: "", subtitle: "", body, topics: [] }), buildOverlapIndex(texts));

describe("a source's words in a draft", () => {
  it.each([
    ["copied", `I went in. ${COPY}, he said to me.`, "unmarked"],
    ["copied with a word exchanged", `${COPY.replace("Visitors", "Tourists")}.`, "unmarked"],
    [
      "reworded and turned around",
      "Visitors will always read the wrong clock: one of them shows high water, and the other shows the town's hour.",
      "unmarked",
    ],
    [
      "over emphasis and a line break",
      COPY.replace("hour", "**hour**").replace("water. ", "water.\n"),
      "unmarked",
    ],
    ["in quotation marks", `He wrote: “${COPY}.”`, "quoted"],
    ["in German marks", `Er schrieb: „${COPY}.“`, "quoted"],
    ["in a block quotation", `> ${COPY}.`, "quoted"],
    [
      "beside the source's link",
      `From [there](https://www.tides.example.org/tables/?utm_source=x): ${COPY}.`,
      "cited",
    ],
    ["beside the source's name", `According to the Tide Office, it is so. ${COPY}.`, "cited"],
    ["after a block that introduces them", `The Tide Office has it so:\n\n${COPY}.`, "cited"],
    ["beside a block that only names the source", `The Tide Office is kind.\n\n${COPY}.`, "unmarked"],
    [
      "before a block that only names the source",
      `${COPY}.\n\nSee [there](https://tides.example.org/tables).`,
      "unmarked",
    ],
    ["quoted, with the name in the next block", `> ${COPY}.\n\nThus The Tide Office.`, "quoted_and_cited"],
  ])("%s are found, and how they are marked is told", (_name, body, treatment) => {
    expect(find(body, [TIDES]).map((one) => [one.textId, one.treatment])).toEqual([["tides", treatment]]);
  });

  it.each([
    [
      "the same subject in other words",
      "Our harbour has a clock too. It stopped in 1987 and is right twice a day, like the pilot.",
    ],
    ["a stock phrase", "On the one hand it was high water, on the other it was Monday."],
    ["code", `\`\`\`\n${COPY}\n\`\`\``],
    ["nothing", ""],
  ])("are not seen in %s", (_name, body) => {
    expect(find(body, [TIDES])).toEqual([]);
  });

  it("do not begin in a heading that shares one word with what is quoted below it", () => {
    const body = `## The wall\n\n> ${COPY}.`;
    expect(find(body, [TIDES]).map(({ start }) => start)).toEqual([body.indexOf("One shows")]);
  });

  it("are cut where the quotation ends and the copying goes on", () => {
    const body =
      "“One shows the hour of the town, the other shows high water.” Visitors always read the wrong one, and every summer a rented boat sits on the mud.";
    expect(find(body, [TIDES]).map(({ treatment }) => treatment)).toEqual(["quoted", "unmarked"]);
  });
});

const passages = fc.constantFrom(
  COPY,
  `“${COPY}”`,
  TIDES.text,
  BEES.text,
  BEES.text.replace("brown", "dark").replace("leave when", "go once"),
  "I walked home along the sea wall and counted the lamps that work.",
  "## A heading",
  "> The gulls know better.",
);
const bodies = fc.array(passages, { maxLength: 6 }).map((parts) => parts.join("\n\n"));

describe("marks", () => {
  it("leave the writer's own words between two quotations alone", () => {
    const quoted = `“${COPY}”`;
    const body = `${quoted}\n\n## A heading\n\n${quoted}`;
    expect(find(body, [TIDES]).map(({ treatment }) => treatment)).toEqual(["quoted", "quoted"]);
  });

  it("lie within the draft and the source, in order, and quote words that both have", () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const overlaps = find(body, [TIDES, BEES]);
        for (const [place, one] of overlaps.entries()) {
          expect(one.start).toBeGreaterThanOrEqual(overlaps[place - 1]?.start ?? 0);
          const quoted = body.slice(one.start, one.end);
          expect(quoted.trim()).toBe(quoted);
          const source = one.textId === "tides" ? TIDES.text : BEES.text;
          const there = source.slice(one.sourceStart, one.sourceEnd);
          expect(there).not.toBe("");
          expect(quoted.split(/\W+/).some((word) => word.length > 4 && there.includes(word))).toBe(true);
        }
      }),
    );
  });

  it("do not depend on the order of the sources", () => {
    fc.assert(
      fc.property(bodies, fc.shuffledSubarray([TIDES, BEES, UNRELATED], { minLength: 3 }), (body, texts) => {
        expect(find(body, texts)).toEqual(find(body, [TIDES, BEES, UNRELATED]));
      }),
    );
  });

  it("never change when a source that shares nothing is added", () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(find(body, [TIDES, BEES, UNRELATED])).toEqual(find(body, [TIDES, BEES]));
        expect(find(body, [BEES, TIDES])).toEqual(
          [...find(body, [BEES]), ...find(body, [TIDES])].sort((a, b) => a.start - b.start || b.end - a.end),
        );
      }),
    );
  });
});

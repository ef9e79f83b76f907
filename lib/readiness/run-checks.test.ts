import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckBasis, Verdict } from "@/lib/readiness/check";
import { checkDraft, prepareBasis, type ReadinessBasis } from "@/lib/readiness/check-draft";
import { printOf } from "@/lib/readiness/print-of";
import type { PieceText } from "@/lib/readiness/read-piece";
import { chooseNextLine, listFailing } from "@/lib/readiness/report";
import { CHECK_IDS, type CheckId } from "@/lib/readiness/run-checks";
import { keysOf } from "@/lib/readiness/waiver";

const EMPTY: PieceText = { title: "", subtitle: "", body: "", topics: [] };
const BASIS: ReadinessBasis = {
  research: { links: [], missing: "", own: "" },
  candidates: [],
  outsideChecks: [],
  ownTexts: { compared: 0, total: 0 },
  publication: null,
  waivers: [],
  texts: [],
};
const sentence = "I walked along the sea wall and you would have counted the lamps with me, for it was late.";
const PLAIN = Array.from({ length: 12 }, () => sentence).join(" ");
const link = {
  id: "s",
  name: "Tide Office",
  address: "https://tides.example.org/a",
  note: "Tables only.",
  hasText: true,
};
const source = {
  id: "s",
  kind: "source" as const,
  name: "Tide Office",
  address: "https://tides.example.org/a",
  text: "The harbour master keeps two clocks on the wall, and visitors always read the wrong one.",
};

const run = (text: Partial<PieceText>, basis: Partial<ReadinessBasis> = {}) =>
  checkDraft({ ...EMPTY, ...text }, prepareBasis({ ...BASIS, ...basis }));
const lineOf = (id: CheckId, text: Partial<PieceText>, basis: Partial<ReadinessBasis> = {}) => {
  const line = run(text, basis).lines.find((one) => one.id === id);
  if (line === undefined) throw new Error(id);
  return line;
};

type Case = [
  check: CheckId,
  text: Partial<PieceText>,
  verdict: Verdict,
  quotes?: string[],
  basis?: Partial<ReadinessBasis>,
];
const research = (part: Partial<CheckBasis["research"]>) => ({ research: { ...BASIS.research, ...part } });

const CASES: Case[] = [
  ["headline-length", {}, "fail"],
  ["headline-length", { title: "What the tide tables taught me" }, "pass"],
  ["headline-length", { title: "Tides" }, "warn", ["Tides"]],
  ["headline-length", { title: `${"tide ".repeat(14)}table` }, "warn", ["table"]],
  ["headline-length", { title: `${"tide ".repeat(20)}table` }, "fail", ["table"]],
  ["headline-words", { title: "7 ways to read a tide" }, "pass"],
  ["headline-words", { title: "Tide tables and deadlines" }, "pass"],
  ["headline-words", { title: "The ultimate guide to success" }, "warn", ["ultimate", "guide", "success"]],
  ["clickbait", { title: "What the tide tables taught me" }, "pass"],
  ["clickbait", { title: "You won’t believe what the sea did" }, "warn", ["You won’t believe"]],
  ["clickbait", { title: "This simple trick will change your life!!" }, "fail"],
  ["clickbait", { title: "How NASA reads the tide" }, "pass"],
  ["headline-question", { title: "Is the sea angry?" }, "warn", ["Is the sea angry?"]],
  ["headline-question", { title: "Why is the sea late?" }, "pass"],
  [
    "promise",
    { title: "Five lessons of the sea wall", body: `${PLAIN}\n\n## One\n\n${PLAIN}` },
    "warn",
    ["Five lessons"],
  ],
  ["promise", { title: "Lamps on the sea wall", body: PLAIN }, "pass"],
  [
    "promise",
    { title: "Cheese of the Jura mountains", body: PLAIN },
    "warn",
    ["Cheese", "Jura", "mountains"],
  ],
  ["promise", { title: "Lamps on the sea wall", body: "Short." }, "cannot_tell"],
  ["candidates", { title: "One headline of three" }, "warn"],
  ["candidates", { title: "One headline of three" }, "pass", [], { candidates: ["Another one", "A third"] }],
  ["subtitle", { title: "Lamps on the wall" }, "warn"],
  [
    "subtitle",
    { title: "Lamps on the wall", subtitle: "The lamps on a wall" },
    "warn",
    ["The lamps on a wall"],
  ],
  ["subtitle", { title: "Lamps on the wall", subtitle: "How counting kept me awake for a year" }, "pass"],
  ["research-links", {}, "warn"],
  ["research-links", {}, "warn", ["Tide Office"], research({ links: [{ ...link, note: "" }] })],
  ["research-links", {}, "pass", [], research({ links: [link] })],
  ["research-missing", {}, "warn"],
  ["research-missing", {}, "pass", [], research({ missing: "Nobody asked the pilot." })],
  ["research-own", {}, "warn"],
  ["research-own", {}, "pass", [], research({ own: "I was the pilot." })],
  ["sources", { body: source.text }, "cannot_tell"],
  [
    "sources",
    { body: source.text },
    "fail",
    [source.text.slice(0, -1)],
    { ...research({ links: [link] }), texts: [source] },
  ],
  [
    "sources",
    { body: `> ${source.text}\n\nTide Office` },
    "pass",
    [],
    { ...research({ links: [link] }), texts: [source] },
  ],
  [
    "sources",
    { body: `“${source.text}”` },
    "warn",
    undefined,
    { ...research({ links: [link] }), texts: [source] },
  ],
  ["own-drafts", { body: PLAIN }, "pass"],
  [
    "own-drafts",
    { body: source.text },
    "warn",
    undefined,
    { ownTexts: { compared: 1, total: 1 }, texts: [{ ...source, kind: "own" }] },
  ],
  ["outside", { body: PLAIN }, "cannot_tell"],
  [
    "outside",
    { body: PLAIN },
    "pass",
    [],
    {
      outsideChecks: [
        { id: "o", tool: "Quetext", checkedOn: "2026-11-20", result: "2 %", print: printOf(PLAIN) },
      ],
    },
  ],
  [
    "outside",
    { body: PLAIN },
    "warn",
    [],
    {
      outsideChecks: [
        { id: "o", tool: "Quetext", checkedOn: "2026-11-20", result: "2 %", print: "00000000" },
      ],
    },
  ],
  ["links", { body: "See [the table](https://tides.example.org) and https://a.example/b." }, "pass"],
  ["links", { body: "See [the table](tides.example.org)." }, "fail", ["[the table](tides.example.org)"]],
  ["links", { body: "See [](https://tides.example.org)." }, "fail", ["[](https://tides.example.org)"]],
  ["links", { body: "See [table] (https://tides.example.org)." }, "fail"],
  ["links", { body: "See [table](https://localhost)." }, "fail"],
  ["links", { body: "`[x](y)` is how\n\n```\n[x](y)\n```" }, "fail", ["[x](y)"]],
  ["claims", { body: "Studies show that tides rise." }, "warn", ["Studies show"]],
  ["claims", { body: "[Studies](https://a.example/s) show that 40 % rise." }, "pass"],
  ["claims", { body: "I counted the lamps." }, "pass"],
  ["images", { body: "![](https://a.example/i.png)" }, "warn", ["![](https://a.example/i.png)"]],
  ["images", { body: "![A lamp at night](https://a.example/i.png)\n\n*Photo by the author*" }, "pass"],
  ["images", { body: "No picture." }, "pass"],
  ["first-person", { body: PLAIN }, "pass"],
  ["first-person", { body: PLAIN.replace(/\b(?:I|me)\b/g, "she") }, "warn"],
  ["first-person", { body: "Short." }, "cannot_tell"],
  ["reader", { body: PLAIN }, "pass"],
  ["reader", { body: PLAIN.replace(/\byou\b/g, "she") }, "warn"],
  ["problem", { body: `I was stuck. ${PLAIN} So I began to count. ${PLAIN}` }, "pass"],
  ["problem", { body: PLAIN.replaceAll("late", "dark") }, "warn"],
  ["feelings", { body: `I was afraid. ${PLAIN}` }, "pass", ["afraid"]],
  ["feelings", { body: PLAIN }, "warn"],
  ["readability", { body: PLAIN }, "pass"],
  ["readability", { body: `${PLAIN} ${"and the lamp was lit ".repeat(9)}.` }, "warn"],
  ["readability", { body: `${"灯".repeat(41)}。${"海".repeat(70)}。` }, "cannot_tell", []],
  ["readability", { body: `${"灯".repeat(41)}。${"海".repeat(76)}。` }, "warn", [`${"海".repeat(76)}。`]],
  ["selling", { body: PLAIN }, "pass"],
  ["selling", { body: "Subscribe to my newsletter. Buy my book: [here](https://amzn.to/x)." }, "warn"],
  ["selling", { body: "Sign up. Use my code. Join my list. Book a call. Special offer." }, "fail"],
  ["topics", {}, "warn"],
  ["topics", { topics: ["Sea", "Work", "Time"] }, "pass"],
  ["topics", { topics: ["a", "b", "c", "d", "e", "f"] }, "fail"],
  ["publication-topics", { topics: ["Sea"] }, "cannot_tell"],
  [
    "publication-topics",
    { topics: ["The sea"] },
    "pass",
    [],
    { publication: { name: "Shore", topics: ["Sea", "Sand"] } },
  ],
  [
    "publication-topics",
    { topics: ["Money"] },
    "warn",
    ["Sea", "Sand"],
    { publication: { name: "Shore", topics: ["Sea", "Sand"] } },
  ],
  ["text-length", {}, "fail"],
  ["text-length", { body: PLAIN }, "warn"],
  ["text-length", { body: `${PLAIN}\n\n`.repeat(4) }, "pass"],
  ["paragraphs", { body: PLAIN }, "warn", [PLAIN]],
  ["paragraphs", { body: sentence }, "pass"],
  ["headings", { body: `# Again\n\n${sentence}` }, "warn", ["# Again"]],
  ["headings", { body: `${sentence}\n\n`.repeat(40) }, "warn"],
  ["headings", { body: `## One\n\n${sentence}` }, "pass"],
  ["first-screen", { body: "In this article I will talk about lamps." }, "warn", ["In this article"]],
  ["first-screen", { body: sentence }, "pass"],
  ["first-screen", { body: PLAIN }, "warn"],
  ["claps", { body: "Please clap." }, "fail"],
  ["claps", { subtitle: "It got 50 claps" }, "warn", ["50 claps"]],
  ["claps", { body: PLAIN }, "pass"],
];

describe("a readiness check", () => {
  it.each(CASES.map((one, place) => [one[0], one[2], place + 1, one] as const))(
    "on %s finds %s in row %i of the table",
    (_id, _verdict, _row, [id, text, verdict, quotes, basis]) => {
      const line = lineOf(id, text, basis);
      expect(line.verdict, line.says).toBe(verdict);
      if (quotes !== undefined) expect(line.evidence.map((one) => one.quote)).toEqual(quotes);
    },
  );

  it("has a case of every kind in the table above", () => {
    expect(CHECK_IDS.filter((id) => !CASES.some(([one]) => one === id))).toEqual([]);
  });
});

it("counts every passage it lists, by what is wrong with it", () => {
  const body = `${source.text}\n\nI walked home and counted the lamps.\n\nTide Office: ${source.text}`;
  const { says, evidence } = lineOf("sources", { body }, { ...research({ links: [link] }), texts: [source] });
  expect(evidence).toHaveLength(2);
  expect(says).toBe(
    "One passage has a source’s words without saying so. One passage is only half marked as another’s.",
  );
});

const fields = fc.constantFrom(
  "",
  "Tide",
  "You won’t believe this!!",
  "Please clap 👏👏",
  "Is it late?",
  "# x",
  "Studies show 40 %",
);
const bodies = fc
  .array(
    fc.constantFrom(
      PLAIN,
      sentence,
      source.text,
      "> said",
      "[a](b)",
      "![](c)",
      "## H",
      "👏🏽 é",
      "Buy my course.",
      "```\nx\n```",
      "\r\n",
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join("\n\n"));

describe("findings", () => {
  it("always quote exactly what stands at their place, and say what to do when something is wrong", () => {
    fc.assert(
      fc.property(fields, fields, bodies, (title, subtitle, body) => {
        const text = { title, subtitle, body, topics: ["Sea"] };
        for (const line of run(text, { ...research({ links: [link] }), texts: [source] }).lines) {
          for (const { quote, place } of line.evidence) {
            if (place !== null) expect(text[place.field].slice(place.start, place.end)).toBe(quote);
            expect(quote).not.toBe("");
          }
          if (line.verdict === "warn" || line.verdict === "fail") expect(line.next).not.toBeNull();
          expect(line.says).not.toBe("");
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a waiver", () => {
  const waive = (line: ReturnType<typeof lineOf>) => ({
    checkId: line.id,
    reason: "It is a quotation of a child.",
    verdict: line.verdict,
    seen: keysOf(line),
    waivedAt: 0,
  });

  it("settles what it saw, and opens again for what is found later", () => {
    const waivers = [waive(lineOf("claps", { body: "Please clap." }))];
    expect(lineOf("claps", { body: "It rained.\n\nPlease clap." }, { waivers }).standing).toBe("waived");
    expect(lineOf("claps", { body: "Please clap. Upvote it." }, { waivers }).standing).toBe("open");
  });

  it("of a matter of taste holds while it does not become worse", () => {
    const waivers = [waive(lineOf("text-length", { body: sentence }))];
    expect(lineOf("text-length", { body: `${sentence} ${sentence}` }, { waivers }).standing).toBe("waived");
    expect(lineOf("text-length", { body: "" }, { waivers }).standing).toBe("open");
  });
});

describe("the next step", () => {
  it("of an empty draft is its headline, then its text", () => {
    expect(chooseNextLine(run({}))?.id).toBe("headline-length");
    expect(chooseNextLine(run({ title: "Lamps on the sea wall" }))?.id).toBe("text-length");
  });

  it("is what fails before what only wants a look, and failing is told by name", () => {
    const report = run({ title: "Lamps on the sea wall", body: `${PLAIN} Please clap.` });
    expect(chooseNextLine(report)?.id).toBe("claps");
    expect(listFailing(report).map(({ name }) => name)).toEqual(["Asking for claps"]);
  });
});

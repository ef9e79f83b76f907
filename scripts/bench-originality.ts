import { createDice } from "@/lib/plan/dice";
import { buildOverlapIndex, type ComparedText } from "@/lib/readiness/build-overlap-index";
import { checkDraft, prepareBasis, type ReadinessBasis } from "@/lib/readiness/check-draft";
import { findOverlaps, type Overlap } from "@/lib/readiness/find-overlaps";
import { findWords } from "@/lib/readiness/find-words";
import { readPiece } from "@/lib/readiness/read-piece";
import { CHECK_IDS } from "@/lib/readiness/run-checks";
import { SET_PASSAGES, type SetPassage } from "./originality/set-passages";
import { SET_SOURCES, type SetSource } from "./originality/set-sources";
import { printFigure } from "./print-figure";

const FILLER_BEFORE = "I had meant to write about something else this week, and then the boiler broke.\n\n";
const FILLER_AFTER = "\n\nThe plumber came on Friday. He had seen worse, he said, and charged accordingly.";
/** A passage counts as marked when half of its words are. */
const MARKED_SHARE = 0.5;
const PARTS = ["tuning", "held_out"] as const;

const DRAFT_WORDS = 3120;
const SOURCE_COUNT = 20;
const SOURCE_WORDS = 1200;
const ROUNDS = 9;
/** Words of the set's own texts, shuffled: as rare and as common as in prose. */
const VOCABULARY = SET_SOURCES.filter(({ id }) => id !== "wald" && id !== "siesta")
  .flatMap(({ text }) => findWords(text))
  .map((word) => word.text.toLowerCase());

type Judged = SetPassage & { part: SetSource["part"]; unmarked: number; any: number; overlaps: Overlap[] };

function compared(): ComparedText[] {
  return SET_SOURCES.map(({ part: _, ...source }) => ({ ...source, kind: "source" }));
}

/** Every passage in a draft of its own, between paragraphs that are in no source, against all sources at once. */
function judgePassages(): Judged[] {
  const index = buildOverlapIndex(compared());
  const partOf = new Map(SET_SOURCES.map(({ id, part }) => [id, part]));
  return SET_PASSAGES.map((passage) => {
    const body = `${FILLER_BEFORE}${passage.text}${FILLER_AFTER}`;
    const overlaps = findOverlaps(readPiece({ title: "", subtitle: "", body, topics: [] }), index);
    const start = FILLER_BEFORE.length;
    const words = findWords(passage.text);
    const share = (among: Overlap[]) =>
      words.filter((word) =>
        among.some((one) => one.start <= start + word.start && start + word.end <= one.end),
      ).length / words.length;
    return {
      ...passage,
      part: partOf.get(passage.sourceId) ?? "tuning",
      unmarked: share(overlaps.filter((one) => one.treatment === "unmarked" || one.treatment === "cited")),
      any: share(overlaps),
      overlaps,
    };
  });
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : Number((part / whole).toFixed(3)));

/** Precision and recall of "another's words, unmarked" over the labelled set, by part, and the kinds one by one. */
function printQuality(judged: Judged[]): void {
  for (const part of PARTS) {
    const here = judged.filter((one) => one.part === part);
    const isTaken = (one: Judged) => one.label === "copied" || one.label === "reworded";
    const isFlagged = (one: Judged) => one.unmarked >= MARKED_SHARE;
    const isTouched = (one: Judged) =>
      one.overlaps.some((overlap) => !overlap.treatment.startsWith("quoted"));
    const hits = here.filter((one) => isTaken(one) && isFlagged(one)).length;
    const wrong = here.filter((one) => !isTaken(one) && isTouched(one)).length;
    const count = (label: Judged["label"], test: (one: Judged) => boolean) => {
      const all = here.filter((one) => one.label === label);
      return `${all.filter(test).length} of ${all.length}`;
    };
    const precision = ratio(hits, hits + wrong);
    const recall = ratio(hits, here.filter(isTaken).length);
    printFigure({
      bench: "originality",
      measure: `unmarked passages found, ${part === "tuning" ? "the half it was tuned by" : "the half held out"}`,
      passages: here.length,
      precision,
      recall,
      copiedFound: count("copied", isFlagged),
      rewordedFound: count("reworded", isFlagged),
      quotedToldApart: count(
        "quoted",
        (one) => !isTouched(one) && one.overlaps.some((o) => o.treatment === "quoted_and_cited"),
      ),
      ownLeftAlone: count("own", (one) => one.overlaps.length === 0),
      isWithin: part === "tuning" ? null : (precision ?? 0) >= 0.9 && (recall ?? 0) >= 0.8,
      within: part === "tuning" ? "no limit is set" : "precision at least 0.9 and recall at least 0.8",
    });
  }
}

/** 3,000 words and some more that hold some passages of the set, and twenty sources of 1,200 words: the set's, mixed with made-up text. */
function buildLoad(): { body: string; texts: ComparedText[] } {
  const roll = createDice(7);
  const invented = (words: number) =>
    Array.from({ length: Math.ceil(words / 14) }, () => {
      const line = Array.from({ length: 14 }, () => VOCABULARY[roll(VOCABULARY.length)]).join(" ");
      return `${line}.${roll(5) === 0 ? "\n\n" : " "}`;
    }).join("");
  const texts = Array.from({ length: SOURCE_COUNT }, (_, place): ComparedText => {
    const source = SET_SOURCES[place % SET_SOURCES.length];
    const text = `${invented(SOURCE_WORDS / 2)}\n\n${source?.text ?? ""}\n\n${invented(SOURCE_WORDS / 2)}`;
    return { id: `s${place}`, kind: "source", name: `Source ${place}`, address: null, text };
  });
  const passages = SET_PASSAGES.slice(0, 30).map((passage) => passage.text);
  const rest = DRAFT_WORDS - findWords(passages.join(" ")).length;
  const body = passages.map((passage) => `${passage}\n\n${invented(rest / passages.length)}`).join("\n\n");
  return {
    body: body
      .split(/(?<=\s)/)
      .slice(0, DRAFT_WORDS)
      .join(""),
    texts,
  };
}

/** Milliseconds of the first run and the median of some. */
function time(work: () => unknown): { first: number; median: number } {
  const times = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return { first: Number((times[0] ?? 0).toFixed(1)), median: Number(median.toFixed(1)) };
}

function printSpeed(): void {
  const { body, texts } = buildLoad();
  const text = {
    title: "Five things the tide taught me",
    subtitle: "And one it did not",
    body,
    topics: ["Sea"],
  };
  const basis: ReadinessBasis = {
    research: { links: [], missing: "", own: "" },
    candidates: [],
    outsideChecks: [],
    ownTexts: { compared: 0, total: 0 },
    publication: null,
    waivers: [],
    texts,
  };
  const words = findWords(body).length;
  const sources = { words, sources: texts.length, sourceWords: findWords(texts[0]?.text ?? "").length };
  const compared = time(() => findOverlaps(readPiece(text), buildOverlapIndex(texts)));
  printFigure({
    bench: "originality",
    measure: "a draft against its sources, their index included",
    ...sources,
    passages: findOverlaps(readPiece(text), buildOverlapIndex(texts)).length,
    firstMilliseconds: compared.first,
    medianMilliseconds: compared.median,
    isWithin: compared.first < 300,
    within: "under 300 ms, the first time too",
  });
  const prepared = prepareBasis(basis);
  const checks = time(() => checkDraft(text, prepared));
  printFigure({
    bench: "originality",
    measure: "all readiness checks of a draft, as at each pause in typing",
    ...sources,
    checks: CHECK_IDS.length,
    firstMilliseconds: checks.first,
    medianMilliseconds: checks.median,
    isWithin: checks.median < 50,
    within: "under 50 ms, by the median",
  });
}

export async function benchOriginality(): Promise<void> {
  printQuality(judgePassages());
  printSpeed();
}

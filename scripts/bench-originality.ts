import { buildOverlapIndex, type ComparedText } from "@/lib/readiness/build-overlap-index";
import { findOverlaps, type Overlap } from "@/lib/readiness/find-overlaps";
import { findWords } from "@/lib/readiness/find-words";
import { readPiece } from "@/lib/readiness/read-piece";
import { SET_PASSAGES, type SetPassage } from "./originality/set-passages";
import { SET_SOURCES, type SetSource } from "./originality/set-sources";
import { printFigure } from "./print-figure";

const FILLER_BEFORE = "I had meant to write about something else this week, and then the boiler broke.\n\n";
const FILLER_AFTER = "\n\nThe plumber came on Friday. He had seen worse, he said, and charged accordingly.";
/** A passage counts as marked when half of its words are. */
const MARKED_SHARE = 0.5;
const PARTS = ["tuning", "held_out"] as const;

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

export async function benchOriginality(): Promise<void> {
  const judged = judgePassages();
  printQuality(judged);
  if (process.env.SHOW !== undefined) {
    for (const one of judged.filter((each) => each.part === process.env.SHOW)) {
      const bad =
        one.label === "own"
          ? one.overlaps.length > 0
          : one.label === "quoted"
            ? one.overlaps.length !== 1 || one.overlaps[0]?.treatment !== "quoted_and_cited"
            : one.unmarked < 0.8;
      if (bad)
        console.log(
          one.label,
          one.sourceId,
          one.unmarked.toFixed(2),
          one.any.toFixed(2),
          one.text.slice(0, 60),
          JSON.stringify(one.overlaps),
        );
    }
  }
}

import { buildOverlapIndex, type ComparedText, type OverlapIndex } from "@/lib/readiness/build-overlap-index";
import type { CheckBasis } from "@/lib/readiness/check";
import { findOverlaps } from "@/lib/readiness/find-overlaps";
import { type PieceText, readPiece } from "@/lib/readiness/read-piece";
import { buildReport, type Report } from "@/lib/readiness/report";
import { runChecks } from "@/lib/readiness/run-checks";
import type { Waiver } from "@/lib/readiness/waiver";

/** Everything but the text that a draft's readiness rests on; changes seldom, so it is prepared once. */
export type ReadinessBasis = CheckBasis & { waivers: readonly Waiver[]; texts: readonly ComparedText[] };
export type PreparedBasis = ReadinessBasis & { index: OverlapIndex; textNames: ReadonlyMap<string, string> };

/** Indexes the compared texts: the slow part, done once for many checks, and not again while `before` had the same texts. */
export function prepareBasis(basis: ReadinessBasis, before: PreparedBasis | null = null): PreparedBasis {
  const textNames = new Map(basis.texts.map(({ id, name }) => [id, name]));
  const isSame = before !== null && hasSameTexts(basis.texts, before.texts);
  return { ...basis, index: isSame ? before.index : buildOverlapIndex(basis.texts), textNames };
}

function hasSameTexts(texts: readonly ComparedText[], others: readonly ComparedText[]): boolean {
  const isSame = (text: ComparedText, other: ComparedText | undefined) =>
    text.id === other?.id &&
    text.name === other.name &&
    text.address === other.address &&
    text.text === other.text;
  return texts.length === others.length && texts.every((text, place) => isSame(text, others[place]));
}

/** The readiness of a text. Pure: the same text and basis give the same report. */
export function checkDraft(text: PieceText, basis: PreparedBasis): Report {
  const piece = readPiece(text);
  const overlaps = findOverlaps(piece, basis.index);
  const results = runChecks({ piece, basis, overlaps, textNames: basis.textNames });
  return buildReport(results, overlaps, basis.waivers);
}

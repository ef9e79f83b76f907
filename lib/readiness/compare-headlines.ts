import type { CheckContext, Finding } from "@/lib/readiness/check";
import { checkClickbait } from "@/lib/readiness/check-clickbait";
import { CARD_CHARACTERS, checkHeadlineLength } from "@/lib/readiness/check-headline-length";
import { checkHeadlineQuestion } from "@/lib/readiness/check-headline-question";
import { checkHeadlineWords } from "@/lib/readiness/check-headline-words";
import { checkPromise } from "@/lib/readiness/check-promise";
import { type PieceText, readPiece } from "@/lib/readiness/read-piece";

export type HeadlineRow = {
  title: string;
  characters: number;
  /** As a card of X shows it. */
  onCard: string;
  /** What speaks against it, in the checks' own words. */
  against: readonly string[];
};

const NOTHING: Omit<CheckContext, "piece"> = {
  basis: {
    research: { links: [], missing: "", own: "" },
    candidates: [],
    outsideChecks: [],
    ownTexts: { compared: 0, total: 0 },
    publication: null,
  },
  overlaps: [],
  textNames: new Map(),
};

/** Headlines side by side over one text, in the order given: each with what the headline checks say against it. */
export function compareHeadlines(text: PieceText, titles: readonly string[]): HeadlineRow[] {
  const piece = readPiece(text);
  return titles.map((title) => {
    const context: CheckContext = { ...NOTHING, piece: { ...piece, title, subtitle: "" } };
    const findings: Finding[] = [
      checkHeadlineLength(context),
      checkHeadlineWords(context),
      checkClickbait(context),
      checkHeadlineQuestion(context),
      checkPromise(context),
    ];
    const letters = [...title];
    return {
      title,
      characters: letters.length,
      onCard:
        letters.length > CARD_CHARACTERS ? `${letters.slice(0, CARD_CHARACTERS).join("").trimEnd()}…` : title,
      against: findings
        .filter(({ verdict }) => verdict === "warn" || verdict === "fail")
        .map(({ says }) => says),
    };
  });
}

import type { Check, CheckContext, CheckGroup, Finding } from "@/lib/readiness/check";
import { checkCandidates } from "@/lib/readiness/check-candidates";
import { checkClaims } from "@/lib/readiness/check-claims";
import { checkClaps } from "@/lib/readiness/check-claps";
import { checkClickbait } from "@/lib/readiness/check-clickbait";
import { checkFeelings } from "@/lib/readiness/check-feelings";
import { checkFirstPerson } from "@/lib/readiness/check-first-person";
import { checkFirstScreen } from "@/lib/readiness/check-first-screen";
import { checkHeadings } from "@/lib/readiness/check-headings";
import { checkHeadlineLength } from "@/lib/readiness/check-headline-length";
import { checkHeadlineQuestion } from "@/lib/readiness/check-headline-question";
import { checkHeadlineWords } from "@/lib/readiness/check-headline-words";
import { checkImages } from "@/lib/readiness/check-images";
import { checkLength } from "@/lib/readiness/check-length";
import { checkLinks } from "@/lib/readiness/check-links";
import { checkOutside } from "@/lib/readiness/check-outside";
import { checkOwnDrafts } from "@/lib/readiness/check-own-drafts";
import { checkParagraphs } from "@/lib/readiness/check-paragraphs";
import { checkProblem } from "@/lib/readiness/check-problem";
import { checkPromise } from "@/lib/readiness/check-promise";
import { checkPublicationTopics } from "@/lib/readiness/check-publication-topics";
import { checkReadability } from "@/lib/readiness/check-readability";
import { checkReader } from "@/lib/readiness/check-reader";
import { checkResearchLinks } from "@/lib/readiness/check-research-links";
import { checkResearchMissing } from "@/lib/readiness/check-research-missing";
import { checkResearchOwn } from "@/lib/readiness/check-research-own";
import { checkSelling } from "@/lib/readiness/check-selling";
import { checkSources } from "@/lib/readiness/check-sources";
import { checkSubtitle } from "@/lib/readiness/check-subtitle";
import { checkTopics } from "@/lib/readiness/check-topics";

/**
 * `covers`: what a writer waves through. "question": the check as a whole, for it is a matter of taste or of the kind of
 * piece. "evidence": only what it shows at that moment; what it finds later is open again.
 */
type Listed = { group: CheckGroup; name: string; covers: "question" | "evidence"; check: Check };

/** All checks, in the order in which a piece comes about. */
const CHECKS = {
  "headline-length": listed("headline", "Headline length", "evidence", checkHeadlineLength),
  "text-length": listed("form", "Length", "question", checkLength),
  subtitle: listed("headline", "Subtitle", "question", checkSubtitle),
  "headline-words": listed("headline", "Concrete words", "question", checkHeadlineWords),
  clickbait: listed("headline", "Clickbait", "evidence", checkClickbait),
  "headline-question": listed("headline", "Question", "question", checkHeadlineQuestion),
  promise: listed("headline", "Promise kept", "question", checkPromise),
  candidates: listed("headline", "Other headlines", "question", checkCandidates),
  "research-links": listed("gap", "What exists", "question", checkResearchLinks),
  "research-missing": listed("gap", "What is missing", "question", checkResearchMissing),
  "research-own": listed("gap", "Your own part", "question", checkResearchOwn),
  sources: listed("originality", "Sources’ words", "evidence", checkSources),
  "own-drafts": listed("originality", "Your earlier drafts", "evidence", checkOwnDrafts),
  outside: listed("originality", "Check outside", "question", checkOutside),
  links: listed("citations", "Links", "evidence", checkLinks),
  claims: listed("citations", "Claims", "evidence", checkClaims),
  images: listed("citations", "Pictures", "evidence", checkImages),
  "first-person": listed("voice", "You in it", "question", checkFirstPerson),
  reader: listed("voice", "The reader in it", "question", checkReader),
  problem: listed("voice", "Trouble and way out", "question", checkProblem),
  feelings: listed("voice", "Feeling", "question", checkFeelings),
  readability: listed("voice", "Readability", "question", checkReadability),
  selling: listed("voice", "Selling", "evidence", checkSelling),
  topics: listed("topics", "Topics", "question", checkTopics),
  "publication-topics": listed("topics", "Near the publication", "question", checkPublicationTopics),
  "first-screen": listed("form", "First screen", "question", checkFirstScreen),
  paragraphs: listed("form", "Paragraphs", "question", checkParagraphs),
  headings: listed("form", "Headings", "question", checkHeadings),
  claps: listed("form", "Asking for claps", "evidence", checkClaps),
} satisfies Record<string, Listed>;

function listed(group: CheckGroup, name: string, covers: Listed["covers"], check: Check): Listed {
  return { group, name, covers, check };
}

export type CheckId = keyof typeof CHECKS;
export const CHECK_IDS = Object.keys(CHECKS) as CheckId[];

export type CheckResult = Finding & {
  id: CheckId;
  group: CheckGroup;
  name: string;
  covers: Listed["covers"];
};

export function isCheckId(value: string): value is CheckId {
  return value in CHECKS;
}

/** Asks every check of one draft, in the order of CHECK_IDS. Each looks by itself; there is no score. */
export function runChecks(context: CheckContext): CheckResult[] {
  return CHECK_IDS.map((id) => {
    const { group, name, covers, check } = CHECKS[id];
    return { id, group, name, covers, ...check(context) };
  });
}

import type { CheckContext, Evidence, Finding } from "@/lib/readiness/check";
import { findEvidence, quote } from "@/lib/readiness/find-evidence";
import { listLinks } from "@/lib/readiness/list-links";
import type { Piece } from "@/lib/readiness/read-piece";

/** Shops, affiliate marks and sign-up pages in a link. The list is ours. */
const SELLING_LINK =
  /(?:[?&](?:tag|aff|affiliate|affid|ref|referral|partner|coupon|promo|utm_campaign)=|\/\/(?:amzn\.to|www\.amazon\.|gumroad\.com|[\w-]+\.gumroad\.com|ko-fi\.com|www\.buymeacoffee\.com|buymeacoffee\.com|(?:www\.)?patreon\.com|[\w-]+\.teachable\.com|[\w-]+\.podia\.com|(?:www\.)?udemy\.com|calendly\.com|[\w-]+\.substack\.com\/subscribe|[\w-]+\.ck\.page|[\w-]+\.beehiiv\.com\/subscribe))/i;
const SELLING_WORDS =
  /\b(?:buy (?:now|my|it|the|here)|order (?:now|here|yours)|sign up|subscribe (?:to|now|here|for)|join my|my (?:newsletter|course|e-?book|coaching|shop|store|mailing list|webinar)|discount|coupon|promo code|use (?:my|the) code|limited (?:time|offer)|free trial|book a call|affiliate|special offer|money[- ]back|link in (?:my )?bio|check out my|become a (?:medium )?member)\b/gi;
/** Assumption: one at the end is courtesy; more is an advertisement. */
const MOST_PLACES = 1;
const TOO_MANY = 4;
const BASIS = "Links and English phrases by lists of ours; one place is taken as courtesy (assumption)";

/** How much of the text sells something. */
export function checkSelling({ piece }: CheckContext): Finding {
  const links = listLinks(piece).filter((link) => link.kind !== "image" && SELLING_LINK.test(link.target));
  const evidence: Evidence[] = [
    ...links.map((link) => quote(piece, "body", link, "a link that sells")),
    ...findEvidence(piece, "body", piece.prose, SELLING_WORDS, "words that sell").filter(
      ({ place }) =>
        !links.some((link) => place !== null && link.start <= place.start && place.end <= link.end),
    ),
  ];
  // "Subscribe to my newsletter" is one place, though two of its words sell.
  const count = new Set(evidence.map(({ place }) => sentenceAt(piece, place?.start ?? 0))).size;
  if (count <= MOST_PLACES) {
    const says = count === 0 ? "Nothing in it sells." : "It sells in one place.";
    return { verdict: "pass", says, evidence, next: null, basis: BASIS };
  }
  return {
    verdict: count >= TOO_MANY ? "fail" : "warn",
    says: `It sells in ${count} places.`,
    evidence,
    next: { says: "Keep one, at the end.", goal: { at: "field", field: "body" } },
    basis: BASIS,
  };
}

function sentenceAt({ sentences }: Piece, at: number): number {
  return sentences.findIndex(({ end }) => at < end);
}

import type { CheckContext, Evidence, Finding } from "@/lib/readiness/check";
import { SCREEN_WORDS } from "@/lib/readiness/check-first-screen";
import { findEvidence, quote } from "@/lib/readiness/find-evidence";
import { kindOfSale, type Sale } from "@/lib/readiness/kind-of-sale";
import { listLinks } from "@/lib/readiness/list-links";
import { type Piece, wordsBetween } from "@/lib/readiness/read-piece";
import { saysWhoPays } from "@/lib/readiness/says-who-pays";

/** The writer's own offer, or an order to the reader. The lists are ours. */
const OFFER =
  /\b(?:buy (?:now|my|here)|order (?:now|here|yours)|subscribe (?:now|here|to my)|sign up (?:now|here|for my|to my)|join my|my (?:(?:free|paid|weekly|new) )?(?:newsletter|course|e-?book|coaching|shop|store|mailing list|webinar|patreon)|use (?:my|the) code|book a call|link in (?:my )?bio|check out my|become a (?:medium )?member)\b|(?<=(?:^|[.!?:—–]\s+|\n\s*))(?:buy (?:it|the)|get my)\b/gi;
/** Words of selling that a text may also use of others. */
const SELLING_WORDS =
  /\b(?:sign up|subscribe (?:to|for)|discount|coupon|promo code|limited (?:time|offer)|free trial|special offer|money[- ]back)\b/gi;
const LINK_NOTE: Record<Sale, string> = {
  affiliate: "an affiliate link",
  referral: "looks like a referral link",
  shop: "a link to a shop",
  sign_up: "a link to sign up",
};
/** So few words between two finds of one sentence make them one place: "Buy my book on [Gumroad](…)". */
const WIDEST_GAP = 3;
/** Of the words, the last part in which an offer is courtesy (assumption). */
const END_SHARE = 0.15;
/** Quarters of a place: readers forgive an offer at the end, less one amid the text, least one before they read (assumption). */
const WEIGHT = { end: 4, middle: 6, first: 8 };
/** Assumption: one at the end is courtesy; as much as four of them is an advertisement. */
const COURTESY = WEIGHT.end;
const ADVERTISEMENT = 4 * WEIGHT.end;
const BASIS =
  "Links and English phrases by lists of ours; one place at the end is taken as courtesy (assumption)";
const DISCLOSURE_BASIS =
  "Medium’s Rules, Ads, Promotions and Marketing: affiliate links must be disclosed, and a sentence in the footer will do (medium-policy)";

type Where = keyof typeof WEIGHT;
type Found = { evidence: Evidence; start: number; end: number; isLink: boolean; isOffer: boolean };

/** How much of the text sells something, and whether it says so where the writer earns from a link. */
export function checkSelling({ piece }: CheckContext): Finding {
  const links = listLinks(piece).flatMap((link) => {
    const sale = link.kind === "image" ? null : kindOfSale(link.target);
    return sale === null ? [] : [{ ...link, sale }];
  });
  const disclosures = [...saysWhoPays(piece.prose), ...saysWhoPays(piece.subtitle)];
  const earning = links.filter(({ sale }) => sale === "affiliate" || sale === "referral");
  const mustDisclose = earning.length > 0 && disclosures.length === 0;
  const found = listFound(piece, links);
  const places = gatherPlaces(piece, found);
  const weight = places.reduce((sum, place) => sum + WEIGHT[place], 0);
  const says = [saysPlaces(places), mustDisclose ? saysEarning(earning) : ""]
    .filter((part) => part !== "")
    .join(" ");
  const evidence = found.map((one) => one.evidence);
  const basis = mustDisclose ? `${DISCLOSURE_BASIS}. ${BASIS}` : BASIS;
  if (weight <= COURTESY && !mustDisclose) return { verdict: "pass", says, evidence, next: null, basis };
  return {
    verdict: weight >= ADVERTISEMENT ? "fail" : "warn",
    says,
    evidence,
    next: {
      says: mustDisclose
        ? "Say that you earn from it; one sentence at the end will do."
        : "Keep one, at the end.",
      goal: { at: "field", field: "body" },
    },
    basis,
  };
}

/** All that sells, in order; words inside a selling link, or inside others, are not counted again. */
function listFound(piece: Piece, links: readonly { start: number; end: number; sale: Sale }[]): Found[] {
  const found: Found[] = links.map(({ start, end, sale }) => ({
    evidence: quote(piece, "body", { start, end }, LINK_NOTE[sale]),
    start,
    end,
    isLink: true,
    isOffer: true,
  }));
  for (const [pattern, isOffer] of [
    [OFFER, true],
    [SELLING_WORDS, false],
  ] as const) {
    for (const evidence of findEvidence(piece, "body", piece.prose, pattern, "words that sell")) {
      const { start, end } = evidence.place ?? { start: 0, end: 0 };
      if (found.some((one) => start < one.end && one.start < end)) continue;
      found.push({ evidence, start, end, isLink: false, isOffer });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where each place is that sells: words with the link they lead to are one, and a link ends its place. */
function gatherPlaces(piece: Piece, found: readonly Found[]): Where[] {
  const groups: Found[][] = [];
  for (const one of found) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isSame =
      group !== undefined &&
      before !== undefined &&
      !before.isLink &&
      sentenceAt(piece, before.start) === sentenceAt(piece, one.start) &&
      wordsBetween(piece.words, before.end, one.start).length <= WIDEST_GAP;
    if (isSame) group.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => whereIs(piece, group));
}

/** What the text says of others' selling weighs the same wherever it stands. */
function whereIs({ words }: Piece, group: readonly Found[]): Where {
  const start = group[0]?.start ?? 0;
  const before = wordsBetween(words, 0, start).length;
  if (!group.some((one) => one.isOffer) || before >= words.length * (1 - END_SHARE)) return "end";
  // A text of a screen or two has no middle.
  if (words.length <= 2 * SCREEN_WORDS) return "end";
  return before < SCREEN_WORDS ? "first" : "middle";
}

function saysPlaces(places: readonly Where[]): string {
  if (places.length === 0) return "Nothing in it sells.";
  const count = places.length;
  const first = places.filter((place) => place === "first").length;
  const middle = places.filter((place) => place === "middle").length;
  if (count === 1) {
    if (first === 1) return "It sells in one place, before the reader has read anything.";
    return middle === 1 ? "It sells in one place, amid the text." : "It sells in one place.";
  }
  const where =
    first === 0 ? "" : first === count ? ", all on the first screen" : `, ${first} on the first screen`;
  return `It sells in ${count} places${where}.`;
}

function saysEarning(earning: readonly { sale: Sale }[]): string {
  const isSure = earning.some(({ sale }) => sale === "affiliate");
  const links = earning.length === 1 ? "A link" : `${earning.length} links`;
  const looks = earning.length === 1 ? "looks" : "look";
  const earn = isSure ? "earning you a commission" : "earning you something";
  return `${links} ${looks} like ${earn}, and the text does not say so.`;
}

function sentenceAt({ sentences }: Piece, at: number): number {
  return sentences.findIndex(({ end }) => at < end);
}

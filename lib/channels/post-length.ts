import { findLinks, findMastodonLinks } from "@/lib/channels/find-links";
import type { CountedHow } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";
import { withLink } from "@/lib/channels/with-link";

// twitter-text, config/v3.json: scale 100, default weight 200, these ranges weigh 100, every link is 23, an emoji is the default weight.
const SINGLE_WEIGHT_RANGES = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;
const DEFAULT_WEIGHT = 2;
const LINK_LENGTH = 23; // twitter-text config/v3.json, transformedURLLength; Mastodon counts the same

const REMOTE_MENTION = /(?<![\p{L}\p{N}/])(@[\p{L}\p{N}_]+)@[\p{L}\p{N}.-]+[\p{L}\p{N}]/gu;

// An emoji as X counts it: a whole sequence, a text sign that has an emoji form, a keycap without its middle part.
// The compiler's target predates this flag; every browser that knows light-dark(), which the whole look rests on, has it.
const SETS_FLAG: string = "gv";
const EMOJI = new RegExp(
  "\\p{RGI_Emoji}|[#*0-9]\\u20E3|\\u26F7[\\u{1F3FB}-\\u{1F3FF}]|[\\p{Emoji}--[#*0-9©®]]\\uFE0F?",
  SETS_FLAG,
);

let segmenter: Intl.Segmenter | undefined;
function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Length of a text as a platform counts it; see `CountedHow`. Uncounted texts are counted in code points for showing. */
export function countText(text: string, how: CountedHow): number {
  switch (how) {
    case "weighted":
      return weightedLength(text.normalize("NFC"));
    case "graphemes":
      return graphemes(text).length;
    case "graphemes_link_23":
      return mastodonLength(text);
    case "characters":
    case "uncounted":
      return Array.from(text).length;
  }
}

/** Mastodon counts grapheme clusters, a link as 23, and of @ana@example.org only @ana (its StatusLengthValidator). */
function mastodonLength(text: string): number {
  let rest = "";
  let at = 0;
  const links = findMastodonLinks(text);
  for (const { start, end } of links) {
    rest += text.slice(at, start);
    at = end;
  }
  rest += text.slice(at);
  return graphemes(rest.replace(REMOTE_MENTION, "$1")).length + links.length * LINK_LENGTH;
}

function weightedLength(text: string): number {
  const ends = new Map<number, { end: number; weight: number }>();
  for (const { index, 0: emoji } of text.matchAll(EMOJI)) {
    ends.set(index, { end: index + emoji.length, weight: DEFAULT_WEIGHT });
  }
  for (const { start, end } of findLinks(text)) ends.set(start, { end, weight: LINK_LENGTH });
  let weight = 0;
  for (let at = 0; at < text.length; ) {
    const whole = ends.get(at);
    const code = text.codePointAt(at) ?? 0;
    weight += whole?.weight ?? weightOf(code);
    at = whole?.end ?? at + (code > 0xffff ? 2 : 1);
  }
  return weight;
}

function weightOf(code: number): number {
  return SINGLE_WEIGHT_RANGES.some(([from, to]) => code >= from && code <= to) ? 1 : DEFAULT_WEIGHT;
}

export type PostMeasure = {
  length: number;
  /** null: nothing to keep to. */
  limit: number | null;
  /** Negative when too long; null without a limit. */
  left: number | null;
  fits: boolean;
  /** What was counted. */
  of: "post" | "title";
};

/**
 * A post measured against its platform's limit, as it will stand there: with the link where the share window adds it to the text,
 * the title alone where only a title is submitted. `limit` replaces the platform's own (a Mastodon instance may allow more).
 */
export function measurePost(
  platformId: string,
  post: { text: string; url: string; title: string },
  limit?: number | null,
): PostMeasure {
  const platform = findPlatform(platformId);
  const max = limit === undefined ? platform.lengthLimit.value : limit;
  const counted = platform.lengthOf === "title" ? post.title : asPosted(platform.share, post);
  const length = countText(counted, platform.countedHow);
  const left = max === null ? null : max - length;
  return { length, limit: max, left, fits: left === null || left >= 0, of: platform.lengthOf };
}

function asPosted(share: string | null, post: { text: string; url: string }): string {
  const addsLink = share !== null && (share.includes("{text+url}") || /\{text\}.*\{url\}/.test(share));
  return addsLink ? withLink(post.text, post.url) : post.text;
}

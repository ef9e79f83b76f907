import type { CountedHow } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";

// twitter-text, config/v3.json: scale 100, default weight 200, these ranges weigh 100, every link is 23, an emoji is the default weight.
const SINGLE_WEIGHT_RANGES = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;
const DEFAULT_WEIGHT = 2;
const LINK_LENGTH = 23; // twitter-text config/v3.json, transformedURLLength; Mastodon counts the same

// Links as twitter-text and Mastodon see them: the last dot, comma or bracket belongs to the sentence, balanced brackets to the link.
const PATH_CHARACTER = "[\\p{L}\\p{N}!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&]";
const PATH_END = "[\\p{L}\\p{N}=_#/+\\-]";
const BRACKETS = "\\([\\p{L}\\p{N}!*';:=+,.$/%#\\-_~@|&]+\\)";
const PATH = `(?:/(?:(?:${PATH_CHARACTER}|${BRACKETS})*(?:${PATH_END}|${BRACKETS}))?)?`;
const QUERY = "(?:\\?[\\p{L}\\p{N}!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[\\p{L}\\p{N}\\-_&=#/])?";
const LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?";
const WITH_PROTOCOL = `https?://(?:${LABEL}\\.)+\\p{L}{2,}(?::\\d+)?${PATH}${QUERY}`;
// X also links a bare "medium.com/…". Its list of endings is long; with these the count errs on the long side only.
const BARE = `(?:${LABEL}\\.)+(?:com|org|net|edu|gov|io|co|dev|app|blog|info|news|me|ai|uk|de|fr|eu)(?![\\p{L}\\p{N}_@-])(?::\\d+)?${PATH}${QUERY}`;
const X_LINK = new RegExp(`(?<![\\p{L}\\p{N}@＠$#＃./_-])(?:${WITH_PROTOCOL}|${BARE})`, "giu");
const MASTODON_LINK = new RegExp(`(?<![\\p{L}\\p{N}])${WITH_PROTOCOL}`, "giu");
const REMOTE_MENTION = /(?<![\p{L}\p{N}/])(@[\p{L}\p{N}_]+)@[\p{L}\p{N}.-]+[\p{L}\p{N}]/gu;

// The compiler's target predates this flag; every browser that knows light-dark(), which the whole look rests on, has it.
const SETS_FLAG: string = "v";
const EMOJI = new RegExp("^\\p{RGI_Emoji}$", SETS_FLAG);

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
    case "graphemes_link_23": {
      // Mastodon counts grapheme clusters, a link as 23, and of @ana@example.org only @ana.
      const links = text.match(MASTODON_LINK)?.length ?? 0;
      const rest = text.replace(MASTODON_LINK, "").replace(REMOTE_MENTION, "$1");
      return graphemes(rest).length + links * LINK_LENGTH;
    }
    case "characters":
    case "uncounted":
      return Array.from(text).length;
  }
}

function weightedLength(text: string): number {
  const links = text.match(X_LINK)?.length ?? 0;
  let weight = links * LINK_LENGTH;
  for (const cluster of graphemes(text.replace(X_LINK, ""))) {
    weight += EMOJI.test(cluster) ? DEFAULT_WEIGHT : sumOfCodePoints(cluster);
  }
  return weight;
}

function sumOfCodePoints(cluster: string): number {
  let sum = 0;
  for (const character of cluster) {
    const code = character.codePointAt(0) ?? 0;
    sum += SINGLE_WEIGHT_RANGES.some(([from, to]) => code >= from && code <= to) ? 1 : DEFAULT_WEIGHT;
  }
  return sum;
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

/** The text with its link: after it, unless the text already carries the link. */
export function withLink(text: string, url: string): string {
  if (url === "" || text.includes(url)) return text;
  return text.trim() === "" ? url : `${text.trimEnd()} ${url}`;
}

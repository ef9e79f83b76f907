import { COUNTRY_ENDINGS, GENERAL_ENDINGS } from "@/lib/channels/link-endings";
import { punycodeLength } from "@/lib/channels/punycode-length";

/** Where a link stands in a text, in UTF-16 units, the end not included. */
export type FoundLink = { start: number; end: number };

// The parts of X's own pattern, word for word: twitter-text 3.1.0, regexp/extractUrl and what it is built from
// (Apache License 2.0, Twitter Inc.). A property compares the two.
const INVALID = "\\uFFFE\\uFEFF\\uFFFF";
const DIRECTION = "\\u202A-\\u202E\\u061C\\u200E\\u200F\\u2066-\\u2069";
const SPACES = "\\x09-\\x0D\\x20\\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";
const PUNCTUATION = "!'#%&'()*+,\\\\\\-./:;<=>?@\\[\\]\\^_{|}~$";
const DOMAIN_CHARACTER = `[^${PUNCTUATION}${SPACES}${INVALID}${DIRECTION}]`;
const LATIN =
  "\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\xFF\\u0100-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF";
const CYRILLIC = "\\u0400-\\u04FF";
// What may follow a domain, first on X, then on Mastodon (mastodon/mastodon, config/initializers/twitter_regex.rb).
const X_PATH_CHARACTER = `[a-z${CYRILLIC}0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${LATIN}]`;
const X_PATH_END = `[+\\-a-z${CYRILLIC}0-9=_#/${LATIN}]`;
const X_QUERY = "\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]";
const MASTODON_PATH_CHARACTER = "[^\\s<>()?]";
const MASTODON_PATH_END = "[^\\s()?!*\"'「」<>;:=,.$%\\[\\]~&|@]";
const BEYOND_ASCII = "\\xA0-\\uFFEF";
const MASTODON_QUERY = `\\?[a-z0-9!?*'();:&=+$/%#\\[\\]\\-_.,~|@^${BEYOND_ASCII}]*[a-z0-9_&=#/\\-${BEYOND_ASCII}]`;
const ENDING_END = "(?=[^0-9a-zA-Z@+-]|$)";

const LONGEST_LINK = 4096;
const LONGEST_LABEL = 63;
const LONGEST_SHORT_SLUG = 40;

type Patterns = { x: RegExp; mastodon: RegExp; plainDomain: RegExp; short: RegExp };
let patterns: Patterns | undefined;

/** Built when first needed: 1,500 endings are not compiled on pages where nobody counts. */
function buildPatterns(): Patterns {
  const ending = `(?:(?:(?:${GENERAL_ENDINGS.join("|")})${ENDING_END})|(?:(?:${COUNTRY_ENDINGS.join("|")})${ENDING_END})|(?:xn--[\\-0-9a-z]+))`;
  const subdomain = `(?:(?:${DOMAIN_CHARACTER}(?:[_-]|${DOMAIN_CHARACTER})*)?${DOMAIN_CHARACTER}\\.)`;
  const name = `(?:(?:${DOMAIN_CHARACTER}(?:-|${DOMAIN_CHARACTER})*)?${DOMAIN_CHARACTER}\\.)`;
  const domain = `(?:${subdomain}*${name}${ending})`;
  const before = `(?:[^A-Za-z0-9@＠$#＃${INVALID}]|[${DIRECTION}]|^)`;
  const xPath = path(X_PATH_CHARACTER, X_PATH_END, "@");
  const mastodonPath = path(MASTODON_PATH_CHARACTER, MASTODON_PATH_END, "");
  return {
    x: new RegExp(`(${before})((https?://)?(${domain})(?::[0-9]+)?(/${xPath}*)?(?:${X_QUERY})?)`, "gi"),
    mastodon: new RegExp(
      `${before}(https?://${domain}(?::[0-9]+)?(?:/${mastodonPath}*)?(?:${MASTODON_QUERY})?)`,
      "gi",
    ),
    plainDomain: new RegExp(`(?:[\\-a-z0-9${LATIN}]+\\.)+${ending}`, "gi"),
    short: new RegExp(`^https?://t\\.co/([a-z0-9]+)(?:${X_QUERY})?`, "i"),
  };
}

/**
 * A path whose last dot, comma or bracket belongs to the sentence, and whose brackets are balanced, one pair inside another.
 * Brackets at the very end count alone only, as an alternative to everything before them: so X's pattern has it.
 */
function path(character: string, end: string, userSign: string): string {
  const brackets = `\\((?:${character}+|(?:${character}*\\(${character}+\\)${character}*))\\)`;
  return `(?:(?:${character}*(?:${brackets}${character}*)*${end}|(?:${brackets}))|(?:${userSign}${character}+/))`;
}

/** The links Mastodon sees in a text and counts as 23 each: those with "https://" and a known ending. */
export function findMastodonLinks(text: string): FoundLink[] {
  if (!text.includes("://")) return [];
  patterns ??= buildPatterns();
  return [...text.matchAll(patterns.mastodon)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1] ?? "").length, end };
  });
}

/**
 * The links X sees in a text and counts as 23 each, with and without "https://", in the order they stand. The text is
 * taken as it is: normalise it first (NFC) where X would.
 */
export function findLinks(text: string): FoundLink[] {
  if (!text.includes(".")) return [];
  patterns ??= buildPatterns();
  const { x, short, plainDomain } = patterns;
  const found: FoundLink[] = [];
  for (const match of text.matchAll(x)) {
    const [whole, before = "", url = "", protocol = "", domain = "", rest] = match;
    const end = match.index + whole.length;
    const start = end - url.length;
    if (!isDomain(domain, url, protocol || "https://")) continue;
    if (protocol === "") {
      if (/[-_./]$/.test(before)) continue;
      found.push(
        ...bareLinks(domain, start, rest === undefined ? 0 : url.length - domain.length, plainDomain),
      );
      continue;
    }
    const shortened = short.exec(url);
    if (shortened === null) found.push({ start, end });
    // An address of X's own shortener takes no further path, and none is that long.
    else if ((shortened[1] ?? "").length <= LONGEST_SHORT_SLUG)
      found.push({ start, end: start + shortened[0].length });
  }
  return found;
}

/** Without "https://" only plain domains are links; what follows (`restLength` long) is counted with the last of them. */
function bareLinks(domain: string, at: number, restLength: number, plain: RegExp): FoundLink[] {
  const links = [...domain.matchAll(plain)].map((match) => ({
    start: at + match.index,
    end: at + match.index + match[0].length,
  }));
  const last = links.at(-1);
  if (last !== undefined) last.end += restLength;
  return links;
}

function isDomain(domain: string, url: string, protocol: string): boolean {
  const isSendable = domain.split(".").every((label) => {
    // A full-width stop separates labels as well, once a domain is sent.
    const parts = label.split(/[\u3002\uFF0E\uFF61]/);
    const length = parts.reduce((sum, part) => sum + punycodeLength(part), parts.length - 1);
    return length >= 1 && length <= LONGEST_LABEL;
  });
  return isSendable && protocol.length + url.length <= LONGEST_LINK;
}

import { instanceHost } from "@/lib/channels/instance-host";
import { withLink } from "@/lib/channels/with-link";

export type ShareParts = {
  text: string;
  url: string;
  title: string;
  /** The channel's address, for platforms that live on many hosts. */
  instance?: string;
  /** Address of a picture, where the platform takes one. */
  media?: string;
};

/**
 * Address of the platform's share window with text and link filled in, every value percent-encoded (RFC 3986: all but
 * letters, digits and -._~). null where there is no share window, or where its instance is not known: copy the text instead.
 * Empty parameters after the first are left out, and the link is not sent twice when the text already carries it.
 * `template` is the platform's `share` (FACTS.md), handed in so that a page need not carry all that is known of platforms.
 */
export function buildShareLink(template: string | null, parts: ShareParts): string | null {
  if (template === null) return null;
  const host = template.includes("{instance}") ? instanceHost(parts.instance ?? "") : "";
  if (host === null) return null;
  const isMail = template.startsWith("mailto:");
  const [base = "", query = ""] = template.replace("{instance}", host).split("?");
  const pairs = query
    .split("&")
    .map((pair) => pair.split("=") as [string, string])
    .map(([name, slot], position) => ({ name, value: fill(slot, parts, query, position) }));
  const kept = pairs.filter(({ value }, position) => position === 0 || value !== "");
  return `${base}?${kept.map(({ name, value }) => `${name}=${encodeValue(value, isMail)}`).join("&")}`;
}

function fill(slot: string, parts: ShareParts, query: string, position: number): string {
  switch (slot) {
    case "{text}":
      // The window adds the link after the text by itself.
      return query.includes("{url}") ? withoutLastLink(parts.text, parts.url) : parts.text;
    case "{url}":
      return position > 0 && query.includes("{text}") && carriesLinkInside(parts) ? "" : parts.url;
    case "{text+url}":
      return withLink(parts.text, parts.url);
    case "{title}":
      return query.includes("{text") ? parts.title : titleOf(parts);
    case "{media}":
      return parts.media ?? "";
    default:
      return "";
  }
}

/** Where a title is all that is posted, the text written for the place is that title; the piece's own where none is. */
function titleOf({ text, url, title }: ShareParts): string {
  return withoutLastLink(text, url).replace(/\s+/g, " ").trim() || title;
}

function withoutLastLink(text: string, url: string): string {
  const trimmed = text.trimEnd();
  return url !== "" && trimmed.endsWith(url) ? trimmed.slice(0, -url.length).trimEnd() : text;
}

function carriesLinkInside({ text, url }: ShareParts): boolean {
  return url !== "" && withoutLastLink(text, url).includes(url);
}

/** Percent-encodes one value; half a surrogate pair becomes U+FFFD (it cannot be encoded), line ends %0A, in mail %0D%0A (RFC 6068). */
export function encodeValue(value: string, isMail = false): string {
  const lines = value.replace(/\r\n?/g, "\n").replace(/\n/g, isMail ? "\r\n" : "\n");
  return encodeURIComponent(lines.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export type AddressFault =
  | "address_missing"
  | "address_long"
  | "address_unreadable"
  | "address_not_web"
  | "address_has_account"
  | "address_not_a_publication";

export type ParsedAddress = { ok: true; address: string; key: string } | { ok: false; reason: AddressFault };

const ADDRESS_LENGTH = 2000;
const WEB_PORTS = new Set(["80", "443"]);

/** Query words that say where a reader came from and not what they read. */
const TRACKING = /^(source|utm_.+|ref|gi|sk|fbclid|gclid|igsh(id)?|mc_[a-z]+)$/i;

/** First path words on medium.com that are Medium's own pages, so never a publication's name. */
const MEDIUM_PAGES = new Set([
  "about",
  "creators",
  "explore-topics",
  "jobs-at-medium",
  "m",
  "me",
  "membership",
  "new-story",
  "p",
  "plans",
  "search",
  "tag",
  "topic",
  "topics",
]);

/**
 * Reads a publication's web address as people paste it: with or without scheme and www, with tracking, from any of
 * its pages on Medium. `address` is the https form to keep; `key` is equal for two addresses of one publication.
 * Both are stable: parsing `address` again gives the same two.
 */
export function parseAddress(text: string): ParsedAddress {
  const typed = text.trim();
  if (typed === "") return { ok: false, reason: "address_missing" };
  if (typed.length > ADDRESS_LENGTH) return { ok: false, reason: "address_long" };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") {
    return { ok: false, reason: "address_not_web" };
  }
  const url = parseUrl(scheme === undefined ? `https://${typed.replace(/^\/+/, "")}` : typed);
  if (url === null) return { ok: false, reason: "address_unreadable" };
  if (url.username !== "" || url.password !== "") return { ok: false, reason: "address_has_account" };
  if (!isPublicHost(url.hostname)) return { ok: false, reason: "address_unreadable" };
  return identify(url);
}

function parseUrl(text: string): URL | null {
  return /\s/.test(text) || !URL.canParse(text) ? null : new URL(text);
}

/** A name with a dot in it: "localhost", a bare word and a number are slips of the hand here. */
function isPublicHost(host: string): boolean {
  return /^[^.]+(\.[^.]+)*\.[a-z][a-z0-9-]*[a-z0-9]\.?$/.test(host);
}

function identify(url: URL): ParsedAddress {
  const host = url.hostname.replace(/\.$/, "");
  const bareHost = host.replace(/^www\./, "");
  const path = url.pathname.replace(/\/{2,}/g, "/").replace(/\/$/, "");
  if (bareHost === "medium.com") {
    const name = mediumName(path);
    if (name === null) return { ok: false, reason: "address_not_a_publication" };
    return { ok: true, address: `https://medium.com/${name}`, key: `medium.com/${name}` };
  }
  const port = url.port === "" || WEB_PORTS.has(url.port) ? "" : `:${url.port}`;
  const rest = `${port}${path}${keptQuery(url.searchParams)}`;
  return { ok: true, address: `https://${host}${rest}`, key: `${bareHost}${rest.toLowerCase()}` };
}

function keptQuery(query: URLSearchParams): string {
  const kept = new URLSearchParams([...query].filter(([name]) => !TRACKING.test(name)));
  return kept.size === 0 ? "" : `?${kept}`;
}

/** The publication's name in a path on medium.com, whatever page of it (story, about, feed) was copied. */
function mediumName(path: string): string | null {
  const words = path
    .toLowerCase()
    .split("/")
    .filter((word) => word !== "");
  const name = words[0] === "feed" ? words[1] : words[0];
  return name === undefined || MEDIUM_PAGES.has(name) ? null : name;
}

/** How an address is shown: without scheme and www. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "");
}

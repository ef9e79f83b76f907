/** Medium's post ids: 10 to 12 hexadecimal digits at the end of a slug, a file name or a /p/ address. */
const MEDIUM_ID = /(?:^|[-/_])([0-9a-f]{10,12})$/;
const MEDIUM_SHORT = /^https?:\/\/(?:www\.)?medium\.com\/p\/([0-9a-f]{8,14})(?:[/?#].*)?$/i;
const TRACKING = /^(?:source|utm_[a-z]+|fbclid|gclid|sk|mc_cid|mc_eid)$/i;

/** A link without what only says where the click came from (Medium's `?source=rss…`, utm marks); null when it is none. */
export function stripTracking(address: string): string | null {
  const url = parseHttp(address);
  if (url === null) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  if (/^#?-+[0-9a-f-]*$/.test(url.hash)) url.hash = "";
  return url.href;
}

/** The id of a Medium post named by a link or a feed's guid; null for anything else. */
export function mediumIdOf(address: string): string | null {
  const short = MEDIUM_SHORT.exec(address);
  if (short?.[1] !== undefined) return short[1].toLowerCase();
  const url = parseHttp(address);
  if (url === null || !isMediumHost(url.hostname)) return null;
  return mediumIdAtEnd(url.pathname.replace(/\/(?:edit)?$/, ""));
}

/** The id at the end of a slug or of an export's file name without its ending. */
export function mediumIdAtEnd(name: string): string | null {
  return MEDIUM_ID.exec(name)?.[1] ?? null;
}

/**
 * Names by which a piece is the same again, surest first: Medium's id, then its addresses. Addresses are compared
 * without scheme, `www.`, tracking, fragment and closing slash.
 */
export function listIdentities(known: {
  mediumId?: string | null;
  links: (string | null)[];
  guid?: string;
}): string[] {
  const names = new Set<string>();
  const guidId = known.guid === undefined ? null : mediumIdOf(known.guid);
  for (const id of [known.mediumId ?? null, guidId, ...known.links.map((link) => link && mediumIdOf(link))]) {
    if (id) names.add(`medium:${id}`);
  }
  for (const link of known.links) {
    const key = link === null ? null : linkKey(link);
    if (key !== null) names.add(key);
  }
  if (names.size === 0 && known.guid !== undefined && known.guid.trim() !== "") {
    names.add(linkKey(known.guid) ?? `guid:${known.guid.trim().slice(0, 2_000)}`);
  }
  return [...names];
}

/** Names of a draft that is already there, by what was stored of it. */
export function identitiesOfDraft(draft: {
  sourceKey: string | null;
  canonicalUrl: string | null;
  publishedUrl: string | null;
}): string[] {
  const names = listIdentities({ links: [draft.canonicalUrl, draft.publishedUrl] });
  return draft.sourceKey === null ? names : [draft.sourceKey, ...names];
}

function linkKey(address: string): string | null {
  const stripped = stripTracking(address);
  if (stripped === null) return null;
  const url = new URL(stripped);
  const path = url.pathname.replace(/\/+$/, "");
  // A bare host is a home page, not a piece: many pieces would share it.
  if (path === "" && url.search === "") return null;
  return `link:${url.host.replace(/^www\./, "")}${path}${url.search}`;
}

function isMediumHost(hostname: string): boolean {
  return hostname === "medium.com" || hostname.endsWith(".medium.com");
}

function parseHttp(address: string): URL | null {
  try {
    const url = new URL(address.trim());
    return url.protocol === "http:" || url.protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}

/** What stands behind /go/: eight letters of buildSlug's (lib/links), or seven of the larger set that it chose from until November 2026. */
const PATH = /^\/go\/([34679ac-hjkmnp-rtw-y]{8}|[2-9a-hjkmnp-z]{7})(?:\?|$)/;

/** The slug a request asks for; null when it asks for something else. */
export function slugOfPath(path: string): string | null {
  return PATH.exec(path)?.[1] ?? null;
}

/**
 * Whether an address has the form of a tracked link, on whatever host the house is reached by. A piece has another one: a
 * link that led to a tracked link would lead to itself, and readers in a circle.
 */
export function isTrackedLink(address: string): boolean {
  return URL.canParse(address) && slugOfPath(new URL(address).pathname.replace(/\/+$/, "")) !== null;
}

/**
 * Small letters and digits without those that are taken for each other: 0 and o, 1, i and l, 2 and z, 5 and s, 8 and b,
 * u and v. Which addresses carry a slug says lib/drafts/is-tracked-link.ts.
 */
const LETTERS = "34679acdefghjkmnpqrtwxy";
/** 23^8, or 78 thousand million: guessing finds nothing, and two alike never meet in one house. */
const LENGTH = 8;
/** Bytes from here on would favour the first letters. */
const FAIR = 256 - (256 % LETTERS.length);

/** What stands behind /go/, from random bytes; null when too few of them could be used: ask again with others. */
export function buildSlug(bytes: Uint8Array): string | null {
  const letters = [...bytes].filter((byte) => byte < FAIR).map((byte) => LETTERS[byte % LETTERS.length]);
  return letters.length < LENGTH ? null : letters.slice(0, LENGTH).join("");
}

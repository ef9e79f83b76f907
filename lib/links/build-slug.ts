/** Small letters and digits without those that are taken for each other: 0 and o, 1, i and l. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
/** 31^7, or 27 thousand million: guessing finds nothing, and two alike never meet in one house. */
const LENGTH = 7;
/** Bytes from here on would favour the first letters. */
const FAIR = 256 - (256 % LETTERS.length);

/** What stands behind /go/, from random bytes; null when too few of them could be used: ask again with others. */
export function buildSlug(bytes: Uint8Array): string | null {
  const letters = [...bytes].filter((byte) => byte < FAIR).map((byte) => LETTERS[byte % LETTERS.length]);
  return letters.length < LENGTH ? null : letters.slice(0, LENGTH).join("");
}

const ADDRESS = new RegExp(`^/go/([${LETTERS}]{${LENGTH}})(?:\\?|$)`);

/** The slug a request asks for; null when it asks for something else. */
export function slugOfPath(path: string): string | null {
  return ADDRESS.exec(path)?.[1] ?? null;
}

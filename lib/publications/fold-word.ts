/** Words that say nothing about what a text is about. */
const EMPTY_WORDS = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does
  doing down during each even ever every few for from get got had has have having he her here him his how i if in into
  is it its just know like made make many me mine more most much my never no nor not nothing now of off on once one only
  or other our out over own same say said she should so some still such than that the their them then there these they
  this those through to too told two under until up us very was we were what when where which while who why will with
  without would yes you your zero three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
  thousand million first second third`.split(/\s+/),
);

const VOWEL = /[aeiouy]/;

/**
 * What is left of a word when its ending goes: "investing", "investor" and "invests" come to one form. Small letters, no
 * accents. null for words that say nothing. A light English rule after M. Porter's suffix stripping (1980), without
 * its later steps; in other languages it leaves most words as they are, and the same on both sides.
 */
export function foldWord(word: string): string | null {
  const plain = word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’](s|re|ve|ll|d|m|t)$/, "");
  if (plain.length < 2 || EMPTY_WORDS.has(plain)) return null;
  return plain.length <= 3 ? plain : dropEnding(singular(plain));
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("sses")) return word.slice(0, -2);
  return /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
}

function dropEnding(word: string): string {
  const stem = /^(.{3,})(?:ing|ed|er|or)$/.exec(word)?.[1];
  if (stem === undefined || !VOWEL.test(stem)) return word.replace(/(?<=.{3})e$/, "");
  return stem.replace(/([bdfgkmnprt])\1$/, "$1").replace(/(?<=.{3})e$/, "");
}

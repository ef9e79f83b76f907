/** Words in a row that are compared as one; with three, a shared turn of phrase counts and a shared word does not. */
const SHINGLE_WORDS = 3;

/**
 * How alike two texts are, 0 to 1: the part of their three-word runs that they share (Jaccard over word shingles;
 * A. Broder, On the resemblance and containment of documents, 1997). Links, tags, accents, capitals and punctuation do
 * not count; a script written without spaces is compared by its signs. Two texts without any word are alike.
 */
export function similarity(a: string, b: string): number {
  const left = shingles(a);
  const right = shingles(b);
  if (left.size === 0 && right.size === 0) return 1;
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  return shared / (left.size + right.size - shared);
}

function shingles(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  if (words.length === 0) return new Set();
  if (words.length < SHINGLE_WORDS) return new Set([words.join(" ")]);
  return new Set(
    Array.from({ length: words.length - SHINGLE_WORDS + 1 }, (_, start) =>
      words.slice(start, start + SHINGLE_WORDS).join(" "),
    ),
  );
}

function wordsOf(text: string): string[] {
  const plain = text
    .replace(/https?:\/\/\S+|\{link\}|[#@][\p{L}\p{N}_]+/gu, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  return (
    plain.match(
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{N}]+?(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[^\p{L}\p{N}]|$)/gu,
    ) ?? []
  );
}

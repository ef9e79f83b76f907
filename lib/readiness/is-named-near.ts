import { findWords } from "@/lib/readiness/find-words";
import { isFunctionWord } from "@/lib/readiness/function-words";
import { linkKey } from "@/lib/readiness/link-key";
import type { Piece } from "@/lib/readiness/read-piece";

type Named = { name: string; address: string | null };
type Stretch = { start: number; end: number; isQuoted: boolean };

/** A link's target in Markdown or HTML, or bare. */
const ADDRESS = /https?:\/\/[^\s<>)\]"”’]+/gi;

/**
 * Whether a stretch of the body says whose words it has: the source's link or its name stands in the same block. What
 * is quoted may be introduced or signed in the block before or after it; words without marks are introduced only where
 * the block before ends with a colon, for one paragraph that names a source says nothing of its neighbours.
 */
export function isNamedNear(
  piece: Piece,
  { name, address }: Named,
  { start, end, isQuoted }: Stretch,
): boolean {
  const { blocks, body, prose } = piece;
  const first = blocks.findIndex((block) => block.end >= start);
  const last = blocks.findLastIndex((block) => block.start <= end);
  const before = blocks[first - 1];
  const isIntroduced =
    isQuoted || (before !== undefined && /[:：]\s*$/.test(prose.slice(before.start, before.end)));
  const from = blocks[isIntroduced ? Math.max(0, first - 1) : first]?.start ?? 0;
  const to = blocks[isQuoted ? Math.min(blocks.length - 1, last + 1) : last]?.end ?? body.length;
  if (address !== null) {
    const wanted = linkKey(address);
    for (const [link] of body.slice(from, to).matchAll(ADDRESS)) if (linkKey(link) === wanted) return true;
  }
  const words = wordsOf(name);
  // One short word ("Notes") would be found by chance.
  if (words.join("").length < 6 || words.every(isFunctionWord)) return false;
  return ` ${wordsOf(prose.slice(from, start)).join(" ")} ${wordsOf(prose.slice(end, to)).join(" ")} `.includes(
    ` ${words.join(" ")} `,
  );
}

function wordsOf(text: string): string[] {
  return findWords(text).map((word) => word.text.toLowerCase());
}

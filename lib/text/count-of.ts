import { formatCount } from "@/lib/text/format-count";

/** "1 word", "0 words", "6,006 drafts": a count with its noun, grouped as all counts are. Nouns that do not just take an s name their plural. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${Number.isInteger(count) ? formatCount(count) : count} ${count === 1 ? one : many}`;
}

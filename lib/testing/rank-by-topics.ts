import { plainText } from "@/lib/publications/arrange-directory";
import type { Publication } from "@/lib/publications/publication";

/** The simple way that fit must beat: most shared topics first, then most followers, then by name. */
export function rankByTopics(publications: readonly Publication[], topics: readonly string[]): Publication[] {
  const wanted = new Set(topics.map(plainText));
  const shared = (one: Publication) => one.topics.filter((topic) => wanted.has(plainText(topic))).length;
  return publications.toSorted(
    (a, b) =>
      shared(b) - shared(a) || (b.followers ?? -1) - (a.followers ?? -1) || (a.name < b.name ? -1 : 1),
  );
}

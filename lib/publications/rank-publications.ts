import { plainText } from "@/lib/publications/arrange-directory";
import type { Publication } from "@/lib/publications/publication";

/** A publication that a draft could be offered to, with what speaks for it and what against. */
export type PublicationChoice = {
  publication: Publication;
  sharedTopics: string[];
  /** It takes only what this piece is not. */
  obstacle: "drafts_only" | "published_only" | null;
  isOffered: boolean;
};

/**
 * The directory in the order in which a writer would look at it for one piece: what is possible first, then most
 * shared topics, then most followers, then by name. With a text, only those that hold every word of it.
 */
export function rankPublications(
  publications: readonly Publication[],
  piece: { topics: readonly string[]; isPublished: boolean; offeredTo: readonly string[] },
  text: string,
): PublicationChoice[] {
  const words = plainText(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const topics = new Set(piece.topics.map(plainText));
  return publications
    .filter(({ name, address, topics: own }) => {
      const all = plainText([name, address, ...own].join(" "));
      return words.every((word) => all.includes(word));
    })
    .map((publication) => ({
      publication,
      sharedTopics: publication.topics.filter((topic) => topics.has(plainText(topic))),
      obstacle: obstacleOf(publication, piece.isPublished),
      isOffered: piece.offeredTo.includes(publication.id),
    }))
    .sort((a, b) => weight(b) - weight(a) || followers(b) - followers(a) || byName(a, b));
}

function obstacleOf({ accepts }: Publication, isPublished: boolean): PublicationChoice["obstacle"] {
  if (accepts === "drafts" && isPublished) return "drafts_only";
  return accepts === "published" && !isPublished ? "published_only" : null;
}

function weight(choice: PublicationChoice): number {
  const isOpen = choice.obstacle === null && !choice.isOffered;
  return (isOpen ? 1000 : 0) + choice.sharedTopics.length;
}

function followers(choice: PublicationChoice): number {
  return choice.publication.followers ?? -1;
}

function byName(a: PublicationChoice, b: PublicationChoice): number {
  return plainText(a.publication.name) < plainText(b.publication.name) ? -1 : 1;
}

import { type Place, sharesAudience } from "@/lib/channels/shares-audience";
import { similarity } from "@/lib/text/similarity";

/** From this part of shared three-word runs on, two texts read as the same one (our choice, held by a table; assumption). */
export const ALIKE_FROM = 0.6;
/** Texts further apart in time are not compared (assumption: few remember a post of last season). */
export const REUSE_DAYS = 90;
const DAY = 24 * 60 * 60_000;

/** A post to compare: what it says, to whom, and when it is out. */
export type ComparedPost = { text: string; place: Place; at: number };

export type Reuse<Post> = { post: Post; similarity: number };

/**
 * The most alike of the other posts that say nearly the same to much of the same people within 90 days before or after;
 * of equally alike ones the nearest in time. null: none is alike enough. Compared are words without links and tags, see
 * `similarity`.
 */
export function findReuse<Post extends ComparedPost>(
  own: ComparedPost,
  others: readonly Post[],
): Reuse<Post> | null {
  const alike = others
    .filter(({ at, place }) => Math.abs(at - own.at) <= REUSE_DAYS * DAY && sharesAudience(own.place, place))
    .map((post) => ({ post, similarity: similarity(own.text, post.text) }))
    .filter((reuse) => reuse.similarity >= ALIKE_FROM)
    .sort(
      (a, b) => b.similarity - a.similarity || Math.abs(a.post.at - own.at) - Math.abs(b.post.at - own.at),
    );
  return alike[0] ?? null;
}

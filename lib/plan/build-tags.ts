import type { PlatformId } from "@/lib/channels/platform";

/** How many tags are read there (assumption); where nothing is said, as many as a post bears. */
const MOST_TAGS: Partial<Record<PlatformId, number>> = { mastodon: 3, instagram: 5, pinterest: 3 };
const BEARABLE = 3;

/** The piece's topics as tags, as many as the platform bears. */
export function buildTags(topics: string[], platform: PlatformId): string {
  return topics
    .slice(0, MOST_TAGS[platform] ?? BEARABLE)
    .map((topic) =>
      topic.replace(/[^\p{L}\p{N}]+(.)?/gu, (_, next: string | undefined) => next?.toUpperCase() ?? ""),
    )
    .filter((topic) => topic !== "")
    .map((topic) => `#${topic}`)
    .join(" ");
}

import { ReadFeedButton } from "@/components/publications/read-feed-button";
import { Section } from "@/components/ui/section";
import { judgeFeed, type SeenFeed } from "@/lib/publications/judge-feed";
import { countOf } from "@/lib/text/count-of";
import { formatAgo } from "@/lib/time/format";

type Props = { publication: { id: string; name: string }; seen: SeenFeed | null; now: number };

/** What stood in a publication's feed when it was read, and the button that reads it. */
export function SeenPosts({ publication: { id, name }, seen, now }: Props) {
  return (
    <Section
      title="Seen in its feed"
      lead={seen === null ? "Not read yet. It is fetched only when you ask." : describeSeen(seen, now)}
      actions={<ReadFeedButton id={id} name={name} isAgain={seen !== null} />}
    >
      {seen === null || seen.posts.length === 0 ? null : (
        <ul className="divide-y divide-line rounded-card border border-line bg-sheet">
          {seen.posts.map((post, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two posts may have one title, and the list never changes in place
            <li key={index} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[1fr_auto]">
              <span className="min-w-0 break-words">{post.title}</span>
              <span className="text-muted text-sm">
                {[post.author, post.publishedAt === null ? "" : formatAgo(post.publishedAt, now)]
                  .filter((part) => part !== "")
                  .join(", ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function describeSeen(seen: SeenFeed, now: number): string {
  const { authors } = judgeFeed(seen, now);
  const who = authors === null ? "no authors named" : countOf(authors, "author");
  return `Read ${formatAgo(seen.readAt, now)}: ${countOf(seen.posts.length, "post")}, ${who}.`;
}

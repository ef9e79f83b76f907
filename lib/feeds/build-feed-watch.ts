import type { FeedEntry } from "@/lib/feeds/feed-entry";
import type { FeedWatch, FreshEntry, LookResult, SeenPiece, WatchedFeed } from "@/lib/feeds/feed-look";
import type { FeedAddress } from "@/lib/feeds/list-feeds";
import { earliestLiveAt } from "@/lib/feeds/recognise-piece";

/** What a person can look through. */
const MOST_FRESH = 5;

type Known = {
  slotAt: number;
  isOff: boolean;
  ownAddress: string;
  seen: SeenPiece | null;
  feeds: readonly FeedAddress[];
};

type LastLook = {
  title: string;
  entries: readonly FeedEntry[];
  lookedAt: number;
  result: LookResult;
  status: number | null;
  nextLookAt: number;
};

/** What the cockpit is told of a launch's feeds; `looks` by the feeds' addresses. */
export function buildFeedWatch(
  { slotAt, isOff, ownAddress, seen, feeds }: Known,
  looks: ReadonlyMap<string, LastLook>,
): FeedWatch {
  return {
    isOff,
    ownAddress,
    seen,
    feeds: feeds.map(({ address, of }): WatchedFeed => {
      const look = looks.get(address);
      return {
        address,
        of,
        title: look?.title ?? "",
        lookedAt: look?.lookedAt ?? null,
        result: look?.result ?? null,
        status: look?.status ?? null,
        nextLookAt: look?.nextLookAt ?? null,
        fresh: listFresh(look?.entries ?? [], slotAt),
      };
    }),
  };
}

function listFresh(entries: readonly FeedEntry[], slotAt: number): FreshEntry[] {
  const earliestAt = earliestLiveAt(slotAt);
  return entries
    .flatMap(({ title, link, publishedAt }) =>
      link !== null && (publishedAt ?? 0) >= earliestAt ? [{ title, link, publishedAt }] : [],
    )
    .slice(0, MOST_FRESH);
}

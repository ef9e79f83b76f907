import { buildFeedWatch } from "@/lib/feeds/build-feed-watch";
import type { FeedWatch } from "@/lib/feeds/feed-look";
import { findFeedLaunch, findWriterFeed } from "@/lib/feeds/store";
import { findFeedLooks } from "@/lib/platform/look-at-feed";
import type { OwnerId } from "@/lib/platform/owner";
import { requireOwner } from "@/lib/platform/session";

/** The feeds of one launch and what was last seen in them; null when the owner has no such launch. */
export async function loadFeedWatch(ownerId: OwnerId, launchId: string): Promise<FeedWatch | null> {
  const launch = await findFeedLaunch(ownerId, launchId);
  if (launch === null) return null;
  return buildFeedWatch(launch, await findFeedLooks(launch.feeds.map(({ address }) => address)));
}

/** The feed in which the pieces of whoever asks appear, and the one their Medium channel would give. */
export async function loadWriterFeed() {
  const { ownerId } = await requireOwner();
  return findWriterFeed(ownerId);
}

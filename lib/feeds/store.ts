import type { SeenPiece } from "@/lib/feeds/feed-look";
import { type FeedAddress, listFeeds } from "@/lib/feeds/list-feeds";
import type { SoughtPiece } from "@/lib/feeds/recognise-piece";
import { parseSeenColumn } from "@/lib/feeds/schema";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { OwnerId } from "@/lib/platform/owner";

/** A launch and what watching feeds for it needs to know. */
export type FeedLaunch = {
  launchId: string;
  ownerId: OwnerId;
  slotAt: number;
  /** What its row says, where lists read it. */
  savedLiveAt: number | null;
  isOff: boolean;
  /** Its own feed in place of the writer's; empty: the writer's. */
  ownAddress: string;
  seen: SeenPiece | null;
  feeds: FeedAddress[];
  piece: Omit<SoughtPiece, "slotAt">;
};

const WITH_FEEDS = {
  draft: { select: { title: true, sourceKey: true, canonicalUrl: true, publishedUrl: true, source: true } },
  publication: { select: { name: true, address: true } },
  feedWatch: true,
  owner: {
    select: {
      preference: { select: { feedAddress: true } },
      channels: {
        where: { platform: "medium_followers", archivedAt: null, handle: { not: "" } },
        select: { handle: true },
        orderBy: { createdAt: "asc" },
        take: 1,
      },
    },
  },
} satisfies Prisma.LaunchInclude;

/**
 * Launches not known as live or ended whose slot lies between the two instants, both included. The server's own work
 * looks after everybody's.
 */
export async function listFeedLaunches(
  whose: OwnerId | "everybody",
  fromAt: number,
  toAt: number,
): Promise<FeedLaunch[]> {
  const rows = await db().launch.findMany({
    where: {
      ...(whose === "everybody" ? {} : { ownerId: whose }),
      slotAt: { gte: new Date(fromAt), lte: new Date(toAt) },
      liveAt: null,
      endedAt: null,
    },
    include: WITH_FEEDS,
  });
  return rows.map(feedLaunchOf);
}

/** null when the owner has no such launch. */
export async function findFeedLaunch(ownerId: OwnerId, launchId: string): Promise<FeedLaunch | null> {
  const row = await db().launch.findFirst({ where: { id: launchId, ownerId }, include: WITH_FEEDS });
  return row === null ? null : feedLaunchOf(row);
}

function feedLaunchOf(row: Prisma.LaunchGetPayload<{ include: typeof WITH_FEEDS }>): FeedLaunch {
  const { publication, feedWatch, owner } = row;
  const { source, ...draft } = row.draft;
  return {
    launchId: row.id,
    ownerId: row.ownerId as OwnerId,
    slotAt: row.slotAt.getTime(),
    savedLiveAt: row.liveAt?.getTime() ?? null,
    // The example's writer is made up: whoever has that name elsewhere must not be asked by itself.
    isOff: feedWatch?.isOff ?? source === "example",
    ownAddress: feedWatch?.address ?? "",
    seen: parseSeenColumn(feedWatch?.seen ?? ""),
    feeds: listFeeds({
      publicationAddress: publication?.address ?? null,
      launchFeed: feedWatch?.address ?? "",
      writerFeed: owner.preference?.feedAddress ?? "",
      mediumHandle: owner.channels[0]?.handle ?? "",
    }),
    piece: { ...draft, publicationName: publication?.name ?? null },
  };
}

/** Changes what is given of a launch's watch; false when the owner has no such launch. */
export async function saveFeedWatch(
  ownerId: OwnerId,
  launchId: string,
  change: { isOff?: boolean; address?: string; title?: string; seen?: SeenPiece },
): Promise<boolean> {
  const { seen, ...rest } = change;
  const data = seen === undefined ? rest : { ...rest, seen: JSON.stringify(seen) };
  return db().$transaction(async (tx) => {
    if ((await tx.launch.count({ where: { id: launchId, ownerId } })) === 0) return false;
    const create = { launchId, ownerId, ...data };
    await tx.feedWatch.upsert({ where: { launchId }, create, update: data });
    return true;
  });
}

/** The writer's own feed; an empty address: the one of their Medium channel. */
export async function saveWriterFeed(
  ownerId: OwnerId,
  zone: string,
  feed: { address: string; title: string },
): Promise<void> {
  const data = { feedAddress: feed.address, feedTitle: feed.title };
  await db().preference.upsert({ where: { ownerId }, create: { ownerId, zone, ...data }, update: data });
}

/** What the writer's settings say, and what the Medium channel would give. */
export async function findWriterFeed(
  ownerId: OwnerId,
): Promise<{ address: string; title: string; fromChannel: string | null }> {
  const preference = await db().preference.findUnique({ where: { ownerId } });
  const channel = await db().channel.findFirst({
    where: { ownerId, ...WITH_FEEDS.owner.select.channels.where },
    orderBy: { createdAt: "asc" },
  });
  const [feed] = listFeeds({
    publicationAddress: null,
    launchFeed: "",
    writerFeed: "",
    mediumHandle: channel?.handle ?? "",
  });
  return {
    address: preference?.feedAddress ?? "",
    title: preference?.feedTitle ?? "",
    fromChannel: feed?.address ?? null,
  };
}

import type { AudienceShare, Channel, Overrides } from "@/lib/channels/channel";
import type { PlatformId } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";
import { parseAudienceColumn, parseOverridesColumn, type RemovedChannel } from "@/lib/channels/schema";
import { db, isUniqueViolation, untilWritten } from "@/lib/platform/db";
import type { ChannelModel } from "@/lib/platform/generated/prisma/models/Channel";
import type { FollowerCountModel } from "@/lib/platform/generated/prisma/models/FollowerCount";
import type { RuleCardModel } from "@/lib/platform/generated/prisma/models/RuleCard";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";

const COUNTS = { counts: { orderBy: { readOn: "asc" } } } as const;

/** What the writer says about a channel; already checked. */
export type ChannelEntry = {
  platform: PlatformId;
  name: string;
  handle: string;
  address: string;
  notes: string;
};

/** All channels of the writer, archived ones too (`archivedAt`), in the order they were added. */
export function listChannels(ownerId: OwnerId): Promise<readonly Channel[]> {
  return untilWritten(`channels ${ownerId}`, async () => {
    const rows = await db().channel.findMany({
      where: { ownerId },
      include: COUNTS,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return rows.map(channelOf);
  });
}

export async function findChannel(ownerId: OwnerId, id: string): Promise<Channel | null> {
  const row = await db().channel.findFirst({ where: { id, ownerId }, include: COUNTS });
  return row === null ? null : channelOf(row);
}

/** Titles of the drafts whose launches use the channel, the latest slot first. */
export async function listLaunchesOfChannel(
  ownerId: OwnerId,
  id: string,
): Promise<{ id: string; title: string; slotAt: number; liveAt: number | null }[]> {
  const rows = await db().launch.findMany({
    where: { ownerId, channels: { some: { channelId: id, ownerId } } },
    select: { id: true, slotAt: true, liveAt: true, draft: { select: { title: true } } },
    orderBy: { slotAt: "desc" },
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.draft.title,
    slotAt: row.slotAt.getTime(),
    liveAt: row.liveAt?.getTime() ?? null,
  }));
}

export async function createChannel(
  ownerId: OwnerId,
  entry: ChannelEntry,
  first: { followers: number; readOn: string } | null,
  now: number,
): Promise<{ id: string }> {
  const at = new Date(now);
  const counts = first === null ? {} : { counts: { create: { id: newId(), ownerId, ...first } } };
  return db().channel.create({
    data: { id: newId(), ownerId, ...entry, ...counts, createdAt: at, updatedAt: at },
    select: { id: true },
  });
}

type Changes = Partial<Omit<ChannelEntry, "platform">> & {
  audience?: AudienceShare[];
  overrides?: Overrides;
  postMinutes?: number | null;
  archivedAt?: number | null;
};

/** Changes only what is named, so that two forms of one page do not undo each other. false: no such channel. */
export async function saveChannel(
  ownerId: OwnerId,
  id: string,
  changes: Changes,
  now: number,
): Promise<boolean> {
  const { audience, overrides, archivedAt, ...rest } = changes;
  const changed = await db().channel.updateMany({
    where: { id, ownerId },
    data: {
      ...rest,
      ...(audience === undefined ? {} : { audience: JSON.stringify(audience) }),
      ...(overrides === undefined ? {} : { overrides: JSON.stringify(overrides) }),
      ...(archivedAt === undefined ? {} : { archivedAt: archivedAt === null ? null : new Date(archivedAt) }),
      updatedAt: new Date(now),
    },
  });
  return changed.count > 0;
}

/** Removes a channel for good and hands back all that went with it, for undo; null: no such channel. */
export async function removeChannel(ownerId: OwnerId, id: string): Promise<RemovedChannel | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.channel.findFirst({
      where: { id, ownerId },
      include: {
        ...COUNTS,
        launches: true,
        patterns: { orderBy: { position: "asc" } },
        ruleCard: true,
        otherPosts: true,
      },
    });
    if (row === null) return null;
    await tx.channel.delete({ where: { id } });
    const { followers: _followers, followersReadOn: _readOn, ...channel } = channelOf(row);
    return {
      ...channel,
      createdAt: row.createdAt.getTime(),
      launchIds: row.launches.map((launch) => launch.launchId),
      patterns: row.patterns.map(({ text }) => text),
      card: row.ruleCard === null ? null : cardOf(row.ruleCard),
      otherPosts: row.otherPosts.map(({ postedOn, posts }) => ({ postedOn, posts })),
    };
  });
}

/** Puts a removed channel back as it was, into those of its launches that are still there. false: it is back already. */
export async function restoreChannel(
  ownerId: OwnerId,
  removed: RemovedChannel,
  now: number,
): Promise<boolean> {
  const { launchIds, counts, audience, overrides, archivedAt, createdAt, ...withWords } = removed;
  const { patterns, card, otherPosts, ...rest } = withWords;
  const updatedAt = new Date(now);
  try {
    await db().$transaction(async (tx) => {
      const launches = await tx.launch.findMany({
        where: { ownerId, id: { in: launchIds } },
        select: { id: true },
      });
      await tx.channel.create({
        data: {
          ...rest,
          ownerId,
          audience: JSON.stringify(audience),
          overrides: JSON.stringify(overrides),
          archivedAt: archivedAt === null ? null : new Date(archivedAt),
          createdAt: new Date(createdAt),
          updatedAt,
          patterns: {
            create: patterns.map((text, position) => ({ id: newId(), ownerId, position, text, updatedAt })),
          },
          ruleCard: card === null ? undefined : { create: { ...card, ownerId, updatedAt } },
          otherPosts: { create: otherPosts.map((posts) => ({ ...posts, ownerId })) },
          counts: { create: counts.map((count) => ({ ...count, ownerId })) },
          launches: { create: launches.map((launch) => ({ launchId: launch.id, ownerId })) },
        },
      });
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

export type SavedCount =
  | { ok: true; countId: string; previous: { followers: number; readOn: string } | null }
  | { ok: false; reason: "not_found" | "count_exists" };

/**
 * Adds a reading, or replaces the one of that day; with `countId` changes that reading, whose new day must be free.
 * `previous` is what was there before, for undo.
 */
export async function saveFollowerCount(
  ownerId: OwnerId,
  channelId: string,
  countId: string | null,
  reading: { followers: number; readOn: string },
  now: number,
): Promise<SavedCount> {
  try {
    return await db().$transaction(async (tx) => {
      const channel = await tx.channel.findFirst({ where: { id: channelId, ownerId }, select: { id: true } });
      if (channel === null) return { ok: false, reason: "not_found" };
      const where = countId === null ? { readOn: reading.readOn } : { id: countId };
      const before = await tx.followerCount.findFirst({ where: { ...where, channelId, ownerId } });
      if (countId !== null && before === null) return { ok: false, reason: "not_found" };
      await tx.channel.update({ where: { id: channelId }, data: { updatedAt: new Date(now) } });
      if (before !== null) {
        await tx.followerCount.update({ where: { id: before.id }, data: reading });
        return {
          ok: true,
          countId: before.id,
          previous: { followers: before.followers, readOn: before.readOn },
        };
      }
      const made = await tx.followerCount.create({ data: { id: newId(), ownerId, channelId, ...reading } });
      return { ok: true, countId: made.id, previous: null };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "count_exists" };
    throw error;
  }
}

/** Takes a reading out and hands it back, for undo; null: there is none. */
export async function removeFollowerCount(
  ownerId: OwnerId,
  channelId: string,
  countId: string,
  now: number,
): Promise<{ followers: number; readOn: string } | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.followerCount.findFirst({ where: { id: countId, channelId, ownerId } });
    if (row === null) return null;
    await tx.followerCount.delete({ where: { id: countId } });
    await tx.channel.update({ where: { id: channelId }, data: { updatedAt: new Date(now) } });
    return { followers: row.followers, readOn: row.readOn };
  });
}

function cardOf({ allowedDays, flair, selfPromotion, rulesUrl, ownOneIn, sharedWith }: RuleCardModel) {
  return { allowedDays, flair, selfPromotion, rulesUrl, ownOneIn, sharedWith };
}

function channelOf(row: ChannelModel & { counts: FollowerCountModel[] }): Channel {
  const latest = row.counts.at(-1);
  return {
    id: row.id,
    platform: findPlatform(row.platform).id,
    name: row.name,
    handle: row.handle,
    address: row.address,
    audience: parseAudienceColumn(row.audience),
    postMinutes: row.postMinutes,
    overrides: parseOverridesColumn(row.overrides),
    notes: row.notes,
    followers: latest?.followers ?? null,
    followersReadOn: latest?.readOn ?? null,
    counts: row.counts.map(({ id, followers, readOn }) => ({ id, followers, readOn })),
    archivedAt: row.archivedAt?.getTime() ?? null,
  };
}

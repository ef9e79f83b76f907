import type { OtherPosts } from "@/lib/channels/own-part";
import type { RuleCard } from "@/lib/channels/rule-card";
import { parseDaysColumn, parseIdsColumn } from "@/lib/guard/schema";
import type { Waiver } from "@/lib/guard/warning";
import { db } from "@/lib/platform/db";
import type { RuleCardModel } from "@/lib/platform/generated/prisma/models/RuleCard";
import type { OwnerId } from "@/lib/platform/owner";
import type { CalendarDate } from "@/lib/time/calendar-date";

/** Every rule card the writer filled in, by channel. */
export async function listRuleCards(ownerId: OwnerId): Promise<Map<string, RuleCard>> {
  const rows = await db().ruleCard.findMany({ where: { ownerId } });
  return new Map(rows.map((row) => [row.channelId, cardOf(row)]));
}

/** false: no such channel. */
export async function saveRuleCard(ownerId: OwnerId, card: RuleCard, now: number): Promise<boolean> {
  const { channelId, allowedDays, sharedWith, ...rest } = card;
  return db().$transaction(async (tx) => {
    const channel = await tx.channel.findFirst({ where: { id: channelId, ownerId }, select: { id: true } });
    if (channel === null) return false;
    const others = await tx.channel.findMany({
      where: { ownerId, id: { in: sharedWith, not: channelId } },
      select: { id: true },
    });
    const data = {
      ...rest,
      ownerId,
      allowedDays: JSON.stringify(allowedDays),
      sharedWith: JSON.stringify(others.map(({ id }) => id)),
      updatedAt: new Date(now),
    };
    await tx.ruleCard.upsert({ where: { channelId }, create: { channelId, ...data }, update: data });
    await tx.channel.update({ where: { id: channelId }, data: { updatedAt: new Date(now) } });
    return true;
  });
}

/** By channel: the writer's other posts as they counted them since a day, that day included. */
export async function listOtherPosts(
  ownerId: OwnerId,
  since: CalendarDate,
): Promise<Map<string, OtherPosts[]>> {
  const rows = await db().otherPosts.findMany({
    where: { ownerId, postedOn: { gte: since } },
    orderBy: { postedOn: "asc" },
  });
  const counted = new Map<string, OtherPosts[]>();
  for (const { channelId, postedOn, posts } of rows) {
    counted.set(channelId, [...(counted.get(channelId) ?? []), { postedOn, posts }]);
  }
  return counted;
}

/** Counts one post more, or fewer, in a place on a day, never below none. Answers the day's count; null: no such channel. */
export async function countOtherPost(
  ownerId: OwnerId,
  channelId: string,
  postedOn: CalendarDate,
  by: 1 | -1,
): Promise<number | null> {
  return db().$transaction(async (tx) => {
    const channel = await tx.channel.findFirst({ where: { id: channelId, ownerId }, select: { id: true } });
    if (channel === null) return null;
    const where = { channelId_postedOn: { channelId, postedOn } };
    const before = (await tx.otherPosts.findUnique({ where }))?.posts ?? 0;
    const posts = Math.max(0, before + by);
    await tx.otherPosts.upsert({
      where,
      create: { channelId, ownerId, postedOn, posts },
      update: { posts },
    });
    return posts;
  });
}

/** The warnings of one launch that were let pass, by key. */
export async function listWaivers(ownerId: OwnerId, launchId: string): Promise<Map<string, Waiver>> {
  const rows = await db().waivedWarning.findMany({ where: { ownerId, launchId, launch: { ownerId } } });
  return new Map(rows.map(({ key, reason, waivedAt }) => [key, { reason, at: waivedAt.getTime() }]));
}

/** Keeps why a warning is let pass; a later word replaces an earlier one. false: no such launch. */
export async function saveWaiver(
  ownerId: OwnerId,
  launchId: string,
  key: string,
  waiver: Waiver,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const launch = await tx.launch.findFirst({ where: { id: launchId, ownerId }, select: { id: true } });
    if (launch === null) return false;
    const data = { ownerId, reason: waiver.reason, waivedAt: new Date(waiver.at) };
    await tx.waivedWarning.upsert({
      where: { launchId_key: { launchId, key } },
      create: { launchId, key, ...data },
      update: data,
    });
    return true;
  });
}

/** Warns again. false: it was not let pass. */
export async function removeWaiver(ownerId: OwnerId, launchId: string, key: string): Promise<boolean> {
  const removed = await db().waivedWarning.deleteMany({ where: { ownerId, launchId, key } });
  return removed.count > 0;
}

function cardOf(row: RuleCardModel): RuleCard {
  const { channelId, flair, selfPromotion, rulesUrl, ownOneIn } = row;
  return {
    channelId,
    flair,
    selfPromotion,
    rulesUrl,
    ownOneIn,
    allowedDays: parseDaysColumn(row.allowedDays),
    sharedWith: parseIdsColumn(row.sharedWith),
  };
}

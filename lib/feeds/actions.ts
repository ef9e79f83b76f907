"use server";

import { revalidatePath } from "next/cache";
import { buildFeedWatch } from "@/lib/feeds/build-feed-watch";
import { describeFault } from "@/lib/feeds/describe-fault";
import type { FeedWatch } from "@/lib/feeds/feed-look";
import { launchFeedSchema, watchSwitchSchema, writerFeedSchema } from "@/lib/feeds/schema";
import { findFeedLaunch, saveFeedWatch, saveWriterFeed } from "@/lib/feeds/store";
import { type ActionResult, ownerAction, refuse } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/error";
import { announceFeeds } from "@/lib/platform/live-hub";
import { type FeedLook, findFeedLooks, keepFeedLook, lookAtFeed } from "@/lib/platform/look-at-feed";
import type { OwnerId } from "@/lib/platform/owner";

type CheckedFeed = { address: string; title: string };

/** Saves the feed in which the writer's pieces appear, once it has been read. */
export const saveWriterFeedAction = ownerAction(writerFeedSchema, async ({ owner, input }) => {
  const checked = await checkFeed(input.address);
  if (!checked.ok) return checked;
  await saveWriterFeed(owner.ownerId, owner.zone, checked.value);
  revalidatePath("/settings");
  return checked;
});

/** Saves the feed that one launch watches in place of the writer's, once it has been read. */
export const saveLaunchFeedAction = ownerAction(launchFeedSchema, async ({ owner, input }) => {
  const checked = await checkFeed(input.address);
  if (!checked.ok) return checked;
  return saveAndTell(owner.ownerId, input.launchId, checked.value);
});

/** Switches the watch of one launch off or on. */
export const switchWatchAction = ownerAction(watchSwitchSchema, async ({ owner, input }) =>
  saveAndTell(owner.ownerId, input.launchId, { isOff: input.isOff }),
);

async function saveAndTell(
  ownerId: OwnerId,
  launchId: string,
  change: Parameters<typeof saveFeedWatch>[2],
): Promise<ActionResult<FeedWatch>> {
  if (!(await saveFeedWatch(ownerId, launchId, change))) throw new AppError("not_found");
  const launch = await findFeedLaunch(ownerId, launchId);
  if (launch === null) throw new AppError("not_found");
  const watch = buildFeedWatch(launch, await findFeedLooks(launch.feeds.map(({ address }) => address)));
  announceFeeds(launchId, watch);
  return { ok: true, value: watch };
}

/** Reads a feed once, or takes what was read a moment ago; a page leads on to the feed it names. */
async function checkFeed(address: string): Promise<ActionResult<CheckedFeed>> {
  if (address === "") return { ok: true, value: { address, title: "" } };
  const first = await readOnce(address);
  const look = first?.leadsTo ? await readOnce(first.leadsTo) : first;
  const isFeed = look?.result === "read" || look?.result === "unchanged";
  if (look !== undefined && isFeed) return { ok: true, value: { address: look.address, title: look.title } };
  const message = describeFault(look?.result ?? "unreachable", look?.status ?? null);
  return refuse("feed_unread", message, { address: message });
}

async function readOnce(address: string): Promise<FeedLook | undefined> {
  const look = await lookAtFeed(address);
  if (look === null) return (await findFeedLooks([address])).get(address);
  await keepFeedLook(look.after);
  return look.after;
}

import { isTrackedLink } from "@/lib/drafts/is-tracked-link";
import { buildFeedWatch } from "@/lib/feeds/build-feed-watch";
import { chooseLiveAt } from "@/lib/feeds/choose-live-at";
import { earliestLiveAt, isAmong, recognisePiece } from "@/lib/feeds/recognise-piece";
import { type FeedLaunch, findFeedLaunch, listFeedLaunches, saveFeedWatch } from "@/lib/feeds/store";
import { WATCH_LEAD_MINUTES, watchPhase } from "@/lib/feeds/watch-phase";
import { buildFeedGoLive, mayFeedConfirm } from "@/lib/launch/feed-go-live";
import { FEED, hasFeedSpoken } from "@/lib/launch/feed-word";
import { reduce } from "@/lib/launch/reduce";
import {
  listClockOperations,
  listConfirmingTasks,
  recordOperations,
  saveMilestones,
} from "@/lib/launch/store";
import { readClock } from "@/lib/platform/clock";
import { announceFeeds } from "@/lib/platform/live-hub";
import { logFault } from "@/lib/platform/log";
import { type FeedLook, findFeedLooks, keepFeedLook, lookAtFeed } from "@/lib/platform/look-at-feed";
import { findLooks, forgetLooks } from "@/lib/platform/look-memory";
import { keepForecasts } from "@/lib/review/run";

/** How often it is looked whether a feed is due. */
export const FEED_TURN_MILLISECONDS = 1000;
/** Feeds asked at the same time; more wait for their turn. */
const MOST_AT_ONCE = 8;
/** Longer after its slot no launch is watched, held or not; holds of more than a day are no countdown. */
const OLDEST_SLOT_MILLISECONDS = 2 * 86_400_000;
/** What nobody watches any longer is forgotten. */
const FORGET_MILLISECONDS = 7 * 86_400_000;

type Watched = FeedLaunch & { slotT0At: number };

const asking = new Map<string, Promise<void>>();
const ending = new AbortController();
let forgottenAt = 0;

/**
 * One turn of the watch: asks the feeds that are due, and returns without waiting for their answers, so that a slow
 * feed holds up no other. When one shows a launch's piece, the hour starts on every device.
 */
export async function watchFeeds(now: number): Promise<void> {
  if (now - forgottenAt > FORGET_MILLISECONDS) {
    forgottenAt = now;
    await forgetLooks(now - FORGET_MILLISECONDS);
  }
  for (const [target, watched] of await listTargets(now)) {
    if (ending.signal.aborted || asking.size >= MOST_AT_ONCE) return;
    if (asking.has(target)) continue;
    const look = lookFor(target, watched)
      .catch((error: unknown) => void logFault(`watching the feed ${target}`, error))
      .finally(() => asking.delete(target));
    asking.set(target, look);
  }
}

/** Resolves when every feed that is being asked has answered and what follows is done. */
export async function settleFeedLooks(): Promise<void> {
  await Promise.all(asking.values());
}

/** For the server's end: gives up what is being asked, and resolves when that is over. */
export function endFeedLooks(): Promise<void> {
  ending.abort();
  return settleFeedLooks();
}

/** The addresses to ask now, each with the launches that watch it; a page that named its feed stands for that. */
async function listTargets(now: number): Promise<Map<string, Watched[]>> {
  const watched = await listWatched(now);
  const addresses = watched.flatMap(({ feeds }) => feeds.map(({ address }) => address));
  const looks = await findLooks(addresses);
  const targets = new Map<string, Watched[]>();
  for (const launch of watched) {
    for (const { address } of launch.feeds) {
      const target = looks.get(address)?.leadsTo || address;
      if ((looks.get(target)?.nextLookAt ?? 0) > now) continue;
      targets.set(target, [...(targets.get(target) ?? []), launch]);
    }
  }
  return targets;
}

/** The launches whose feeds are watched now. What a crash left undone between a log and its launch's row is made up for. */
async function listWatched(now: number): Promise<Watched[]> {
  const soonest = now + WATCH_LEAD_MINUTES * 60_000;
  const launches = await listFeedLaunches("everybody", now - OLDEST_SLOT_MILLISECONDS, soonest);
  const watched: Watched[] = [];
  for (const launch of launches) {
    const { ownerId, launchId, slotAt } = launch;
    const operations = await listClockOperations(ownerId, launchId);
    const state = reduce({ tasks: [], slotAt, plannedAt: null, target: 0 }, operations);
    const phase = watchPhase(launch, state, hasFeedSpoken(operations), now);
    if (phase === "over") await saveMilestones(ownerId, launchId, now);
    if (phase === "watching") watched.push({ ...launch, slotT0At: state.slotT0At });
  }
  return watched;
}

/** One look at a feed, and what follows for every launch that watches it; what follows first, so that a crash repeats it. */
async function lookFor(target: string, watched: readonly Watched[]): Promise<void> {
  const look = await lookAtFeed(target, ending.signal);
  if (look === null || ending.signal.aborted) return;
  const { before, after } = look;
  if (after.answeredAt !== before.answeredAt) {
    for (const launch of watched) await confirmWhenSeen(launch, before, after);
  }
  await keepFeedLook(after);
  for (const { ownerId, launchId } of watched) {
    const launch = await findFeedLaunch(ownerId, launchId);
    if (launch === null) continue;
    const looks = await findFeedLooks(launch.feeds.map(({ address }) => address));
    announceFeeds(launchId, buildFeedWatch(launch, looks));
  }
}

/** Starts the launch's hour when the feed shows its piece, unless a person has had their say meanwhile. */
async function confirmWhenSeen(launch: Watched, before: FeedLook, after: FeedLook): Promise<void> {
  const { ownerId, launchId, slotT0At } = launch;
  const seenBefore = before.answeredAt === null ? null : before.entries;
  const piece = { ...launch.piece, slotAt: slotT0At };
  const recognised = recognisePiece(piece, after.entries, seenBefore);
  if (recognised === null) return;
  const now = readClock();
  const { entry, by } = recognised;
  const wasThere = seenBefore !== null && isAmong(entry, seenBefore);
  const liveAt = chooseLiveAt({
    publishedAt: entry.publishedAt,
    lastWithoutAt: wasThere ? null : before.answeredAt,
    earliestAt: earliestLiveAt(slotT0At),
    now,
  });
  const seen = { address: after.address, by, title: entry.title, seenAt: now };
  await saveFeedWatch(ownerId, launchId, { seen });
  const tasks = await listConfirmingTasks(ownerId, launchId);
  // An address that is known already is not the feed's to take along when its word is taken back.
  const isOwn = entry.link === piece.publishedUrl || (entry.link !== null && isTrackedLink(entry.link));
  const url = isOwn ? null : entry.link;
  const operations = buildFeedGoLive(launchId, { liveAt, url, at: now }, tasks);
  await recordOperations(ownerId, launchId, operations, FEED, now, mayFeedConfirm);
  await keepForecasts(ownerId, now);
}

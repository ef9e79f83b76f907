import { listChannels } from "@/lib/channels/store";
import { listNextSteps } from "@/lib/desk/list-next-steps";
import type { DraftSummary } from "@/lib/drafts/draft";
import { listDrafts } from "@/lib/drafts/store";
import { hasExample } from "@/lib/example/store";
import { buildSchedule } from "@/lib/measurement/build-schedule";
import { findRevival } from "@/lib/measurement/find-revival";
import { listAllSnapshots } from "@/lib/measurement/store";
import { readClock } from "@/lib/platform/clock";
import type { OwnerId } from "@/lib/platform/owner";
import { requireOwner } from "@/lib/platform/session";
import { countPublications, listAllSubmissions } from "@/lib/publications/store";
import { nameFailing } from "@/lib/readiness/name-failing";
import { findReadiness } from "@/lib/readiness/store";
import { type Launch, t0Of } from "@/lib/slot/launch";
import { listHourBlocks, listLaunches } from "@/lib/slot/store";
import { addDays, dateAt } from "@/lib/time/calendar-date";
import { buildStreak } from "@/lib/warm-up/build-streak";
import { listTicks } from "@/lib/warm-up/store";

/** Days a streak is looked for; a longer one is not counted further. */
const LONGEST_STREAK = 730;

/** Drafts looked at for the first page: each costs some hundredths of a second. */
const MOST_LOOKED_AT = 3;

/** Everything the desk's first page shows, at one instant. */
export async function loadDesk() {
  const owner = await requireOwner();
  const now = readClock();
  const { ownerId, zone } = owner;
  const today = dateAt(now, zone);
  const [drafts, launches, submissions, channels, publicationCount, snapshots, isExample, ticks] =
    await Promise.all([
      listDrafts(ownerId),
      listLaunches(ownerId),
      listAllSubmissions(ownerId),
      listChannels(ownerId),
      countPublications(ownerId),
      listAllSnapshots(ownerId),
      hasExample(ownerId),
      listTicks(ownerId, addDays(today, -LONGEST_STREAK)),
    ]);
  const byLaunch = Map.groupBy(snapshots, (snapshot) => snapshot.launchId);
  const flown = launches.filter((launch) => launch.liveAt !== null);
  const schedules = new Map(
    flown.map((launch) => [launch.id, buildSchedule(t0Of(launch), byLaunch.get(launch.id) ?? [], now)]),
  );
  const revivals = new Map(
    flown.flatMap((launch) => {
      const revival = findRevival(byLaunch.get(launch.id) ?? [], t0Of(launch));
      return revival === null ? [] : [[launch.id, revival] as const];
    }),
  );
  const coming = launches.filter((launch) => launch.endedAt === null && launch.reviewedAt === null);
  const next = coming.find((launch) => launch.liveAt !== null || launch.slotAt > now) ?? null;
  const facts = {
    failing: await readFailing(ownerId, drafts, launches),
    drafts,
    launches,
    submissions,
    channelCount: channels.length,
    publicationCount,
    schedules,
    revivals,
    now,
    today,
  };
  return {
    owner,
    now,
    zone,
    next,
    nextBlocks: next === null ? [] : await listHourBlocks(ownerId, [next.id]),
    today,
    steps: listNextSteps(facts),
    drafts: drafts.toSorted((a, b) => b.updatedAt - a.updatedAt).slice(0, 5),
    isEmpty: drafts.length + launches.length + channels.length + publicationCount === 0,
    isExample,
    warmUp: {
      done: ticks.filter(({ doneOn }) => doneOn === today).map(({ deed }) => deed),
      streak: buildStreak(
        ticks.map(({ doneOn }) => doneOn),
        today,
      ),
    },
  };
}

/** By draft: what the newest ready pieces without a launch would be told by their readiness checks. */
async function readFailing(
  ownerId: OwnerId,
  drafts: readonly DraftSummary[],
  launches: readonly Launch[],
): Promise<Map<string, string[]>> {
  const launched = new Set(launches.map((launch) => launch.draftId));
  const ready = drafts.filter((draft) => draft.state === "ready" && !launched.has(draft.id));
  const failing = new Map<string, string[]>();
  for (const { id } of ready.slice(0, MOST_LOOKED_AT)) {
    const stored = await findReadiness(ownerId, id, false);
    const names = stored === null ? [] : nameFailing(stored.text, stored.basis);
    if (names.length > 0) failing.set(id, names);
  }
  return failing;
}

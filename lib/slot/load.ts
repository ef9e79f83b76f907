import "server-only";
import { listChannels } from "@/lib/channels/store";
import { readClock } from "@/lib/platform/clock";
import { requireOwner } from "@/lib/platform/session";
import { mergeAudience } from "@/lib/slot/audience";
import type { Calendar, Piece } from "@/lib/slot/calendar";
import { chooseOpeningDate } from "@/lib/slot/choose-opening-date";
import { chooseWeekDate } from "@/lib/slot/choose-week-date";
import { isMovable, type Launch } from "@/lib/slot/launch";
import { rankDrafts } from "@/lib/slot/rank-drafts";
import {
  findLaunch,
  listCarriers,
  listHourBlocks,
  listLaunches,
  listPostingDays,
  listSchedulable,
} from "@/lib/slot/store";
import { dateAt, startOfWeek } from "@/lib/time/calendar-date";

type CalendarQuery = { draft?: string; launch?: string; week?: string };

/**
 * The calendar of whoever asks. A draft that has its slot already is shown as the launch to move, and a launch
 * that cannot be moved any more only in its week. null when the draft or launch asked for is not theirs.
 */
export async function loadCalendar(query: CalendarQuery): Promise<Calendar | null> {
  const owner = await requireOwner();
  const now = readClock();
  const [launches, blocks, drafts, carriers, channels, postingDays] = await Promise.all([
    listLaunches(owner.ownerId),
    listHourBlocks(owner.ownerId),
    listSchedulable(owner.ownerId),
    listCarriers(owner.ownerId),
    listChannels(owner.ownerId),
    listPostingDays(owner.ownerId),
  ]);
  const launch = launches.find(
    ({ id, draftId, ...rest }) => id === query.launch || (draftId === query.draft && isMovable(rest)),
  );
  const draft = drafts.find(({ id }) => id === query.draft);
  const isAskedFor = query.launch !== undefined || query.draft !== undefined;
  if (isAskedFor && launch === undefined && draft === undefined) return null;
  const inUse = channels.filter((channel) => channel.archivedAt === null);
  const atHand =
    launch === undefined ? chooseOpeningDate(owner.zone, now) : dateAt(launch.slotAt, owner.zone);
  return {
    asked: [query.draft, query.launch, query.week].join(" "),
    now,
    zone: owner.zone,
    weekStartsOn: owner.weekStartsOn,
    weekOn: startOfWeek(chooseWeekDate(query.week, atHand), owner.weekStartsOn),
    target: owner.target,
    launches,
    blocks,
    drafts: rankDrafts(drafts),
    carriers,
    audience: mergeAudience(inUse),
    zonedChannels: inUse.filter((channel) => channel.audience.length > 0).length,
    allChannels: inUse.length,
    piece: pieceOf(launch, draft?.id),
    launchGapDays: owner.launchGapDays,
    postingDays,
  };
}

function pieceOf(launch: Launch | undefined, draftId: string | undefined): Piece | null {
  if (launch !== undefined) return isMovable(launch) ? { kind: "launch", id: launch.id } : null;
  return draftId === undefined ? null : { kind: "draft", id: draftId };
}

/** One launch of whoever asks, with the instant and the zone to show it in; null when they have no such launch. */
export async function loadLaunch(id: string): Promise<{ launch: Launch; zone: string; now: number } | null> {
  const owner = await requireOwner();
  const launch = await findLaunch(owner.ownerId, id);
  return launch === null ? null : { launch, zone: owner.zone, now: readClock() };
}

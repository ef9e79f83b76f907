import "server-only";
import { listChannels } from "@/lib/channels/store";
import { loadSlotScores } from "@/lib/plan/load";
import { describeSpread, nameSlots } from "@/lib/plan/name-slots";
import { readClock } from "@/lib/platform/clock";
import { runPlanner } from "@/lib/platform/planner-pool";
import { type Owner, requireOwner } from "@/lib/platform/session";
import { mergeAudience } from "@/lib/slot/audience";
import { buildDay } from "@/lib/slot/build-week";
import { type BusyTimes, findBusy, isStale } from "@/lib/slot/busy";
import type { Calendar, HourBlock, Piece } from "@/lib/slot/calendar";
import { describeProblem } from "@/lib/slot/calendar-reason-text";
import { chooseOpeningDate } from "@/lib/slot/choose-opening-date";
import { chooseWeekDate } from "@/lib/slot/choose-week-date";
import { findConflicts } from "@/lib/slot/find-conflicts";
import { findPosting } from "@/lib/slot/find-posting";
import { buildHeat } from "@/lib/slot/heat";
import { isMovable, type Launch, t0Of } from "@/lib/slot/launch";
import { rankDrafts } from "@/lib/slot/rank-drafts";
import type { ReadCalendar } from "@/lib/slot/read-calendar";
import {
  findLaunch,
  listBusyCalendars,
  listBusyTexts,
  listCarriers,
  listHourBlocks,
  listLaunches,
  listPostingDays,
  listSchedulable,
} from "@/lib/slot/store";
import { type HeatMap, keyOfPiece, type ListedCalendar, type Surroundings } from "@/lib/slot/surroundings";
import { countOf } from "@/lib/text/count-of";
import { addDays, type CalendarDate, dateAt, startOfWeek } from "@/lib/time/calendar-date";
import { startOfDayAt } from "@/lib/time/wall-time";

type CalendarQuery = { draft?: string; launch?: string; week?: string };

/**
 * The calendar of whoever asks. A draft that has its slot already is shown as the launch to move, and a launch
 * that cannot be moved any more only in its week. null when the draft or launch asked for is not theirs.
 */
export async function loadCalendar(
  query: CalendarQuery,
): Promise<(Calendar & { blocks: HourBlock[] }) | null> {
  const owner = await requireOwner();
  const now = readClock();
  const [launches, drafts, carriers, channels, postingDays] = await Promise.all([
    listLaunches(owner.ownerId),
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
  const weekOn = startOfWeek(chooseWeekDate(query.week, atHand), owner.weekStartsOn);
  const drawn = listDrawn(launches, weekOn, owner.zone, now);
  return {
    asked: [query.draft, query.launch, query.week].join(" "),
    now,
    zone: owner.zone,
    weekStartsOn: owner.weekStartsOn,
    weekOn,
    target: owner.target,
    launches,
    blocks: await listHourBlocks(
      owner.ownerId,
      drawn.map(({ id }) => id),
    ),
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

/** Strips are drawn so many weeks around the one shown; further off a launch stands without, for a year of them is heavy. */
const DRAWN_WEEKS = 4;

function listDrawn(launches: readonly Launch[], weekOn: CalendarDate, zone: string, now: number): Launch[] {
  const fromAt = startOfDayAt(addDays(weekOn, -7 * DRAWN_WEEKS), zone);
  const toAt = startOfDayAt(addDays(weekOn, 7 * (DRAWN_WEEKS + 1)), zone);
  return launches.filter((launch) => {
    const at = t0Of(launch);
    return at > now || (at >= fromAt && at < toAt);
  });
}

type Asker = Pick<Owner, "ownerId" | "zone" | "target" | "launchGapDays">;

/** Calendars are read so far ahead; the scores end after four weeks, which are as far as anybody plans (assumption). */
const BUSY_DAYS = 91;
const SCORED_DAYS = 28;
const HALF_HOUR = 30 * 60_000;
const DAY = 86_400_000;

/** The other appointments around the slots of whoever asks, and what the coming half-hours are expected to bring. */
export async function loadSurroundings({
  piece,
  now,
}: Pick<Calendar, "piece" | "now">): Promise<Surroundings> {
  const owner = await requireOwner();
  const { calendars, times, busyUntilOn } = await loadBusyTimes(owner, now);
  return { map: await loadHeatMap(owner, piece, times, now), calendars, times, busyUntilOn };
}

const NOTHING_SCORED = {
  scores: [],
  audience: [],
  zonedChannels: 0,
  allChannels: 0,
  earliestAt: 0,
  presentAt: null,
  learnedFrom: 0,
};

/** What the half-hours of four weeks are expected to bring for one piece, and the best that nothing speaks against. */
export async function loadHeatMap(
  owner: Asker,
  piece: Piece | null,
  times: readonly BusyTimes[],
  now: number,
): Promise<HeatMap> {
  const { zone } = owner;
  const untilOn = addDays(dateAt(now, zone), SCORED_DAYS - 1);
  const asked = piece?.kind === "launch" ? { launchId: piece.id } : { draftId: piece?.id };
  const [scored, isFree] = await Promise.all([
    loadSlotScores(owner, asked, listInstants(zone, untilOn, now), now),
    loadFreedom(owner, piece, times, now),
  ]);
  const { scores, audience, zonedChannels, allChannels, earliestAt, presentAt, learnedFrom } =
    scored ?? NOTHING_SCORED;
  return {
    of: keyOfPiece(piece),
    heat: buildHeat(scores),
    untilOn,
    best: nameSlots(scores, { isFree, presentAt, earliestAt, audience, zone }),
    spread: `${describeSpread(scores)}${learnedFrom === 0 ? "" : ` Rates are those ${countOf(learnedFrom, "launch", "launches")} taught.`}`,
    audience,
    zonedChannels,
    allChannels,
  };
}

/** Whether nothing that is noted speaks against a slot of one launch. */
export async function loadSlotFreedom(owner: Asker, launchId: string, now: number) {
  const { times } = await loadBusyTimes(owner, now);
  return loadFreedom(owner, { kind: "launch", id: launchId }, times, now);
}

async function loadFreedom(
  { ownerId, zone, launchGapDays }: Asker,
  piece: Piece | null,
  times: readonly BusyTimes[],
  now: number,
): Promise<(at: number) => boolean> {
  const [launches, carriers, postingDays] = await Promise.all([
    listLaunches(ownerId),
    listCarriers(ownerId),
    listPostingDays(ownerId),
  ]);
  const busy = times.flatMap(({ spans }) => spans);
  const exceptId = piece?.kind === "launch" ? piece.id : null;
  const posting = findPosting(piece, { launches, carriers, postingDays });
  // A half-hour to come is near none that was longer ago than the gap; over a year of them the rest take a second.
  const earliestAt = now - (launchGapDays + 1) * DAY;
  const near = launches.filter((launch) => t0Of(launch) >= earliestAt);
  const rules = { zone, launches: near, exceptId, launchGapDays, posting };
  return (at) => at > now && findConflicts(at, busy, rules).length === 0;
}

/** The other appointments of whoever asks, in the coming three months, the current week included. */
export async function loadBusyTimes({ ownerId, zone }: Pick<Asker, "ownerId" | "zone">, now: number) {
  const [calendars, texts] = await Promise.all([listBusyCalendars(ownerId), listBusyTexts(ownerId)]);
  const today = dateAt(now, zone);
  const busyUntilOn = addDays(today, BUSY_DAYS - 1);
  // The week at hand began up to six days ago.
  const window = {
    fromAt: startOfDayAt(addDays(today, -6), zone),
    toAt: startOfDayAt(addDays(busyUntilOn, 1), zone),
  };
  // Large files and hostile ones take seconds: nobody else's request waits for that.
  const read =
    texts.length === 0
      ? new Map<string, ReadCalendar>()
      : await runPlanner({ kind: "busy", texts, window, zone }, { asker: ownerId });
  const soon = startOfDayAt(addDays(today, SCORED_DAYS), zone);
  const listed = calendars.map((calendar): ListedCalendar => {
    const found = read.get(calendar.id);
    return {
      ...calendar,
      appointments: found?.ok === true ? findBusy(found.busy, now, soon).length : 0,
      problems: found?.ok === true ? found.problems.map(describeProblem) : [],
      isStale: isStale(calendar, now),
    };
  });
  const times = [...read].flatMap(([calendarId, found]): BusyTimes[] =>
    found.ok ? [{ calendarId, spans: found.busy, dayNotes: found.dayNotes }] : [],
  );
  return { calendars: listed, times, busyUntilOn };
}

/** Every half-hour from the next one on to the end of a date, on the half-hours of the zone's own clock. */
function listInstants(zone: string, untilOn: CalendarDate, now: number): number[] {
  const next = buildDay(dateAt(now, zone), zone, now).find(
    (halfHour) => !halfHour.isPast && halfHour.kind === "once",
  );
  const first = next?.kind === "once" ? next.at : startOfDayAt(addDays(dateAt(now, zone), 1), zone);
  const count = Math.ceil((startOfDayAt(addDays(untilOn, 1), zone) - first) / HALF_HOUR);
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * HALF_HOUR);
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

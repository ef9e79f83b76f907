import { resolveActivity } from "@/lib/channels/activity";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import type { ExampleTime, IdOf } from "@/lib/example/build-example";
import { buildFlightLog } from "@/lib/example/build-flight-log";
import type { Example, ExampleChannel, ExampleLaunch } from "@/lib/example/example";
import { CHANNEL_SKETCHES } from "@/lib/example/example-channels";
import type { FlightSketch } from "@/lib/example/flight-sketches";
import { slotOn } from "@/lib/example/instant-on";
import { buildPlan } from "@/lib/plan/build-plan";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import type { PlanInput } from "@/lib/plan/plan-input";
import type { Task } from "@/lib/plan/task";
import type { Slot } from "@/lib/slot/launch";
import { addDays, type CalendarDate, dateAt } from "@/lib/time/calendar-date";

/** What a launch is built from: everything of the example but its launches. */
export type Desk = Omit<Example, "launches"> & { time: ExampleTime; idOf: IdOf };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Early enough that every day of preparation still lies ahead of the plan. */
const PLANNED_BEFORE = 8 * DAY;
/** The review is closed a day after the last numbers. */
const REVIEWED_AFTER = 31 * DAY;

/** A launch that is over: its plan, what was done, the numbers that came, and what was learned. */
export function buildFlight(flight: FlightSketch, desk: Desk): ExampleLaunch {
  const { time, idOf, drafts } = desk;
  const slot = slotOn(addDays(time.today, -flight.daysAgo), flight.time, time.zone);
  const plannedAt = slot.slotAt - PLANNED_BEFORE;
  const launchId = idOf(`launch ${flight.key}`);
  const draftId = idOf(`draft ${flight.draft}`);
  const liveAt = slot.slotAt + flight.liveSeconds * 1_000;
  const tasks = planFlight(flight, desk, slot, plannedAt);
  const url = drafts.find(({ id }) => id === draftId)?.publishedUrl ?? "";
  const flown = { launchId, slotAt: slot.slotAt, tasks, channelKeys: channelKeys(idOf) };
  return {
    ...slot,
    id: launchId,
    draftId,
    publicationId: flight.publication === null ? null : idOf(`publication ${flight.publication}`),
    target: flight.target,
    plannedAt,
    liveAt,
    endedAt: liveAt + flight.endMinute * MINUTE,
    reviewedAt: slot.slotAt + REVIEWED_AFTER,
    reviewNote: flight.reviewNote,
    createdAt: plannedAt - DAY,
    channelIds: flight.channels.map((key) => idOf(`channel ${key}`)),
    tasks,
    operations: buildFlightLog(flight, flown, url, time.now, idOf),
    snapshots: flight.numbers.map(({ minutes, sources, ...numbers }) => ({
      ...numbers,
      id: idOf(`numbers ${flight.key} ${numbers.mark}`),
      takenAt: liveAt + minutes * MINUTE,
      currency: "USD",
      sources: sources.map(([name, views]) => ({ name, views })),
    })),
  };
}

type Planned = { key: string; draft: string; publication: string | null; channels: readonly string[] };

/** The checklist as the writer's own desk would have built it at `plannedAt`, with the followers of that day. */
export function planFlight(flight: Planned, desk: Desk, slot: Slot, plannedAt: number): Task[] {
  const { time, idOf } = desk;
  const draft = desk.drafts.find(({ id }) => id === idOf(`draft ${flight.draft}`));
  const publicationId = flight.publication === null ? null : idOf(`publication ${flight.publication}`);
  const publication = desk.publications.find(({ id }) => id === publicationId) ?? null;
  const plannedOn = dateAt(plannedAt, time.zone);
  const input: PlanInput = {
    launchId: idOf(`launch ${flight.key}`),
    slotAt: slot.slotAt,
    zone: time.zone,
    now: plannedAt,
    draft: {
      title: draft?.title ?? "",
      subtitle: draft?.subtitle ?? "",
      topics: draft?.topics ?? [],
      coverUrl: null,
    },
    publication,
    submissionState: publication === null ? null : "accepted",
    crew: [],
    channels: flight.channels.flatMap((key) => {
      const channel = desk.channels.find(({ id }) => id === idOf(`channel ${key}`));
      if (channel === undefined) return [];
      const { id, platform, name, audience } = channel;
      return [
        {
          id,
          platform,
          name,
          followers: followersOn(channel, plannedOn),
          audience,
          parameters: resolveChannel(channel),
        },
      ];
    }),
    activity: resolveActivity({}),
    rates: DEFAULT_RATES,
  };
  return buildPlan(input);
}

function followersOn(channel: ExampleChannel, date: CalendarDate): number | null {
  return channel.counts.findLast((count) => count.readOn <= date)?.followers ?? null;
}

function channelKeys(idOf: IdOf): ReadonlyMap<string, string> {
  return new Map(CHANNEL_SKETCHES.map(({ key }) => [idOf(`channel ${key}`), key]));
}

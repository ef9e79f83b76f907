import { type Desk, planFlight } from "@/lib/example/build-flight";
import type { ExampleLaunch } from "@/lib/example/example";
import type { NEXT_FLIGHT } from "@/lib/example/flight-sketches";
import { slotOn } from "@/lib/example/instant-on";
import { addDays } from "@/lib/time/calendar-date";

/** The launch that lies ahead: a slot and a plan built now, nothing done yet. */
export function buildNextFlight(flight: typeof NEXT_FLIGHT, desk: Desk): ExampleLaunch {
  const { time, idOf } = desk;
  const slot = slotOn(addDays(time.today, flight.daysAhead), flight.time, time.zone);
  return {
    ...slot,
    id: idOf(`launch ${flight.key}`),
    draftId: idOf(`draft ${flight.draft}`),
    publicationId: idOf(`publication ${flight.publication}`),
    target: flight.target,
    plannedAt: time.now,
    liveAt: null,
    endedAt: null,
    reviewedAt: null,
    reviewNote: "",
    createdAt: time.now,
    channelIds: flight.channels.map((key) => idOf(`channel ${key}`)),
    tasks: planFlight(flight, desk, slot, time.now),
    operations: [],
    snapshots: [],
  };
}

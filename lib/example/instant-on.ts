import type { Slot } from "@/lib/slot/launch";
import { slotAtInstant } from "@/lib/slot/resolve-slot";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { resolveWallTime } from "@/lib/time/wall-time";

/** The instant of a clock time ("18:30") on a date in a zone; the next one where the clock jumps over it, the earlier where it comes twice. */
export function instantOn(date: CalendarDate, clock: string, zone: string): number {
  const resolved = resolveWallTime(`${date}T${clock}`, zone);
  switch (resolved.kind) {
    case "once":
      return resolved.at;
    case "missing":
      return resolved.after.at;
    case "twice":
      return resolved.earlierAt;
  }
}

/** The same as a slot, which can therefore never lie in a missing hour. */
export function slotOn(date: CalendarDate, clock: string, zone: string): Slot {
  return slotAtInstant(instantOn(date, clock, zone), zone);
}

import type { Slot } from "@/lib/slot/launch";
import { slotAtInstant } from "@/lib/slot/resolve-slot";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { instantOfWall } from "@/lib/time/wall-time";

/** The instant of a clock time ("18:30") on a date in a zone; the next one where the clock jumps over it, the earlier where it comes twice. */
export function instantOn(date: CalendarDate, clock: string, zone: string): number {
  return instantOfWall(`${date}T${clock}`, zone, "earlier");
}

/** The same as a slot, which can therefore never lie in a missing hour. */
export function slotOn(date: CalendarDate, clock: string, zone: string): Slot {
  return slotAtInstant(instantOn(date, clock, zone), zone);
}

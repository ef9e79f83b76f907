import { AudienceList } from "@/components/slot/audience-list";
import { ConflictList } from "@/components/slot/conflict-list";
import type { Around } from "@/components/slot/use-surroundings";
import { listAudienceTimes } from "@/lib/slot/audience";
import { findNeighbours } from "@/lib/slot/build-cadence";
import type { Calendar } from "@/lib/slot/calendar";
import type { Conflict } from "@/lib/slot/find-conflicts";
import type { Slot } from "@/lib/slot/launch";
import { readersOf } from "@/lib/slot/surroundings";
import { dateAt } from "@/lib/time/calendar-date";
import { formatDateTime, formatShortDate, formatUntil, formatZone } from "@/lib/time/format";

type Props = {
  slot: Slot;
  calendar: Calendar;
  around: Around;
  now: number;
  exceptId: string | null;
  /** What speaks against the slot, but for the days of whoever carries it where that is still to be chosen. */
  conflicts: Conflict[];
};

/** A slot in words: when here, there and for the readers, and how it stands in the row of launches. */
export function SlotSummary({ slot, calendar, around, now, exceptId, conflicts }: Props) {
  const { zone } = calendar;
  const audience = readersOf(around.map, exceptId, calendar.audience);
  const here = formatDateTime(slot.slotAt, zone);
  const there = formatDateTime(slot.slotAt, slot.slotZone);
  return (
    <div className="grid gap-3">
      <p className="tabular-nums">
        <span className="font-serif text-xl">{here}</span>
        <span className="text-muted">
          {" "}
          {formatZone(zone, slot.slotAt)} · {formatUntil(slot.slotAt, now, zone)}
        </span>
        {there === here ? null : (
          <span className="block text-muted">
            {there} {formatZone(slot.slotZone, slot.slotAt)}
          </span>
        )}
      </p>
      {audience.length > 0 ? (
        <div className="rounded-control bg-sunken px-3 py-2">
          <h3 className="mb-1 text-muted text-sm">For your readers</h3>
          <AudienceList isWide times={listAudienceTimes(audience, slot.slotAt, zone)} />
        </div>
      ) : null}
      <p className="text-muted text-sm">{describeNeighbours(slot, calendar, exceptId)}</p>
      <ConflictList conflicts={conflicts} zone={zone} />
      <UnreadNote slot={slot} around={around} zone={zone} />
    </div>
  );
}

/** Appointments are read for three months only; further ahead, none being shown means nothing. */
function UnreadNote({
  slot,
  around: { settled, calendars },
  zone,
}: Pick<Props, "slot" | "around"> & { zone: string }) {
  if (settled === null || calendars.length === 0 || dateAt(slot.slotAt, zone) <= settled.busyUntilOn)
    return null;
  return (
    <p className="text-muted text-sm">
      Your other appointments are read up to {formatShortDate(settled.busyUntilOn)} only; this is later.
    </p>
  );
}

function describeNeighbours(slot: Slot, { launches, zone }: Calendar, exceptId: string | null): string {
  const { daysAfterPrevious, daysBeforeNext } = findNeighbours(launches, slot.slotAt, zone, exceptId);
  const parts = [
    daysAfterPrevious === null ? null : `${formatDays(daysAfterPrevious)} after the launch before it`,
    daysBeforeNext === null ? null : `${formatDays(daysBeforeNext)} before the next one`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "The only launch on your calendar." : `It comes ${parts.join(", ")}.`;
}

function formatDays(days: number): string {
  if (days === 0) return "less than a day";
  return days === 1 ? "1 day" : `${days} days`;
}

import { AudienceList } from "@/components/slot/audience-list";
import { listAudienceTimes } from "@/lib/slot/audience";
import { findNeighbours, findOverlap } from "@/lib/slot/build-cadence";
import type { Calendar } from "@/lib/slot/calendar";
import type { Slot } from "@/lib/slot/launch";
import { formatAgo, formatDateTime, formatZone } from "@/lib/time/format";

type Props = { slot: Slot; calendar: Calendar; now: number; exceptId: string | null };

/** A slot in words: when here, there and for the readers, and how it stands in the row of launches. */
export function SlotSummary({ slot, calendar, now, exceptId }: Props) {
  const { zone, launches, audience } = calendar;
  const here = formatDateTime(slot.slotAt, zone);
  const there = formatDateTime(slot.slotAt, slot.slotZone);
  const overlap = findOverlap(launches, slot.slotAt, exceptId);
  return (
    <div className="grid gap-3">
      <p className="tabular-nums">
        <span className="font-serif text-xl">{here}</span>
        <span className="text-muted">
          {" "}
          {formatZone(zone, slot.slotAt)} · {formatAgo(slot.slotAt, now)}
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
      {overlap === null ? null : (
        <p className="rounded-control border border-warn/40 bg-warn-soft px-3 py-2 text-sm text-warn">
          The first hour of “{overlap.draftTitle}” overlaps with this one. You can do only one of them at a
          time.
        </p>
      )}
    </div>
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

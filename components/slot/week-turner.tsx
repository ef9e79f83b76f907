import { Button } from "@/components/ui/button";
import type { Calendar } from "@/lib/slot/calendar";
import { addDays, type CalendarDate, dateAt, startOfWeek } from "@/lib/time/calendar-date";
import { formatMonth, formatOffset, formatShortDate, formatZone } from "@/lib/time/format";
import { startOfDayAt } from "@/lib/time/wall-time";
import { offsetMinutesAt } from "@/lib/time/zone";

type Props = { weekOn: CalendarDate; calendar: Calendar; now: number; onWeek: (on: CalendarDate) => void };

/** Which week is shown, and the way to the others. */
export function WeekTurner({ weekOn, calendar, now, onWeek }: Props) {
  const { zone, weekStartsOn } = calendar;
  const thisWeek = startOfWeek(dateAt(now, zone), weekStartsOn);
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex gap-1">
        <Button size="small" aria-label="Week before" onClick={() => onWeek(addDays(weekOn, -7))}>
          ‹
        </Button>
        <Button size="small" disabled={weekOn === thisWeek} onClick={() => onWeek(thisWeek)}>
          This week
        </Button>
        <Button size="small" aria-label="Week after" onClick={() => onWeek(addDays(weekOn, 7))}>
          ›
        </Button>
      </div>
      <h2 className="font-serif text-xl" aria-live="polite">
        {formatMonth(addDays(weekOn, 3))}
        <span className="sr-only">, week from {formatShortDate(weekOn)}</span>
      </h2>
      <p className="text-muted text-sm">Times in {describeZone(zone, weekOn)}</p>
    </div>
  );
}

/** "New York, UTC−5", and in a week in which clocks change "New York, UTC−5, then UTC−4". */
function describeZone(zone: string, weekOn: CalendarDate): string {
  const before = startOfDayAt(weekOn, zone);
  const after = startOfDayAt(addDays(weekOn, 7), zone);
  const offset = formatOffset(offsetMinutesAt(zone, after));
  const words = formatZone(zone, before);
  return words.endsWith(offset) ? words : `${words}, then ${offset}`;
}

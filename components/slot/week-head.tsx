import type { WeekDay } from "@/lib/slot/build-week";
import { labelDayConflict } from "@/lib/slot/describe-conflict";
import type { DayConflict } from "@/lib/slot/find-conflicts";
import { weekdayOf } from "@/lib/time/calendar-date";
import type { ClockChange } from "@/lib/time/clock-change";
import { formatDuration, formatWeekday } from "@/lib/time/format";

type Props = {
  week: WeekDay[];
  shownDay: number;
  /** What speaks against each day. */
  dayConflicts: DayConflict[][];
  /** What fills each day without taking time: "Holiday". */
  dayNotes: string[][];
};

/** The days over the week's columns, with the days on which clocks change marked. */
export function WeekHead({ week, shownDay, dayConflicts, dayNotes }: Props) {
  return (
    <thead className="sticky top-0 z-20 bg-paper">
      <tr>
        <th scope="col" className="w-12 md:w-14">
          <span className="sr-only">Time</span>
        </th>
        {week.map(({ date, isToday, changes }, day) => (
          <th
            key={date}
            scope="col"
            aria-current={isToday ? "date" : undefined}
            className={`border-line border-b px-1 pb-1 text-left align-bottom font-normal md:border-l ${
              day === shownDay ? "" : "max-md:hidden"
            }`}
          >
            <span className={`text-sm max-md:sr-only ${isToday ? "font-semibold text-ink" : "text-muted"}`}>
              {formatWeekday(weekdayOf(date)).slice(0, 3)}
              {isToday ? ", today" : ""}
            </span>
            <span
              className={`block font-serif text-xl leading-tight max-md:sr-only ${isToday ? "underline decoration-2 underline-offset-4" : ""}`}
            >
              {Number(date.slice(8))}
            </span>
            {(dayConflicts[day] ?? []).map((conflict) => (
              <span key={conflict.kind} className="mt-1 block text-warn text-xs leading-tight">
                {labelDayConflict(conflict)}
              </span>
            ))}
            <DayNotes titles={dayNotes[day] ?? []} />
            {changes.map((change) => (
              <span key={change.at} className="mt-1 block text-warn text-xs leading-tight">
                {describeChange(change)}
              </span>
            ))}
          </th>
        ))}
        <th
          scope="col"
          className="w-1/2 border-line border-b pl-2 text-left align-bottom font-normal text-muted text-sm md:hidden"
        >
          For your readers
        </th>
      </tr>
    </thead>
  );
}

/** "Clocks go forward 1 h" */
export function describeChange({ offsetBefore, offsetAfter }: ClockChange): string {
  const direction = offsetAfter > offsetBefore ? "forward" : "back";
  return `Clocks go ${direction} ${formatDuration(Math.abs(offsetAfter - offsetBefore))}`;
}

/** A column has room for one; the others are counted and named on hover. */
function DayNotes({ titles }: { titles: string[] }) {
  const [first] = titles;
  if (first === undefined) return null;
  return (
    <span title={titles.join(", ")} className="mt-1 flex gap-1 text-muted text-xs leading-tight">
      <span className="min-w-0 truncate">{first}</span>
      {titles.length > 1 ? <span className="shrink-0">+{titles.length - 1}</span> : null}
    </span>
  );
}

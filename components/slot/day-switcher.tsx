import type { WeekDay } from "@/lib/slot/build-week";
import { weekdayOf } from "@/lib/time/calendar-date";
import { formatWeekday } from "@/lib/time/format";

type Props = { week: WeekDay[]; busy: Set<string>; shownDay: number; onShow: (day: number) => void };

/** On a phone one day is shown at a time; this chooses which. A dot marks days with a launch. */
export function DaySwitcher({ week, busy, shownDay, onShow }: Props) {
  return (
    <fieldset className="mb-2 grid grid-cols-7 gap-1 md:hidden">
      <legend className="sr-only">Day to show</legend>
      {week.map(({ date, isToday }, day) => (
        <button
          key={date}
          type="button"
          aria-pressed={day === shownDay}
          onClick={() => onShow(day)}
          className={`flex min-h-14 flex-col items-center justify-center rounded-control border leading-tight ${
            day === shownDay ? "border-transparent bg-ink text-paper" : "border-line bg-sheet"
          }`}
        >
          <span className="text-xs">{formatWeekday(weekdayOf(date)).slice(0, 3)}</span>
          <span className={`font-semibold tabular-nums ${isToday ? "underline underline-offset-2" : ""}`}>
            {Number(date.slice(8))}
          </span>
          {busy.has(date) ? (
            <>
              <span aria-hidden="true" className="size-1.5 rounded-full bg-ember" />
              <span className="sr-only">has a launch</span>
            </>
          ) : null}
        </button>
      ))}
    </fieldset>
  );
}

"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { addMonths, buildMonth } from "@/lib/slot/build-month";
import type { Calendar } from "@/lib/slot/calendar";
import { type Launch, t0Of } from "@/lib/slot/launch";
import { addDays, type CalendarDate, dateAt, startOfWeek, weekdayOf } from "@/lib/time/calendar-date";
import { formatDate, formatMonth, formatWeekday } from "@/lib/time/format";

type Props = {
  calendar: Calendar;
  weekOn: CalendarDate;
  now: number;
  onWeek: (on: CalendarDate) => void;
};

/** A month at a glance: days with a launch are filled, and each day leads to its week. */
export function MonthOverview({ calendar, weekOn, now, onWeek }: Props) {
  const { zone, weekStartsOn, launches } = calendar;
  // Follows the week until the writer looks elsewhere, and again when the week is turned.
  const [looked, setLooked] = useState({ weekOn, month: addDays(weekOn, 3) });
  const month = looked.weekOn === weekOn ? looked.month : addDays(weekOn, 3);
  const look = (months: number) => setLooked({ weekOn, month: addMonths(month, months) });
  const launchesOn = Map.groupBy(launches, (launch) => dateAt(t0Of(launch), zone));
  const weeks = buildMonth(month, weekStartsOn);
  return (
    <section aria-label="Month">
      <div className="mb-1 flex items-center justify-between">
        <h2 className="font-serif text-lg">{formatMonth(month)}</h2>
        <div className="flex">
          <Button variant="plain" size="small" aria-label="Month before" onClick={() => look(-1)}>
            ‹
          </Button>
          <Button variant="plain" size="small" aria-label="Month after" onClick={() => look(1)}>
            ›
          </Button>
        </div>
      </div>
      <table className="w-full table-fixed border-separate border-spacing-0.5 text-center text-sm tabular-nums">
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, day) => formatWeekday(weekdayOf(addDays(weekOn, day)))).map(
              (name) => (
                <th key={name} scope="col" className="font-normal text-muted text-xs">
                  <span aria-hidden="true">{name.slice(0, 2)}</span>
                  <span className="sr-only">{name}</span>
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((on) => on !== null)} className={week.includes(weekOn) ? "bg-sunken" : ""}>
              {week.map((on, day) => (
                <td key={on ?? `none ${day === 0 ? "before" : weeks.length}-${day}`} className="p-0">
                  {on === null ? null : (
                    <MonthDay
                      on={on}
                      today={dateAt(now, zone)}
                      launches={launchesOn.get(on) ?? []}
                      onChoose={() => onWeek(startOfWeek(on, weekStartsOn))}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type DayProps = { on: CalendarDate; today: CalendarDate; launches: Launch[]; onChoose: () => void };

function MonthDay({ on, today, launches, onChoose }: DayProps) {
  const titles = launches.map((launch) => launch.draftTitle).join(", ");
  const look = on < today ? "bg-ink text-paper" : "bg-ember text-on-ember";
  return (
    <button
      type="button"
      onClick={onChoose}
      title={titles === "" ? undefined : titles}
      aria-label={titles === "" ? formatDate(on) : `${formatDate(on)}: ${titles}`}
      aria-current={on === today ? "date" : undefined}
      className={`h-8 w-full rounded ${launches.length > 0 ? `font-semibold ${look}` : "hover:bg-sunken"} ${
        on === today ? "underline decoration-2 underline-offset-2" : ""
      } ${on < today && launches.length === 0 ? "text-faint" : ""}`}
    >
      {Number(on.slice(8))}
    </button>
  );
}

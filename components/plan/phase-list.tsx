"use client";

import { type SharedRow, TaskRow } from "@/components/plan/task-row";
import { Section } from "@/components/ui/section";
import { groupByDay } from "@/lib/plan/group-by-day";
import type { PlanRow } from "@/lib/plan/plan-page";
import { type CalendarDate, dateAt, daysBetween } from "@/lib/time/calendar-date";
import { formatShortDate } from "@/lib/time/format";

type Props = {
  title: string;
  lead: string;
  rows: PlanRow[];
  /** Rows stand under the day they fall on. */
  isByDay: boolean;
  shared: SharedRow;
};

/** The tasks of one phase in the order of the clock. */
export function PhaseList({ title, lead, rows, isByDay, shared }: Props) {
  if (rows.length === 0) return null;
  const groups = isByDay ? groupByDay(rows, shared.t0At, shared.zone) : [{ date: null, rows }];
  return (
    <Section title={title} lead={lead}>
      <div className="overflow-hidden rounded-card border border-line bg-sheet shadow-lift">
        {groups.map((group) => (
          <div key={group.date ?? "none"} className="border-line not-first:border-t">
            {isByDay ? (
              <h3 className="border-line border-b bg-sunken px-4 py-1.5 font-semibold text-muted text-sm">
                {group.date === null ? "Without a place" : formatShortDate(group.date)}
                {group.date === null ? null : (
                  <span className="font-normal">
                    {" "}
                    {describeDistance(group.date, dateAt(shared.t0At, shared.zone))}
                  </span>
                )}
              </h3>
            ) : null}
            <ol>
              {group.rows.map((row) => (
                <TaskRow key={row.id} row={row} shared={shared} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </Section>
  );
}

function describeDistance(date: CalendarDate, launchDate: CalendarDate): string {
  const days = daysBetween(launchDate, date);
  if (days === 0) return "the day itself";
  // An hour after a launch at 23:30 is the next day, not a day after.
  if (days === 1) return "the next day";
  if (days === -1) return "the day before";
  return `${Math.abs(days)} days ${days < 0 ? "before" : "after"}`;
}

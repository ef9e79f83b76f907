"use client";

import { Button } from "@/components/ui/button";
import { chooseNextMark, type ScheduledMark } from "@/lib/measurement/build-schedule";
import type { MarkId } from "@/lib/measurement/mark";
import { formatCount } from "@/lib/text/format-count";
import { formatDateTime, formatUntil } from "@/lib/time/format";

type Props = { schedule: ScheduledMark[]; zone: string; now: number; onEnter: (mark: MarkId) => void };

/** The five moments at which numbers are compared between launches: read, to be read, to come, or never read. */
export function MarkRail({ schedule, zone, now, onEnter }: Props) {
  const next = chooseNextMark(schedule);
  return (
    <ol className="grid grid-cols-2 lg:grid-cols-5">
      {schedule.map((scheduled) => (
        <li
          key={scheduled.mark.id}
          className="border-line p-4 not-first:border-l max-lg:nth-[n+3]:border-t max-lg:odd:border-l-0"
        >
          <p className="font-semibold">
            {scheduled.mark.name}
            {scheduled === next ? <span className="font-normal text-muted text-sm"> · next</span> : null}
          </p>
          <MarkLine scheduled={scheduled} zone={zone} now={now} />
          {scheduled.state === "due" ? (
            <Button
              variant="primary"
              size="small"
              className="mt-2"
              onClick={() => onEnter(scheduled.mark.id)}
            >
              Enter now<span className="sr-only"> the numbers at {scheduled.mark.name}</span>
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function MarkLine({ scheduled, zone, now }: { scheduled: ScheduledMark; zone: string; now: number }) {
  const { state, dueAt, snapshot } = scheduled;
  switch (state) {
    case "taken":
      return (
        <p className="text-sm">
          <span className="font-serif text-2xl tabular-nums">
            {snapshot?.views === null || snapshot === null ? "–" : formatCount(snapshot.views)}
          </span>{" "}
          <span className="text-muted">views</span>
        </p>
      );
    case "due":
      return <p className="text-sm">Due since {formatDateTime(dueAt, zone)}.</p>;
    case "coming":
      return (
        <p className="text-muted text-sm">
          Due {formatDateTime(dueAt, zone)}, {formatUntil(dueAt, now, zone)}.
        </p>
      );
    case "missed":
      return <p className="text-muted text-sm">Not read; numbers from now on belong to later marks.</p>;
  }
}

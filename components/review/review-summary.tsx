import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { formatRange } from "@/lib/channels/format-number";
import { describeInTime, isLate, ON_TIME_MINUTES } from "@/lib/review/compare";
import { describeGoLive, describeLateness, describeTarget, type Tone } from "@/lib/review/describe-outcome";
import type { LogRow } from "@/lib/review/log-row";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";
import { formatDateTime, formatMinute, formatTime, formatZone } from "@/lib/time/format";

type Props = {
  row: LogRow;
  expected: { low: number; high: number };
  /** Launches the rates were learned from; 0 or null: they were assumptions. */
  learnedFrom: number | null;
  /** When the hour is over; null: it is. */
  runsUntil: number | null;
  zone: string;
};

const TONE: Record<Tone, string> = {
  plain: "text-muted",
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
};

/** The launch at a glance, like the head of a flight record: four readings, each with how it is known. */
export function ReviewSummary({ row, expected, learnedFrom, runsUntil, zone }: Props) {
  const { firstHour, target, liveAt, slotAt, punctuality } = row;
  const verdict = describeTarget(firstHour, target);
  return (
    <dl className="mb-10 grid gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-2 xl:grid-cols-4">
      <Reading
        name="Recommendations in the first hour"
        value={firstHour.reading === null ? "not read" : formatCount(firstHour.reading.count)}
        isMain={firstHour.reading !== null}
      >
        {firstHour.reading === null && runsUntil !== null ? (
          `The hour runs until ${formatTime(runsUntil, zone)}`
        ) : (
          <span className={TONE[verdict.tone]}>{verdict.words}</span>
        )}
        {firstHour.reading === null ? null : <>, read at {formatMinute(firstHour.reading.minute)}</>}
      </Reading>
      <Reading
        name="Expected by the plan"
        value={expected.high === 0 ? "nothing" : formatRange(expected.low, expected.high)}
      >
        {expected.high === 0
          ? "No post of the plan had an expectation of one or more."
          : `Recommendations within the hour, in eight of ten such hours. An estimate out of ${
              learnedFrom
                ? `rates from ${countOf(learnedFrom, "launch", "launches")} before it`
                : "assumed rates"
            }.`}
      </Reading>
      <Reading name="Went live" value={liveAt === null ? "not recorded" : describeGoLive(liveAt, slotAt)}>
        {liveAt === null ? (
          <>
            Times below count from the slot.{" "}
            <Link href={`/launches/${row.launchId}/live`} className="underline">
              Record it in the cockpit
            </Link>
            .
          </>
        ) : (
          `${formatDateTime(liveAt, zone)}, ${formatZone(zone, liveAt)}`
        )}
      </Reading>
      <Reading name="Not late, of what was done" value={describeInTime(punctuality) ?? "nothing ticked"}>
        <Punctuality row={row} />
      </Reading>
    </dl>
  );
}

function Reading(props: { name: string; value: string; isMain?: boolean; children: ReactNode }) {
  return (
    <div className="flex flex-col bg-sheet p-5">
      <dt className="text-muted text-sm">{props.name}</dt>
      <dd
        className={`font-serif tabular-nums leading-tight ${props.isMain ? "text-4xl text-ember" : "text-2xl"}`}
      >
        {props.value}
      </dd>
      <dd className="mt-1 text-sm">{props.children}</dd>
    </div>
  );
}

function Punctuality({ row: { punctuality } }: { row: LogRow }) {
  const { measured, medianMinutes, worst, skipped, notDone } = punctuality;
  if (measured === 0 && skipped.length === 0 && notDone.length === 0) {
    return <>Tasks ticked in the cockpit show here.</>;
  }
  return (
    <>
      {medianMinutes === null ? null : (
        <span title={`On time is within ${ON_TIME_MINUTES} minutes of the planned finish.`}>
          Median {describeLateness(medianMinutes)}
          {worst !== null && isLate(worst.latenessMinutes)
            ? `; worst ${describeLateness(worst.latenessMinutes)}: ${worst.title}`
            : ""}
          .{" "}
        </span>
      )}
      {skipped.length > 0 ? `${skipped.length} skipped. ` : ""}
      {notDone.length > 0 ? `${notDone.length} not done.` : ""}
    </>
  );
}

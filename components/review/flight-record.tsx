import { HourStrip } from "@/components/plan/hour-strip";
import { CountCurveChart } from "@/components/review/count-curve-chart";
import { doneBlocks, plannedBlocks } from "@/components/review/strip-blocks";
import { Card } from "@/components/ui/section";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import { formatCount } from "@/lib/measurement/format-count";
import type { Comparison } from "@/lib/review/compare";
import type { CountCurve } from "@/lib/review/count-curve";
import { countOf } from "@/lib/text/count-of";
import { formatDateTime, formatMinute, formatTime } from "@/lib/time/format";

type Props = { comparisons: Comparison[]; curve: CountCurve; target: number; t0At: number; zone: string };

const MINUTE_MS = 60_000;
const HALF_DAY = 12 * HOUR_MINUTES;

/** The hour on one axis: planned above the line, done below it, and the count that came of it. */
export function FlightRecord({ comparisons, curve, target, t0At, zone }: Props) {
  const inHour = comparisons.filter(({ phase }) => phase === "hour");
  const done = inHour.filter(({ outcome, automatic }) => outcome === "done" && !automatic);
  const toDo = inHour.filter(({ automatic }) => !automatic);
  const afterwards = done.filter(({ doneMinute }) => (doneMinute ?? 0) > HOUR_MINUTES);
  const label = `The hour: ${countOf(toDo.length, "task")} planned above, ${done.length} done below.`;
  return (
    <Card>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[5.5rem_1fr]">
        <p className="hidden flex-col justify-between py-4 text-muted text-sm sm:flex" aria-hidden="true">
          <span>Planned</span>
          <span>Done</span>
        </p>
        <div className="min-w-0">
          {inHour.length === 0 ? (
            <p className="py-6 text-muted">No task was planned into the hour.</p>
          ) : (
            <HourStrip blocks={plannedBlocks(inHour)} below={doneBlocks(inHour)} size="large" label={label} />
          )}
        </div>
        <p className="hidden py-2 text-muted text-sm sm:block" aria-hidden="true">
          Recommen&shy;dations
        </p>
        <div className="mt-4 min-w-0">
          <CountCurveChart curve={curve} target={target} />
        </div>
      </div>
      <Legend hasForeseen={curve.foreseen.length > 0} target={target} />
      {afterwards.length > 0 ? (
        <p className="mt-3 text-muted text-sm">
          Not on the strip, for it was done after the hour: {afterwards.map(({ title }) => title).join(", ")}.
        </p>
      ) : null}
      <ReadingsTable curve={curve} t0At={t0At} zone={zone} />
    </Card>
  );
}

function Legend({ hasForeseen, target }: { hasForeseen: boolean; target: number }) {
  const box = "inline-block size-3 rounded-[2px]";
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm">
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={`${box} bg-ember/75`} />
        planned
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={`${box} bg-good/70`} />
        done on time
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={`${box} bg-bad/80`} />
        done late
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={`${box} border border-faint border-dashed`} />
        skipped or not done
      </li>
      <li className="flex items-center gap-2">
        <Line className="stroke-ember" />
        count as read
      </li>
      <li className="flex items-center gap-2">
        <Line className="stroke-muted" dashes="2 5" />
        pace to {formatCount(target)}
      </li>
      {hasForeseen ? (
        <li className="flex items-center gap-2">
          <Line className="stroke-ember" dashes="8 4" />
          expected by the plan
        </li>
      ) : null}
    </ul>
  );
}

function Line({ className, dashes }: { className: string; dashes?: string }) {
  return (
    <svg aria-hidden="true" width="24" height="8">
      <line
        x1="1"
        x2="23"
        y1="4"
        y2="4"
        strokeWidth="2"
        strokeDasharray={dashes}
        strokeLinecap="round"
        className={className}
      />
    </svg>
  );
}

function ReadingsTable({ curve, t0At, zone }: Pick<Props, "curve" | "t0At" | "zone">) {
  if (curve.rows.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="min-h-9 w-fit font-semibold text-sm">The readings as a table</summary>
      <table className="mt-2 w-full max-w-xl border-collapse text-left text-sm tabular-nums">
        <caption className="sr-only">Recommendations as they were read, with the pace line</caption>
        <thead>
          <tr className="border-line border-b text-muted">
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              Read at
            </th>
            <th scope="col" className="py-1.5 pr-4 text-right font-semibold">
              Count
            </th>
            <th scope="col" className="py-1.5 pr-4 text-right font-semibold">
              Pace
            </th>
            <th scope="col" className="py-1.5 text-right font-semibold">
              Against it
            </th>
          </tr>
        </thead>
        <tbody>
          {curve.rows.map((row) => (
            <tr key={`${row.minute}-${row.count}`} className="border-line border-b last:border-b-0">
              <td className="py-1.5 pr-4">
                {formatMinute(row.minute)}{" "}
                <span className="text-muted">{describeClock(t0At, row.minute, zone)}</span>
              </td>
              <td className="py-1.5 pr-4 text-right">{formatCount(row.count)}</td>
              <td className="py-1.5 pr-4 text-right">
                {row.wanted === null ? "after the hour" : formatCount(Math.round(row.wanted))}
              </td>
              <td className="py-1.5 text-right">{row.ahead === null ? "" : describeAhead(row.ahead)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The clock alone tells which day within half a day of T0; further away the date has to. */
function describeClock(t0At: number, minute: number, zone: string): string {
  const at = t0At + minute * MINUTE_MS;
  return minute > HALF_DAY ? formatDateTime(at, zone) : formatTime(at, zone);
}

function describeAhead(ahead: number): string {
  const whole = Math.round(ahead);
  if (whole === 0) return "on it";
  return `${formatCount(Math.abs(whole))} ${whole > 0 ? "ahead" : "behind"}`;
}

import { HourFigure, type HourFrame } from "@/components/review/hour-figure";
import { ReplayPlace } from "@/components/review/replay-place";
import { ReplayRoom } from "@/components/review/replay-room";
import { Card } from "@/components/ui/section";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import type { ForecastPoint } from "@/lib/plan/forecast";
import type { CountCurve } from "@/lib/review/count-curve";
import { describeMoment } from "@/lib/review/describe-moment";
import { listOffStrip } from "@/lib/review/off-strip";
import { REPLAY_END, type Recording, replayAt } from "@/lib/review/replay-at";
import { formatCount } from "@/lib/text/format-count";
import { formatDateTime, formatMinute, formatTime } from "@/lib/time/format";

type Props = {
  recording: Recording;
  curve: CountCurve;
  /** The forecast by the minute; empty: none is known. */
  band: ForecastPoint[];
  target: number;
  zone: string;
};

const MINUTE_MS = 60_000;
const HALF_DAY = 12 * HOUR_MINUTES;

/** The hour on one axis, at its end and minute by minute: planned above the line, done below it, clicks, and the count that came of it. */
export function FlightRecord({ recording, curve, band, target, zone }: Props) {
  const end = replayAt(recording, REPLAY_END);
  const { pace, foreseen, top } = curve;
  const mostClicks = Math.max(0, ...(recording.clicks ?? []));
  const frame: HourFrame = { pace, foreseen, top, band, target, mostClicks };
  const off = listOffStrip(end.comparisons);
  return (
    <Card>
      <ReplayPlace recording={recording} frame={frame} zone={zone}>
        <HourFigure
          frame={frame}
          moment={end}
          controls={
            <ReplayRoom>
              <p className="text-sm">
                <span className="font-semibold">At the end.</span> {describeMoment(end, band)}
              </p>
            </ReplayRoom>
          }
        />
      </ReplayPlace>
      <Legend
        hasForeseen={curve.foreseen.length > 0 || band.length > 0}
        hasBand={band.length > 0}
        hasClicks={mostClicks > 0}
        target={target}
      />
      {recording.clicks === null ? (
        <p className="mt-3 text-muted text-sm">
          No click is known: none of this launch’s tracked links was followed, or it had none.
        </p>
      ) : null}
      {off.before.length > 0 ? (
        <p className="mt-3 text-muted text-sm">
          Done, but not on the strip, for the work lay before T0: {off.before.join(", ")}.
        </p>
      ) : null}
      {off.after.length > 0 ? (
        <p className="mt-3 text-muted text-sm">
          Done, but not on the strip, for the work lay after the hour: {off.after.join(", ")}.
        </p>
      ) : null}
      <ReadingsTable curve={curve} t0At={recording.t0At} zone={zone} />
    </Card>
  );
}

type LegendProps = { hasForeseen: boolean; hasBand: boolean; hasClicks: boolean; target: number };

function Legend({ hasForeseen, hasBand, hasClicks, target }: LegendProps) {
  const box = "inline-block size-3 rounded-[2px]";
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm">
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={`${box} bg-ember/75`} />
        planned
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={`${box} bg-good/70`} />
        done early or on time
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
          {hasBand ? "middle of the forecast" : "expected by the plan"}
        </li>
      ) : null}
      {hasBand ? (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className={`${box} bg-ember/15`} />
          forecast, eight of ten hours
        </li>
      ) : null}
      {hasClicks ? (
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className={`${box} bg-ink/60`} />
          clicks
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

function ReadingsTable({ curve, t0At, zone }: Pick<Props, "curve" | "zone"> & { t0At: number }) {
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

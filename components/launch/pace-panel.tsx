import { HourStrip } from "@/components/plan/hour-strip";
import { Button } from "@/components/ui/button";
import type { LiveBlock } from "@/lib/launch/build-strip";
import { describeStart } from "@/lib/launch/describe-start";
import type { LaunchState } from "@/lib/launch/launch-state";
import { HOUR_MINUTES, listArrivals, type PacePoint, wantedAt } from "@/lib/launch/pace";
import { countOf } from "@/lib/text/count-of";
import { formatTime } from "@/lib/time/format";

const WIDTH = 600;
const HEIGHT = 140;

type Props = {
  state: LaunchState;
  strip: LiveBlock[];
  line: PacePoint[];
  target: number;
  /** Minutes since T0; null before it. */
  minute: number | null;
  zone: string;
  onCount: () => void;
};

/** The target spread over the hour against what has arrived, and under it, on the same minutes, the tasks that bring it. */
export function PacePanel({ state, strip, line, target, minute, zone, onCount }: Props) {
  const arrivals = listArrivals(state.counts, state.t0At);
  const latest = arrivals.at(-1) ?? null;
  const last = state.counts.at(-1) ?? null;
  return (
    <section aria-labelledby="pace-heading" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="pace-heading" className="font-semibold text-muted">
            Pace
          </h2>
          <p className="text-2xl tabular-nums leading-tight">
            <strong className="font-semibold text-4xl">{latest === null ? "–" : latest.count}</strong>
            <span className="text-muted">{` of ${target}`}</span>
            <span className="text-base text-muted"> recommendations</span>
          </p>
          <p className="text-muted text-sm">
            {describePace(latest, line, minute, (at) => describeStart(at, state.t0At + at * 60_000, zone))}
          </p>
        </div>
        <Button size="large" onClick={onCount}>
          + Count
        </Button>
      </div>
      <PaceChart line={line} arrivals={arrivals} target={target} minute={minute} />
      <HourStrip
        blocks={strip}
        size="live"
        nowMinute={minute}
        label="The hour: tasks where they stand, as high as what they are expected to bring"
      />
      <p className="text-faint text-sm">
        The pale line spreads your target over the hour the way the plan expects it. The target itself is
        folklore, not a rule of Medium’s.
        {last === null ? "" : ` Last read at ${formatTime(last.at, zone)}${describeReading(last)}.`}
      </p>
    </section>
  );
}

/** The last reading is held against the line at its own minute: what has come since is not known. */
function describePace(
  latest: PacePoint | null,
  line: PacePoint[],
  minute: number | null,
  nameOf: (minute: number) => string,
): string {
  if (minute === null) return "Counted from the moment the piece is live.";
  const wanted = Math.round(wantedAt(line, minute));
  const wish = minute >= HOUR_MINUTES ? `${wanted} wanted by T+60.` : `${wanted} wanted by now.`;
  if (latest === null) return `${wish} Nothing counted yet.`;
  const ahead = latest.count - Math.round(wantedAt(line, latest.minute));
  const place = ahead === 0 ? "on pace" : `${Math.abs(ahead)} ${ahead > 0 ? "ahead" : "behind"}`;
  return `${nameOf(Math.floor(latest.minute))}: ${place}. ${wish}`;
}

function describeReading({ claps, reads, views }: LaunchState["counts"][number]): string {
  const parts = [
    claps === undefined ? "" : countOf(claps, "clap"),
    reads === undefined ? "" : countOf(reads, "read"),
    views === undefined ? "" : countOf(views, "view"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}

function PaceChart(props: {
  line: PacePoint[];
  arrivals: PacePoint[];
  target: number;
  minute: number | null;
}) {
  const { line, arrivals, target, minute } = props;
  const top = Math.max(target, ...arrivals.map(({ count }) => count), 1) * 1.05;
  const x = (at: number) => round((Math.min(Math.max(at, 0), HOUR_MINUTES) / HOUR_MINUTES) * WIDTH);
  const y = (count: number) => round(HEIGHT - (count / top) * HEIGHT);
  const path = (points: PacePoint[]) =>
    points.map((point) => `${x(point.minute)},${y(point.count)}`).join(" ");
  const steps = [{ minute: 0, count: 0 }, ...arrivals];
  const label =
    arrivals.length === 0
      ? "no readings yet"
      : `${arrivals.length} readings, the last ${arrivals.at(-1)?.count}`;
  return (
    <svg
      role="img"
      aria-label={`Pace over the hour: target ${target}, ${label}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-28 w-full overflow-visible lg:h-36"
    >
      {[0, 15, 30, 45, 60].map((at) => (
        <line
          key={at}
          x1={x(at)}
          x2={x(at)}
          y1={0}
          y2={HEIGHT}
          className="stroke-line"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <line
        x1={0}
        x2={WIDTH}
        y1={HEIGHT}
        y2={HEIGHT}
        className="stroke-edge"
        vectorEffect="non-scaling-stroke"
      />
      <polyline
        points={path(line)}
        className="fill-none stroke-muted [stroke-dasharray:5_4]"
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
      {arrivals.length > 0 ? (
        <polyline
          points={path(steps)}
          className="fill-none stroke-ember"
          strokeWidth={4}
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
      {minute !== null && minute <= HOUR_MINUTES ? (
        <line
          x1={x(minute)}
          x2={x(minute)}
          y1={0}
          y2={HEIGHT}
          className="stroke-ink"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import { HourStrip } from "@/components/plan/hour-strip";
import { Button } from "@/components/ui/button";
import { formatRange } from "@/lib/channels/format-number";
import type { LiveBlock } from "@/lib/launch/build-strip";
import { type BandPoint, describePace } from "@/lib/launch/describe-pace";
import { findTwin, lastTotal } from "@/lib/launch/last-total";
import type { LaunchState } from "@/lib/launch/launch-state";
import { HOUR_MINUTES, listArrivals, type PacePoint } from "@/lib/launch/pace";
import { countOf } from "@/lib/text/count-of";
import { formatTime } from "@/lib/time/format";

const WIDTH = 600;
const HEIGHT = 140;
const STEPS = [1, 5];

type CountName = "recommenders" | "claps";

type Props = {
  state: LaunchState;
  strip: LiveBlock[];
  line: PacePoint[];
  band: BandPoint[];
  toCome: string[];
  target: number;
  /** Minutes since T0; null before it. */
  minute: number | null;
  zone: string;
  names: ReadonlyMap<string, string>;
  onAdd: (name: CountName, step: number) => void;
  onType: (name: CountName) => void;
};

/** The target and the forecast over the hour against what has arrived, and under it, on the same minutes, the tasks that bring it. */
export function PacePanel(props: Props) {
  const { state, strip, line, band, toCome, target, minute, zone, names } = props;
  const arrivals = listArrivals(state.counts, state.t0At);
  const latest = arrivals.at(-1) ?? null;
  const last = state.counts.at(-1) ?? null;
  return (
    <section aria-labelledby="pace-heading" className="flex flex-col gap-3">
      <div>
        <h2 id="pace-heading" className="font-semibold text-muted">
          Pace
        </h2>
        <p className="text-lg leading-snug">{describePace({ latest, line, band, minute, toCome })}</p>
      </div>
      <CountRow name="recommenders" rest={` of ${target}`} noun="recommendation" {...props} />
      <CountRow name="claps" rest="" noun="clap" {...props} />
      <PaceChart line={line} band={band} arrivals={arrivals} target={target} minute={minute} />
      <HourStrip
        blocks={strip}
        size="live"
        nowMinute={minute}
        label="The hour: tasks where they stand, as high as what they are expected to bring"
      />
      <p className="text-faint text-sm">
        The dashed line spreads your target over the hour the way the plan expects it; the target itself is
        folklore, not a rule of Medium’s. The band is the plan’s forecast, an estimate: eight of ten hours
        should stay in it.
        {last === null
          ? ""
          : ` Last read at ${formatTime(last.at, zone)} by ${names.get(last.by) ?? "the crew"}${describeReading(last)}.`}
      </p>
    </section>
  );
}

/**
 * One number with its ways to count. +1 and +5 write whole totals, from the latest reading of whichever device; where
 * two devices tapped at once the later one holds, and the row says what the other said.
 */
function CountRow(props: Props & { name: CountName; rest: string; noun: string }) {
  const { state, name, rest, noun, zone, names, onAdd, onType } = props;
  const latest = lastTotal(state.counts, name);
  const twin = findTwin(state.counts, name);
  return (
    <div>
      <div className="flex items-center justify-between gap-2">
        <p className="min-w-0 text-lg text-muted leading-tight">
          <strong className="font-semibold text-3xl text-ink tabular-nums">
            {latest === null ? "–" : latest.total}
          </strong>
          {`${rest} ${latest?.total === 1 && rest === "" ? noun : `${noun}s`}`}
        </p>
        <div className="flex shrink-0 gap-2">
          {STEPS.map((step) => (
            <Button key={step} className="px-3 tabular-nums" onClick={() => onAdd(name, step)}>
              +{step}
              <span className="sr-only">{` ${step === 1 ? noun : `${noun}s`}`}</span>
            </Button>
          ))}
          <Button className="px-3" onClick={() => onType(name)}>
            Type<span className="sr-only">{` ${noun}s`}</span>
          </Button>
        </div>
      </div>
      {twin === null ? null : (
        <p role="status" className="text-sm text-warn">
          {`${twin.total} was also said at ${formatTime(twin.at, zone)} by ${names.get(twin.by) ?? "the crew"}. If that was somebody else who clapped, add one more.`}
        </p>
      )}
    </div>
  );
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
  band: BandPoint[];
  arrivals: PacePoint[];
  target: number;
  minute: number | null;
}) {
  const { line, band, arrivals, target, minute } = props;
  const top = Math.max(target, ...arrivals.map(({ count }) => count), band.at(-1)?.high ?? 0, 1) * 1.05;
  const x = (at: number) => round((Math.min(Math.max(at, 0), HOUR_MINUTES) / HOUR_MINUTES) * WIDTH);
  const y = (count: number) => round(HEIGHT - (count / top) * HEIGHT);
  const path = (points: PacePoint[]) =>
    points.map((point) => `${x(point.minute)},${y(point.count)}`).join(" ");
  const steps = [{ minute: 0, count: 0 }, ...arrivals];
  const edge = (of: "low" | "high") => band.map((point) => ({ minute: point.minute, count: point[of] }));
  const foreseen = band.at(-1);
  const label =
    arrivals.length === 0
      ? "no readings yet"
      : `${arrivals.length} readings, the last ${arrivals.at(-1)?.count}`;
  return (
    <svg
      role="img"
      aria-label={`Pace over the hour: target ${target}${foreseen === undefined ? "" : `, forecast ${formatRange(foreseen.low, foreseen.high)}`}, ${label}`}
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
      <polygon points={path([...edge("high"), ...edge("low").reverse()])} className="fill-ember/15" />
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

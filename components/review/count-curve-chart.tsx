import { bandOf, lineOf } from "@/components/plan/curve-points";
import { percent } from "@/components/plan/hour-strip";
import { HOUR_MINUTES, type PacePoint } from "@/lib/launch/pace";
import type { ForecastPoint } from "@/lib/plan/forecast";
import type { CountCurve } from "@/lib/review/count-curve";
import { formatCount } from "@/lib/text/format-count";

/** Drawn from these: the lines that stand still, and the readings as far as they are shown. */
export type ChartedCurve = Pick<CountCurve, "arrivals" | "dots" | "pace" | "foreseen" | "top"> & {
  /** The forecast by the minute; empty: none is known, and `foreseen` is drawn in its place. */
  band: readonly ForecastPoint[];
};

const HEIGHT = 200;

/** Where a total lies on the chart, from the top. */
function fromTop(count: number, top: number): number {
  return HEIGHT - (count / top) * HEIGHT;
}

function pathOf(points: readonly PacePoint[], top: number): string {
  return points.map(({ minute, count }) => `${minute},${fromTop(count, top).toFixed(2)}`).join(" ");
}

type Props = { curve: ChartedCurve; target: number; cursor?: number | null };

/**
 * The count's curve on the hour's axis: what was read, the pace to the target, and what was foreseen. It lies under
 * the hour strip with the same scale, so that a post stands above the rise it made. Every number is in the table beside it.
 */
export function CountCurveChart({ curve, target, cursor = null }: Props) {
  const { arrivals, dots, pace, foreseen, band, top } = curve;
  const last = dots.at(-1);
  const words =
    last === undefined
      ? "No count was read during the hour."
      : `${formatCount(last.count)} recommendations at T+${Math.round(last.minute)}, of a target of ${formatCount(target)}.`;
  return (
    <svg
      role="img"
      aria-label={`The count against the pace line. ${words}`}
      width="100%"
      height={HEIGHT + 4}
      className="block overflow-visible"
    >
      <Grid top={top} />
      <svg
        viewBox={`0 0 ${HOUR_MINUTES} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        preserveAspectRatio="none"
        className="overflow-visible"
        aria-hidden="true"
      >
        <polyline
          points={pathOf(pace, top)}
          fill="none"
          strokeWidth="1.5"
          strokeDasharray="2 5"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
          className="stroke-muted"
        />
        {band.length > 0 ? (
          <>
            <polygon points={bandOf(band, top, HEIGHT)} className="fill-ember/15" />
            <polyline
              points={lineOf(band, "p50", top, HEIGHT)}
              fill="none"
              strokeWidth="1.5"
              strokeDasharray="8 4"
              vectorEffect="non-scaling-stroke"
              className="stroke-ember"
            />
          </>
        ) : foreseen.length > 0 ? (
          <polyline
            points={pathOf(foreseen, top)}
            fill="none"
            strokeWidth="1.5"
            strokeDasharray="8 4"
            vectorEffect="non-scaling-stroke"
            className="stroke-ember"
          />
        ) : null}
        {arrivals.length > 0 ? (
          <>
            <polygon
              points={`0,${HEIGHT} ${pathOf(arrivals, top)} ${arrivals.at(-1)?.minute ?? 0},${HEIGHT}`}
              className="fill-ember/10"
            />
            <polyline
              points={pathOf(arrivals, top)}
              fill="none"
              strokeWidth="2.5"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
              className="stroke-ember"
            />
          </>
        ) : null}
      </svg>
      {cursor === null ? null : (
        <line
          x1={percent(cursor)}
          x2={percent(cursor)}
          y1="0"
          y2={HEIGHT}
          strokeWidth="2"
          className="stroke-ink"
        />
      )}
      {dots.map(({ minute, count }) => (
        <circle
          key={`${minute}-${count}`}
          cx={`${(minute / HOUR_MINUTES) * 100}%`}
          cy={fromTop(count, top)}
          r="4"
          className="fill-sheet stroke-ember"
          strokeWidth="2"
        >
          <title>{`${formatCount(count)} at T+${Math.round(minute)}`}</title>
        </circle>
      ))}
    </svg>
  );
}

function Grid({ top }: { top: number }) {
  return (
    <g>
      {[0, 0.5, 1].map((share) => {
        const y = fromTop(top * share, top);
        return (
          <g key={share}>
            <line x1="0" x2="100%" y1={y} y2={y} strokeWidth="1" className="stroke-line" />
            {share > 0 ? (
              <text x="0" y={y + 14} className="fill-muted text-[11px] tabular-nums">
                {formatCount(top * share)}
              </text>
            ) : null}
          </g>
        );
      })}
      {[15, 30, 45].map((minute) => (
        <line
          key={minute}
          x1={`${(minute / HOUR_MINUTES) * 100}%`}
          x2={`${(minute / HOUR_MINUTES) * 100}%`}
          y1="0"
          y2={HEIGHT}
          strokeWidth="1"
          className="stroke-line"
        />
      ))}
    </g>
  );
}

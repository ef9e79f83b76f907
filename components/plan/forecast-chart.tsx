import { bandOf, fromTop, lineOf } from "@/components/plan/curve-points";
import { formatCount, formatRange } from "@/lib/channels/format-number";
import type { Forecast, ForecastPoint } from "@/lib/plan/forecast";

const HOUR_MINUTES = 60;
const HEIGHT = 168;
/** A target further above the range than this would press the curve flat; then it is named above the chart instead. */
const MOST_OVER = 4;
const QUARTERS = [15, 30, 45, 60];

type Props = { forecast: Forecast; target: number };

/** How recommendations may arrive over the hour: the middle as a line, eight of ten as a band, the target as a line across. */
export function ForecastChart({ forecast, target }: Props) {
  const { curve, p90 } = forecast;
  const isOver = target > MOST_OVER * Math.max(p90, 1);
  const top = Math.max(p90, isOver ? 1 : target) * 1.08;
  const quarters = QUARTERS.flatMap((minute) => curve[minute] ?? []);
  return (
    <figure className="min-w-0">
      <svg
        role="img"
        aria-label={`Recommendations over the hour: ${quarters.map(describeQuarter).join("; ")}. Target ${formatCount(target)}.`}
        width="100%"
        height={HEIGHT + 20}
        className="block overflow-visible"
      >
        <Grid />
        <svg
          viewBox={`0 0 ${HOUR_MINUTES} ${HEIGHT}`}
          width="100%"
          height={HEIGHT}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <polygon points={bandOf(curve, top, HEIGHT)} className="fill-ember/20" />
          <polyline
            points={lineOf(curve, "p50", top, HEIGHT)}
            fill="none"
            strokeWidth="2.5"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            className="stroke-ember"
          />
        </svg>
        {isOver ? null : (
          <line
            x1="0"
            x2="100%"
            y1={fromTop(target, top, HEIGHT)}
            y2={fromTop(target, top, HEIGHT)}
            strokeWidth="1.5"
            strokeDasharray="2 5"
            strokeLinecap="round"
            className="stroke-ink"
          />
        )}
        <text
          x="0"
          y={isOver ? 12 : labelTop(fromTop(target, top, HEIGHT))}
          className="fill-ink text-[12px] tabular-nums"
        >
          {isOver ? "The target is far above this chart" : "The target"}
        </text>
      </svg>
      <figcaption className="mt-2">
        <dl className="grid grid-cols-4 text-sm tabular-nums">
          {quarters.map((point) => (
            <div key={point.minute} className="text-right">
              <dt className="text-muted">by +{point.minute}</dt>
              <dd>
                <span className="block font-semibold">{formatCount(point.p50)}</span>
                <span className="text-muted">{formatRange(point.p10, point.p90)}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-muted text-sm">
          The line: half of such hours have that many or more by then. The band: eight of ten lie in it.
        </p>
      </figcaption>
    </figure>
  );
}

/** Above its line, or below where there is no room above. */
function labelTop(line: number): number {
  return line < 18 ? line + 16 : line - 6;
}

function describeQuarter({ minute, p10, p50, p90 }: ForecastPoint): string {
  return `by minute ${minute} half of such hours have ${formatCount(p50)} or more, eight of ten ${formatRange(p10, p90)}`;
}

function Grid() {
  return (
    <g>
      <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} strokeWidth="1" className="stroke-edge" />
      {[0, ...QUARTERS].map((minute) => (
        <g key={minute}>
          <line
            x1={`${(minute / HOUR_MINUTES) * 100}%`}
            x2={`${(minute / HOUR_MINUTES) * 100}%`}
            y1="0"
            y2={HEIGHT}
            strokeWidth="1"
            className="stroke-line"
          />
          <text
            x={`${(minute / HOUR_MINUTES) * 100}%`}
            y={HEIGHT + 15}
            textAnchor={minute === 0 ? "start" : minute === HOUR_MINUTES ? "end" : "middle"}
            className="fill-muted text-[11px] tabular-nums"
          >
            {minute === 0 ? "T0" : `+${minute}`}
          </text>
        </g>
      ))}
    </g>
  );
}

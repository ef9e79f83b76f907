import { bandOf, lineOf } from "@/components/plan/curve-points";
import { formatCount } from "@/lib/channels/format-number";
import type { Forecast } from "@/lib/plan/forecast";

/**
 * What may have arrived by each minute, as a quiet layer over the large hour strip: eight of ten hours lie in the band, half
 * of them above the line. It has a scale of its own, which ends at the top of the band; said in numbers at its end.
 */
export function StripBand({ forecast, height }: { forecast: Forecast; height: number }) {
  const { curve, p90, p50 } = forecast;
  if (p90 === 0) return null;
  const lineTop = height - (p50 / p90) * height;
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      className="pointer-events-none absolute inset-x-0 top-0 block overflow-visible"
    >
      <svg
        aria-hidden="true"
        viewBox={`0 0 60 ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
      >
        <polygon points={bandOf(curve, p90, height)} className="fill-ember/10" />
        <polyline
          points={lineOf(curve, "p50", p90, height)}
          fill="none"
          strokeWidth="1.5"
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
          className="stroke-ink/70"
        />
      </svg>
      <text x="100%" y={12} textAnchor="end" className="fill-muted text-[11px] tabular-nums">
        {formatCount(p90)}
      </text>
      {lineTop < 24 || p50 === 0 ? null : (
        <text x="100%" y={lineTop - 5} textAnchor="end" className="fill-ink text-[11px] tabular-nums">
          {formatCount(p50)}
        </text>
      )}
    </svg>
  );
}

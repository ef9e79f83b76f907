import { formatEstimate } from "@/lib/plan/format-estimate";

const WIDTH = 220;
const HEIGHT = 14;

/** How far the plan is from what no order exceeds, and from what the same posts bring unplanned. */
export function OrderBar({ improvised, value, bound }: { improvised: number; value: number; bound: number }) {
  const x = (amount: number) => Math.round(Math.min(1, Math.max(0, amount / bound)) * WIDTH * 10) / 10;
  const label = `Unplanned ${formatEstimate(improvised)}, this plan ${formatEstimate(value)}, at most ${formatEstimate(bound)}`;
  return (
    <figure className="w-[220px] max-w-full shrink-0">
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="block w-full">
        <rect x={0} y={3} width={WIDTH} height={8} rx={2} className="fill-ember/20" />
        <rect x={0} y={3} width={x(value)} height={8} rx={2} className="fill-ember" />
        <line
          x1={x(improvised)}
          x2={x(improvised)}
          y1={0}
          y2={HEIGHT}
          className="stroke-ink"
          strokeWidth={1.5}
          strokeDasharray="3 2"
        />
      </svg>
      <figcaption className="mt-1 text-muted text-xs">
        Dashed: unplanned. Pale: what no order exceeds.
      </figcaption>
    </figure>
  );
}

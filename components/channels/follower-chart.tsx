import type { FollowerReading } from "@/lib/channels/channel";
import { placeReadings } from "@/lib/channels/follower-trend";
import { formatCount } from "@/lib/channels/format-number";
import { formatDate } from "@/lib/time/format";

const WIDTH = 1_000;
const HEIGHT = 300;
const INSET = 14;

/**
 * Followers over time, spaced by date. Drawn on the server; the numbers stand in the table beside it.
 * The scale runs from the lowest to the highest reading, so both are written out.
 */
export function FollowerChart({ counts }: { counts: FollowerReading[] }) {
  const first = counts[0];
  const last = counts.at(-1);
  if (first === undefined || last === undefined || counts.length < 2) return null;
  const values = counts.map((count) => count.followers);
  const points = placeReadings(counts).map(({ x, y }) => ({
    x: INSET + x * (WIDTH - 2 * INSET),
    y: HEIGHT - INSET - y * (HEIGHT - 2 * INSET),
  }));
  const line = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(" L");
  const label = `Followers from ${formatCount(first.followers)} on ${formatDate(first.readOn)} to ${formatCount(last.followers)} on ${formatDate(last.readOn)}`;
  return (
    <figure className="tabular-nums">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <div className="flex flex-col justify-between text-right text-muted text-sm" aria-hidden="true">
          <span>{formatCount(Math.max(...values))}</span>
          <span>{formatCount(Math.min(...values))}</span>
        </div>
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-40 w-full rounded-control border border-line bg-paper"
        >
          <path
            d={`M${INSET} ${HEIGHT} L${line} L${WIDTH - INSET} ${HEIGHT} Z`}
            className="fill-ink/5"
            stroke="none"
          />
          <path
            d={`M${line}`}
            fill="none"
            className="stroke-ink"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
          {points.map(({ x, y }, index) => (
            <path
              key={counts[index]?.id}
              d={`M${x.toFixed(1)} ${y.toFixed(1)} h0`}
              className="stroke-ink"
              strokeWidth={index === points.length - 1 ? 8 : 5}
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <span />
        <figcaption className="mt-1 flex justify-between gap-4 text-muted text-sm">
          <span>{formatDate(first.readOn)}</span>
          <span className="text-right">{formatDate(last.readOn)}</span>
        </figcaption>
      </div>
    </figure>
  );
}

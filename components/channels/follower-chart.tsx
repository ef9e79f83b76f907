import type { FollowerReading } from "@/lib/channels/channel";
import { placeReadings } from "@/lib/channels/follower-trend";
import { formatCount } from "@/lib/channels/format-number";
import { placeLaunch } from "@/lib/channels/launch-gain";
import { countOf } from "@/lib/text/count-of";
import { formatDate } from "@/lib/time/format";

const WIDTH = 1_000;
const HEIGHT = 300;
const INSET = 14;

type Props = {
  counts: FollowerReading[];
  /** Days of launches that used the channel. */
  launchesOn: string[];
};

/**
 * Followers over time, spaced by date, with a mark at each launch. Drawn on the server; the numbers stand in the table beside it.
 * The scale runs from the lowest to the highest reading, so both are written out.
 */
export function FollowerChart({ counts, launchesOn }: Props) {
  const first = counts[0];
  const last = counts.at(-1);
  if (first === undefined || last === undefined || counts.length < 2) return null;
  const values = counts.map((count) => count.followers);
  const points = placeReadings(counts).map(({ x, y }) => ({
    x: INSET + x * (WIDTH - 2 * INSET),
    y: HEIGHT - INSET - y * (HEIGHT - 2 * INSET),
  }));
  const line = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(" L");
  const marks = [...new Set(launchesOn)].flatMap((day) => {
    const place = placeLaunch(counts, day);
    return place === null ? [] : [INSET + place * (WIDTH - 2 * INSET)];
  });
  const marked = marks.length === 0 ? "" : `, with ${countOf(marks.length, "launch", "launches")} marked`;
  const label = `Followers from ${formatCount(first.followers)} on ${formatDate(first.readOn)} to ${formatCount(last.followers)} on ${formatDate(last.readOn)}${marked}`;
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
          {marks.map((x) => (
            <path
              key={x}
              d={`M${x.toFixed(1)} 0 V${HEIGHT}`}
              className="stroke-ember"
              strokeWidth="1.5"
              strokeDasharray="4 4"
              vectorEffect="non-scaling-stroke"
            />
          ))}
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
        {marks.length === 0 ? null : (
          <p className="col-start-2 text-muted text-sm">
            <span
              aria-hidden="true"
              className="mr-2 inline-block h-3 border-ember border-l-2 border-dashed"
            />
            Dashed: a launch that used this channel
          </p>
        )}
      </div>
    </figure>
  );
}

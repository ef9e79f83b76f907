import { MARKS } from "@/lib/measurement/mark";
import type { Snapshot } from "@/lib/measurement/snapshot";
import { formatCount } from "@/lib/text/format-count";

const HEIGHT = 72;
/** Room for the line's own width at the top. */
const INSET = 3;
const WIDTH = 100;
const MINUTE_MS = 60_000;
/** Half a column: each mark stands over the middle of its own. */
const FIRST_X = WIDTH / MARKS.length / 2;
const LAST_MINUTES = MARKS.at(-1)?.minutes ?? 1;

/** Where a time lies over the marks’ columns: evenly in the logarithm between one mark and the next. */
function placeOf(minutes: number): number {
  const column = WIDTH / MARKS.length;
  for (const [index, mark] of MARKS.entries()) {
    const next = MARKS[index + 1];
    if (minutes <= mark.minutes) return Math.max(0, (FIRST_X * minutes) / mark.minutes);
    if (next !== undefined && minutes <= next.minutes) {
      const share = Math.log(minutes / mark.minutes) / Math.log(next.minutes / mark.minutes);
      return FIRST_X + (index + share) * column;
    }
  }
  // Behind the last mark half a column is another nine months.
  const beyond = Math.log(minutes / LAST_MINUTES) / Math.log(4);
  return Math.min(WIDTH, WIDTH - FIRST_X + beyond * FIRST_X);
}

/** Views and reads over the marks; nothing until there are two readings. Every number is in the table below. */
export function GrowthCurve({ snapshots, t0At }: { snapshots: Snapshot[]; t0At: number }) {
  const pointsOf = (key: "views" | "reads") =>
    snapshots.flatMap((snapshot) => {
      const value = snapshot[key];
      const minutes = (snapshot.takenAt - t0At) / MINUTE_MS;
      return value === null ? [] : [{ x: placeOf(Math.max(0, minutes)), value }];
    });
  const views = pointsOf("views");
  const reads = pointsOf("reads");
  if (views.length < 2) return null;
  // Nobody had seen it at T0: that much is known without reading it.
  const fromZero = (points: { x: number; value: number }[]) =>
    points.length === 0 ? points : [{ x: 0, value: 0 }, ...points];
  const top = Math.max(...views.map(({ value }) => value), 1);
  const line = (points: { x: number; value: number }[]) =>
    points
      .map(({ x, value }) => `${x.toFixed(2)},${(HEIGHT - (value / top) * (HEIGHT - INSET)).toFixed(2)}`)
      .join(" ");
  const first = views[0]?.value ?? 0;
  const last = views.at(-1)?.value ?? 0;
  return (
    <div className="overflow-hidden rounded-t-card pt-4">
      <p aria-hidden="true" className="flex justify-end gap-4 px-4 text-muted text-sm">
        <span>
          <span className="text-ink">━</span> views
        </span>
        <span>┅ reads</span>
      </p>
      <svg
        role="img"
        aria-label={`Views from ${formatCount(first)} to ${formatCount(last)}, with reads below.`}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        width="100%"
        height={HEIGHT}
        className="block"
      >
        <polygon
          points={`0,${HEIGHT} ${line(fromZero(views))} ${views.at(-1)?.x ?? 0},${HEIGHT}`}
          className="fill-ink/5"
        />
        <polyline
          points={line(fromZero(views))}
          fill="none"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
          className="stroke-ink"
        />
        <polyline
          points={line(fromZero(reads))}
          fill="none"
          strokeWidth="2"
          strokeDasharray="5 4"
          vectorEffect="non-scaling-stroke"
          className="stroke-muted"
        />
      </svg>
    </div>
  );
}

import { formatCount } from "@/lib/measurement/format-count";
import { MARKS } from "@/lib/measurement/mark";
import type { Snapshot } from "@/lib/measurement/snapshot";

const HEIGHT = 72;
const WIDTH = 100;
const MINUTE_MS = 60_000;
/** Half a column: each mark stands over the middle of its own. */
const FIRST_X = WIDTH / MARKS.length / 2;

/** Where a time lies over the four columns: evenly in the logarithm between one mark and the next. */
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
  return WIDTH;
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
  const top = Math.max(...views.map(({ value }) => value), 1);
  const line = (points: { x: number; value: number }[]) =>
    points.map(({ x, value }) => `${x.toFixed(2)},${(HEIGHT - (value / top) * HEIGHT).toFixed(2)}`).join(" ");
  const first = views[0]?.value ?? 0;
  const last = views.at(-1)?.value ?? 0;
  return (
    <div className="px-1 pt-5">
      <svg
        role="img"
        aria-label={`Views from ${formatCount(first)} to ${formatCount(last)}, with reads below.`}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        width="100%"
        height={HEIGHT}
        className="block overflow-visible"
      >
        {views.length > 0 ? (
          <polygon
            points={`${views[0]?.x ?? 0},${HEIGHT} ${line(views)} ${views.at(-1)?.x ?? 0},${HEIGHT}`}
            className="fill-ink/5"
          />
        ) : null}
        <polyline
          points={line(views)}
          fill="none"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
          className="stroke-ink"
        />
        <polyline
          points={line(reads)}
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

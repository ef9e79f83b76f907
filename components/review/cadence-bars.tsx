import type { Lessons } from "@/lib/review/lessons";
import { countOf } from "@/lib/text/count-of";
import { formatMonth } from "@/lib/time/format";

const HEIGHT = 96;
const COLUMN = 30;
/** Below the bars: the month's letters. */
const FOOT = 20;

/** Launches of the last twelve months as bars, and the usual pause between two. */
export function CadenceBars({ months, cadence }: Pick<Lessons, "months" | "cadence">) {
  const top = Math.max(1, ...months.map(({ launches }) => launches));
  const words = months.map(({ month, launches }) => `${formatMonth(`${month}-01`)} ${launches}`).join(", ");
  const { usualDays, longestDays } = cadence;
  return (
    <div className="rounded-card border border-line bg-sheet p-5">
      <svg
        role="img"
        aria-label={`Launches a month: ${words}.`}
        viewBox={`0 0 ${COLUMN * months.length} ${HEIGHT + FOOT}`}
        className="block w-full max-w-lg"
      >
        {months.map(({ month, launches }, index) => {
          const height = (launches / top) * (HEIGHT - 18);
          const x = index * COLUMN;
          return (
            <g key={month}>
              <rect
                x={x + 5}
                width={COLUMN - 10}
                y={HEIGHT - Math.max(height, 1)}
                height={Math.max(height, 1)}
                className={launches === 0 ? "fill-line" : "fill-ink"}
              />
              {launches === 0 ? null : (
                <text
                  x={x + COLUMN / 2}
                  y={HEIGHT - height - 5}
                  textAnchor="middle"
                  className="fill-ink text-[11px]"
                >
                  {launches}
                </text>
              )}
              <text x={x + COLUMN / 2} y={HEIGHT + 14} textAnchor="middle" className="fill-muted text-[11px]">
                {formatMonth(`${month}-01`).slice(0, 3)}
              </text>
            </g>
          );
        })}
      </svg>
      <p className="mt-3 text-muted text-sm">
        {usualDays === null || longestDays === null
          ? "Not enough launches yet to say how far they usually lie apart."
          : `Usually ${countOf(usualDays, "day")} apart; the longest pause was ${countOf(longestDays, "day")}.`}
      </p>
    </div>
  );
}

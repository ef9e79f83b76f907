import { percent } from "@/components/plan/hour-strip";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

const HEIGHT = 48;

type Props = { clicks: readonly number[]; most: number; cursor: number | null };

/** Clicks of tracked links within each minute of the hour, on the strip's axis; `most` is the height's end. */
export function ClickBars({ clicks, most, cursor }: Props) {
  const sum = clicks.reduce((all, count) => all + count, 0);
  return (
    <svg
      role="img"
      aria-label={`${countOf(sum, "click")} of tracked links, at most ${formatCount(most)} within a minute.`}
      width="100%"
      height={HEIGHT}
      className="block overflow-visible"
    >
      <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className="stroke-line" />
      {clicks.slice(0, HOUR_MINUTES).map((count, minute) =>
        count === 0 ? null : (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a minute's place is what it is
            key={minute}
            x={percent(minute + 0.1)}
            width={percent(0.8)}
            y={HEIGHT - (count / most) * HEIGHT}
            height={(count / most) * HEIGHT}
            className="fill-ink/60"
          >
            <title>{`${countOf(count, "click")} in the minute from T+${minute}`}</title>
          </rect>
        ),
      )}
      <text x="0" y="10" className="fill-muted text-[11px] tabular-nums">
        {formatCount(most)}
      </text>
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
    </svg>
  );
}

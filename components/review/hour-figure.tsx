import type { ReactNode } from "react";
import { HourStrip } from "@/components/plan/hour-strip";
import { ClickBars } from "@/components/review/click-bars";
import { type ChartedCurve, CountCurveChart } from "@/components/review/count-curve-chart";
import { doneBlocks, plannedBlocks } from "@/components/review/strip-blocks";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import { type CountCurve, drawArrivals } from "@/lib/review/count-curve";
import type { ReplayMoment } from "@/lib/review/replay-at";
import { countOf } from "@/lib/text/count-of";
import { formatMinute } from "@/lib/time/format";

/** What stands still while the hour is replayed. */
export type HourFrame = Pick<CountCurve, "pace" | "foreseen" | "top"> &
  Pick<ChartedCurve, "band"> & {
    target: number;
    /** The most clicks within one minute; 0: no click was counted. */
    mostClicks: number;
  };

type Props = {
  frame: HourFrame;
  moment: Pick<ReplayMoment, "minute" | "isEnd" | "comparisons" | "readings" | "clicks">;
  /** What stands under the axis. */
  controls: ReactNode;
};

/** One moment of the hour on one axis: planned above the line, done below it, the clicks and the count that came of it. */
export function HourFigure({ frame, moment, controls }: Props) {
  const inHour = moment.comparisons.filter(({ phase }) => phase === "hour");
  const toDo = inHour.filter(({ automatic }) => !automatic);
  const done = toDo.filter(({ outcome }) => outcome === "done");
  const cursor = moment.isEnd ? null : moment.minute;
  const when = moment.isEnd ? "The hour" : `The hour until ${formatMinute(moment.minute)}`;
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[5.5rem_1fr]">
      <RowName className="flex-col justify-between py-4 sm:flex">
        <span>Planned</span>
        <span>Done</span>
      </RowName>
      <div className="min-w-0">
        {inHour.length === 0 ? (
          <p className="py-6 text-muted">No task was planned into the hour.</p>
        ) : (
          <HourStrip
            blocks={plannedBlocks(inHour)}
            below={doneBlocks(inHour)}
            nowMinute={cursor}
            size="large"
            label={`${when}: ${countOf(toDo.length, "task")} planned above, ${done.length} done below.`}
          />
        )}
      </div>
      {moment.clicks === null || frame.mostClicks === 0 ? null : (
        <>
          <RowName className="items-end sm:flex">Clicks a minute</RowName>
          <div className="min-w-0">
            <ClickBars clicks={moment.clicks} most={frame.mostClicks} cursor={cursor} />
          </div>
        </>
      )}
      <RowName className="py-2 sm:block">Recommen&shy;dations</RowName>
      <div className="mt-4 min-w-0">
        <CountCurveChart
          curve={{ ...frame, ...drawArrivals(moment.readings) }}
          target={frame.target}
          cursor={cursor === null ? null : Math.min(cursor, HOUR_MINUTES)}
        />
      </div>
      <div className="min-w-0 sm:col-start-2">{controls}</div>
    </div>
  );
}

function RowName({ className, children }: { className: string; children: ReactNode }) {
  return (
    <p className={`hidden text-muted text-sm ${className}`} aria-hidden="true">
      {children}
    </p>
  );
}

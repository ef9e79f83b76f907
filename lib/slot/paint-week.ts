import type { HalfHour, WeekDay } from "@/lib/slot/build-week";
import { findBusy } from "@/lib/slot/busy";
import { type Heat, levelOf, scaleOf, scoreAt } from "@/lib/slot/heat";
import type { BusySpan } from "@/lib/slot/read-calendar";

/** How one half-hour of the week looks, apart from what its clock says. */
export type CellPaint = {
  /** 0 weakest … 4 strongest; null: not coloured (no score, past, missing, or all alike). */
  level: number | null;
  /** The median, for those who want numbers; null where there is none. */
  middle: number | null;
  /** Of reaching the target, 0..1; null where there is no score. */
  chance: number | null;
  isBusy: boolean;
  /** The day speaks against it: the carrier does not publish, or another launch is too near. */
  isDayOut: boolean;
  /** 1 for the best half-hour, …; null: none of those named. */
  rank: number | null;
};

export type Paint = {
  heat: Heat | null;
  busy: readonly BusySpan[];
  /** By day of the week in view. */
  isDayOut: readonly boolean[];
  /** The named best half-hours, best first. */
  best: readonly number[];
};

const HALF_HOUR = 30 * 60_000;

/** The week by rows of seven, as arrangeWeek has it. */
export function paintWeek(week: readonly WeekDay[], { heat, busy, isDayOut, best }: Paint): CellPaint[][] {
  const scale = scaleOf(heat);
  const rows = week[0]?.halfHours.length ?? 0;
  return Array.from({ length: rows }, (_, row) =>
    week.map((day, index): CellPaint => {
      const at = instantOfCell(day.halfHours[row]);
      const score = at === null ? null : scoreAt(heat, at);
      const rank = at === null ? -1 : best.indexOf(at);
      return {
        level: score === null || scale.isFlat ? null : levelOf(score, scale),
        middle: score?.p50 ?? null,
        chance: score?.chance ?? null,
        isBusy: at !== null && findBusy(busy, at, at + HALF_HOUR).length > 0,
        isDayOut: isDayOut[index] ?? false,
        rank: rank < 0 ? null : rank + 1,
      };
    }),
  );
}

/** When a half-hour begins; of a doubled one the first time, of a missing one never. */
export function instantOfCell(halfHour: HalfHour | undefined): number | null {
  if (halfHour === undefined || halfHour.kind === "missing") return null;
  return halfHour.kind === "once" ? halfHour.at : halfHour.earlierAt;
}

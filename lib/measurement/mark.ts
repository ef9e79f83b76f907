import { READING_MOMENTS } from "@/lib/plan/reading-moments";

/** Which agreed moment after T0 a snapshot stands for; "other" is any time the writer likes. */
export const MARK_IDS = ["1h", "24h", "7d", "30d", "90d", "other"] as const;
export type MarkId = (typeof MARK_IDS)[number];
export type TimedMarkId = Exclude<MarkId, "other">;

const HOUR = 60;
const DAY = 24 * HOUR;

export type Mark = {
  id: TimedMarkId;
  name: string;
  /** Minutes of elapsed time after T0; a day is 24 hours, also across a clock change. */
  minutes: number;
  /** From here on a reading may stand for the mark. */
  opensMinute: number;
  /** From here on a reading would say more about the next mark than about this one. */
  closesMinute: number;
};

/** The windows are an assumption: they part the time between two marks about where growth has halved. */
const WINDOWS: Record<TimedMarkId, Pick<Mark, "opensMinute" | "closesMinute">> = {
  "1h": { opensMinute: 50, closesMinute: 5 * HOUR },
  "24h": { opensMinute: 20 * HOUR, closesMinute: 3 * DAY },
  "7d": { opensMinute: 6 * DAY, closesMinute: 16 * DAY },
  "30d": { opensMinute: 27 * DAY, closesMinute: 55 * DAY },
  "90d": { opensMinute: 80 * DAY, closesMinute: Number.POSITIVE_INFINITY },
};

export const MARKS: readonly Mark[] = READING_MOMENTS.map((moment) => ({ ...moment, ...WINDOWS[moment.id] }));

export function markName(id: MarkId): string {
  return MARKS.find((mark) => mark.id === id)?.name ?? "another time";
}

/** The mark a reading so many minutes after T0 stands for, unless it is taken already. */
export function suggestMark(minutesAfterT0: number, taken: readonly MarkId[]): MarkId {
  const fitting = MARKS.find(
    (mark) => minutesAfterT0 >= mark.opensMinute && minutesAfterT0 < mark.closesMinute,
  );
  return fitting === undefined || taken.includes(fitting.id) ? "other" : fitting.id;
}

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
export const MARKS: readonly Mark[] = [
  { id: "1h", name: "1 hour", minutes: HOUR, opensMinute: 50, closesMinute: 5 * HOUR },
  { id: "24h", name: "24 hours", minutes: DAY, opensMinute: 20 * HOUR, closesMinute: 3 * DAY },
  { id: "7d", name: "7 days", minutes: 7 * DAY, opensMinute: 6 * DAY, closesMinute: 16 * DAY },
  {
    id: "30d",
    name: "30 days",
    minutes: 30 * DAY,
    opensMinute: 27 * DAY,
    closesMinute: 55 * DAY,
  },
  {
    id: "90d",
    name: "90 days",
    minutes: 90 * DAY,
    opensMinute: 80 * DAY,
    closesMinute: Number.POSITIVE_INFINITY,
  },
];

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

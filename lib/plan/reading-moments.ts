const HOUR = 60;
const DAY = 24 * HOUR;

/** The agreed moments at which a launch's numbers are read, in minutes of elapsed time after T0; a day is 24 hours. The plan, the reminders and the review share them. */
export const READING_MOMENTS = [
  { id: "1h", name: "1 hour", minutes: HOUR },
  { id: "24h", name: "24 hours", minutes: DAY },
  { id: "7d", name: "7 days", minutes: 7 * DAY },
  { id: "30d", name: "30 days", minutes: 30 * DAY },
  { id: "90d", name: "90 days", minutes: 90 * DAY },
] as const;

export type ReadingMoment = (typeof READING_MOMENTS)[number];

export function readingMoment(id: ReadingMoment["id"]): ReadingMoment {
  return READING_MOMENTS.find((moment) => moment.id === id) as ReadingMoment;
}

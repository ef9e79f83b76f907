import type { Calibration, Verified } from "@/lib/review/calibrate";
import type { EarningsPerHour, Worked } from "@/lib/review/earnings-per-hour";
import { headlinePattern, PATTERN_NAMES } from "@/lib/review/headline-pattern";
import type { LearnedLine } from "@/lib/review/list-learned";
import { type GroupedOutcome, type ShrunkGroups, shrinkGroups } from "@/lib/review/shrink-groups";
import type { Cadence } from "@/lib/slot/build-cadence";
import type { Launch } from "@/lib/slot/launch";
import { dateAt, weekdayOf } from "@/lib/time/calendar-date";
import { formatWeekday } from "@/lib/time/format";
import { wallTimeAt } from "@/lib/time/wall-time";

/** Which number of a launch is compared. */
export const MEASURES = ["hour", "day", "month"] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_NAMES: Record<Measure, string> = {
  hour: "Recommendations in the first hour",
  day: "Views after 24 hours",
  month: "Views after 30 days",
};

/** A launch with what is compared of it; null: nobody read that number. */
export type ComparedFlight = {
  title: string;
  publicationName: string | null;
  topics: readonly string[];
  t0At: number;
  outcome: number | null;
};

export type LessonGroup = { id: string; title: string; lead: string; shrunk: ShrunkGroups };

export type Lessons = {
  zone: string;
  measure: Measure;
  launches: number;
  groups: LessonGroup[];
  lines: LearnedLine[];
  spread: number | null;
  calibration: Calibration;
  verified: Verified[];
  cadence: Cadence<Launch>;
  /** Launches of each of the last twelve months, the oldest first. */
  months: { month: string; launches: number }[];
  earnings: EarningsPerHour[];
  /** The latest first. */
  worked: (Worked & { title: string })[];
};

const DAY_PARTS = ["00:00 to 06:00", "06:00 to 12:00", "12:00 to 18:00", "18:00 to 24:00"] as const;

/** Launches compared by publication, weekday, part of the day, topic and headline; times on the writer's own clock. */
export function buildLessonGroups(flights: readonly ComparedFlight[], zone: string): LessonGroup[] {
  const known = flights.flatMap(({ outcome, ...flight }) =>
    outcome === null ? [] : [{ ...flight, outcome }],
  );
  const group = (
    id: string,
    title: string,
    lead: string,
    of: (flight: ComparedFlight) => readonly string[],
  ): LessonGroup => {
    const outcomes = known.flatMap((flight) =>
      of(flight).map((name): GroupedOutcome => ({ group: name, count: flight.outcome })),
    );
    return { id, title, lead, shrunk: shrinkGroups(outcomes, known.length) };
  };
  return [
    group("publication", "Publication", "Who carried the piece.", ({ publicationName }) => [
      publicationName ?? "Your own page",
    ]),
    group("weekday", "Weekday", "Of the go-live, on your calendar.", ({ t0At }) => [
      formatWeekday(weekdayOf(dateAt(t0At, zone))),
    ]),
    group("hour", "Time of day", "Of the go-live, on your clock.", ({ t0At }) => [
      DAY_PARTS[Math.floor(Number(wallTimeAt(t0At, zone).slice(11, 13)) / 6)] ?? DAY_PARTS[0],
    ]),
    group("topic", "Topic", "A piece counts under each of its topics.", ({ topics }) => topics),
    group("headline", "Headline", "How it is built; the first pattern that fits.", ({ title }) => [
      PATTERN_NAMES[headlinePattern(title)],
    ]),
  ];
}

/** How many launches each of the last twelve calendar months had, this one the last. */
export function countMonths(t0s: readonly number[], zone: string, now: number): Lessons["months"] {
  const [year = 0, month = 1] = dateAt(now, zone).split("-").map(Number);
  return Array.from({ length: 12 }, (_, index) => {
    const at = year * 12 + (month - 1) - (11 - index);
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    return { month: name, launches: t0s.filter((t0At) => dateAt(t0At, zone).startsWith(name)).length };
  });
}

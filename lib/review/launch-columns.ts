import { chooseAtMark } from "@/lib/measurement/build-schedule";
import { writeAmount } from "@/lib/measurement/format-amount";
import { MARKS, type Mark } from "@/lib/measurement/mark";
import type { Snapshot } from "@/lib/measurement/snapshot";
import { type FileColumn, writeInstant } from "@/lib/review/build-file";
import type { LogRow } from "@/lib/review/log-row";

const MINUTE_MS = 60_000;
const round = (value: number) => Math.round(value * 100) / 100;

const NUMBERS: { name: string; what: string; pick: (snapshot: Snapshot) => string | number | null }[] = [
  { name: "views", what: "Views", pick: ({ views }) => views },
  { name: "reads", what: "Reads", pick: ({ reads }) => reads },
  { name: "recommenders", what: "People who recommended it", pick: ({ recommenders }) => recommenders },
  { name: "claps", what: "Claps", pick: ({ claps }) => claps },
  { name: "followers_gained", what: "Followers gained", pick: ({ followersGained }) => followersGained },
  { name: "earnings", what: "Earnings, in the currency beside it", pick: earningsOf },
  { name: "currency", what: "Currency of the earnings (ISO 4217)", pick: ({ currency }) => currency },
];

/** Columns of the log book's file with one row a launch; `zone` is the writer's. */
export function launchColumns(zone: string): FileColumn<LogRow>[] {
  return [...identityColumns(zone), ...hourColumns(), ...MARKS.flatMap((mark) => markColumns(mark, zone))];
}

function identityColumns(zone: string): FileColumn<LogRow>[] {
  return [
    { name: "title", meaning: "Title of the piece", cell: ({ title }) => title },
    {
      name: "publication",
      meaning: "Publication that carried it; empty for your own page",
      cell: ({ publicationName }) => publicationName,
    },
    {
      name: "state",
      meaning: "coming, live, to_review, reviewed, or unconfirmed (no go-live recorded)",
      cell: ({ state }) => state,
    },
    {
      name: "slot",
      meaning: "Planned time of publishing, in the slot's zone, with its offset from UTC",
      cell: ({ slotAt, slotZone }) => writeInstant(slotAt, slotZone),
    },
    { name: "slot_zone", meaning: "Zone of the slot (IANA)", cell: ({ slotZone }) => slotZone },
    {
      name: "live",
      meaning: "Confirmed go-live, in your zone, with its offset; empty when none was recorded",
      cell: ({ liveAt }) => (liveAt === null ? null : writeInstant(liveAt, zone)),
    },
    {
      name: "live_after_slot_minutes",
      meaning: "Minutes the piece went live after its slot; below 0: before it",
      cell: ({ liveAt, slotAt }) => (liveAt === null ? null : round((liveAt - slotAt) / MINUTE_MS)),
    },
    { name: "review_note", meaning: "Your note on the launch", cell: ({ reviewNote }) => reviewNote },
  ];
}

function hourColumns(): FileColumn<LogRow>[] {
  return [
    { name: "target", meaning: "Recommendations wanted within the first hour", cell: ({ target }) => target },
    {
      name: "first_hour_recommenders",
      meaning: "Recommendations read nearest to T+60, at most 15 minutes from it",
      cell: ({ firstHour }) => firstHour.reading?.count ?? null,
    },
    {
      name: "first_hour_read_minute",
      meaning: "Minute after T0 at which that was read",
      cell: ({ firstHour }) => (firstHour.reading === null ? null : round(firstHour.reading.minute)),
    },
    {
      name: "target_outcome",
      meaning: "reached, missed, or unknown (nobody read a number that settles it)",
      cell: ({ firstHour }) => firstHour.verdict,
    },
    {
      name: "tasks_measured",
      meaning: "Tasks of the countdown and the hour that were done by a person",
      cell: ({ punctuality }) => punctuality.measured,
    },
    {
      name: "tasks_on_time",
      meaning: "Of those, finished within 2 minutes of the plan, before or after",
      cell: ({ punctuality }) => punctuality.onTime,
    },
    {
      name: "tasks_early",
      meaning: "Of those, finished more than 2 minutes before the plan",
      cell: ({ punctuality }) => punctuality.early,
    },
    {
      name: "tasks_skipped",
      meaning: "Tasks skipped during the launch",
      cell: ({ punctuality }) => punctuality.skipped.length,
    },
    {
      name: "tasks_not_done",
      meaning: "Tasks neither done nor skipped",
      cell: ({ punctuality }) => punctuality.notDone.length,
    },
    {
      name: "median_lateness_minutes",
      meaning: "Half of the measured tasks were no later than this; below 0: early",
      cell: ({ punctuality }) => punctuality.medianMinutes,
    },
    {
      name: "worst_lateness_minutes",
      meaning: "The latest of them",
      cell: ({ punctuality }) => punctuality.worst?.latenessMinutes ?? null,
    },
    { name: "worst_task", meaning: "Its title", cell: ({ punctuality }) => punctuality.worst?.title ?? null },
  ];
}

function markColumns(mark: Mark, zone: string): FileColumn<LogRow>[] {
  const at = (row: LogRow) => chooseAtMark(row.snapshots, mark.id);
  return [
    {
      name: `taken_${mark.id}`,
      meaning: `When the numbers at ${mark.name} were read, in your zone`,
      cell: (row) => {
        const snapshot = at(row);
        return snapshot === null ? null : writeInstant(snapshot.takenAt, zone);
      },
    },
    ...NUMBERS.map(({ name, what, pick }) => ({
      name: `${name}_${mark.id}`,
      meaning: `${what} at ${mark.name}`,
      cell: (row: LogRow) => {
        const snapshot = at(row);
        return snapshot === null ? null : pick(snapshot);
      },
    })),
  ];
}

/** Plain decimal text, which a spreadsheet takes for a number; it never looks like a formula, for it has no sign. */
export function earningsOf({ earningsMinor, currency }: Pick<Snapshot, "earningsMinor" | "currency">) {
  return earningsMinor === null || currency === null ? null : writeAmount(earningsMinor, currency);
}

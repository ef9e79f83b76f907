import type { CountEntry } from "@/lib/launch/launch-state";
import { judgeEntry } from "@/lib/measurement/judge-entry";
import { MARK_IDS, suggestMark } from "@/lib/measurement/mark";
import type { Statistics, StatisticsField } from "@/lib/measurement/read-statistics";
import { type Snapshot, type SnapshotValues, TOTAL_KEYS } from "@/lib/measurement/snapshot";
import { EMPTY_ENTRY, type SnapshotEntry } from "@/lib/measurement/snapshot-entry";
import { type Launch, t0Of } from "@/lib/slot/launch";
import { parseCalendarDate } from "@/lib/time/calendar-date";
import { wallTimeAt } from "@/lib/time/wall-time";

export type StatisticsGround = {
  launches: readonly Launch[];
  /** By launch. */
  snapshots: ReadonlyMap<string, readonly Snapshot[]>;
  counts: ReadonlyMap<string, readonly CountEntry[]>;
  /** Whose row it is where the table names no title; null: nobody's. */
  launchId: string | null;
  /** When the numbers were read, where a row does not say; a wall time in the writer's zone. */
  takenWall: string;
  currency: string;
  zone: string;
  now: number;
};

/** What becomes of one row. */
export type StatisticsLine = {
  line: number;
  /** As the table names the piece; empty where it does not. */
  title: string;
  launchId: string | null;
  launchTitle: string | null;
} & (
  | { kind: "new"; values: SnapshotValues }
  | { kind: "unusual"; values: SnapshotValues; problems: string[] }
  | { kind: "known" }
  | { kind: "refused"; problems: string[] }
);

/**
 * What becomes of each row: new numbers of one launch, new ones that look unusual, known already, or refused with the reason. A
 * row belongs to the launch whose piece has its title (the latest that is live, where a piece flew twice); rows are judged in order,
 * each against those before it too, so that a table read in twice brings nothing the second time. `mapping` names each column.
 */
export function judgeStatistics(
  { rows }: Pick<Statistics, "rows">,
  mapping: readonly (StatisticsField | null)[],
  ground: StatisticsGround,
): StatisticsLine[] {
  const added = new Map<string, Snapshot[]>();
  return rows.map(({ line, cells }) => {
    const cell = (field: StatisticsField) => (cells[mapping.indexOf(field)] ?? "").trim();
    const title = mapping.includes("title") ? cell("title") : "";
    const launch = findLaunch(title, ground);
    const about = { line, title, launchId: launch?.id ?? null, launchTitle: launch?.draftTitle ?? null };
    if (launch === null) return { ...about, kind: "refused", problems: [unknownPiece(title)] };
    const others = [...(ground.snapshots.get(launch.id) ?? []), ...(added.get(launch.id) ?? [])];
    const entry = entryOf(cell, launch, others, ground);
    if (entry === null) {
      return { ...about, kind: "refused", problems: ["The time of reading could not be understood."] };
    }
    const counts = ground.counts.get(launch.id) ?? [];
    const judge = (isConfirmed: boolean) =>
      judgeEntry(entry, null, isConfirmed, {
        launch,
        snapshots: others,
        counts,
        zone: ground.zone,
        now: ground.now,
      });
    const sure = judge(true);
    if (!sure.ok) return { ...about, kind: "refused", problems: sentences(sure) };
    if (others.some((other) => isSame(other, sure.values))) return { ...about, kind: "known" };
    const doubted = judge(false);
    added.set(launch.id, [...(added.get(launch.id) ?? []), asSnapshot(sure.values, launch.id, line)]);
    return doubted.ok
      ? { ...about, kind: "new", values: sure.values }
      : { ...about, kind: "unusual", values: sure.values, problems: sentences(doubted) };
  });
}

/** The readings of a judged table that are to be kept. */
export function listWanted(
  lines: readonly StatisticsLine[],
  withUnusual: boolean,
): { launchId: string; values: SnapshotValues }[] {
  return lines.flatMap((line) => {
    if (line.launchId === null || !("values" in line)) return [];
    return line.kind === "unusual" && !withUnusual ? [] : [{ launchId: line.launchId, values: line.values }];
  });
}

function sentences(refusal: { message: string; fields: object }): string[] {
  const fields = Object.values(refusal.fields).filter((text): text is string => typeof text === "string");
  return fields.length === 0 ? [refusal.message] : fields;
}

function unknownPiece(title: string): string {
  return title === ""
    ? "The table does not say which piece this is."
    : "None of your launches has this title.";
}

function findLaunch(title: string, { launches, launchId }: StatisticsGround): Launch | null {
  if (title === "") return launches.find(({ id }) => id === launchId) ?? null;
  const wanted = fold(title);
  const fitting = launches.filter(({ draftTitle }) => fold(draftTitle) === wanted);
  const own = fitting.find(({ id }) => id === launchId);
  if (own !== undefined) return own;
  const latest = fitting.toSorted(
    (a, b) => Number(b.liveAt !== null) - Number(a.liveAt !== null) || t0Of(b) - t0Of(a),
  );
  return latest[0] ?? null;
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

function entryOf(
  cell: (field: StatisticsField) => string,
  launch: Launch,
  others: readonly Snapshot[],
  { takenWall, currency, zone }: StatisticsGround,
): SnapshotEntry | null {
  const taken = cell("taken") === "" ? { wall: takenWall, at: null } : readTime(cell("taken"), zone);
  if (taken === null) return null;
  const at = taken.at ?? Number.NaN;
  const said = MARK_IDS.find((mark) => mark === cell("mark"));
  const marks = others.map(({ mark }) => mark);
  const entry: SnapshotEntry = {
    ...EMPTY_ENTRY,
    takenWall: taken.wall,
    currency: cell("currency") || currency,
  };
  for (const key of [...TOTAL_KEYS, "earnings", "note"] as const) entry[key] = cell(key);
  const known = others.find((other) => wallTimeAt(other.takenAt, zone) === taken.wall);
  // A table read in again must meet its own numbers, not be kept from them by the mark they hold.
  const free = known === undefined ? marks : marks.filter((mark) => mark !== known.mark);
  const suggested = Number.isNaN(at)
    ? markAt(taken.wall, launch, free, zone)
    : suggestMark((at - t0Of(launch)) / 60_000, free);
  entry.mark = said === undefined || free.includes(said) ? suggested : said;
  if (known !== undefined && entry.mark === known.mark) entry.mark = "other";
  return entry;
}

/** The mark a wall time fits, found by the clock: a whole minute either way does not matter for it. */
function markAt(wall: string, launch: Launch, taken: Snapshot["mark"][], zone: string) {
  const t0 = t0Of(launch);
  const start = Date.parse(`${wallTimeAt(t0, zone)}Z`);
  const end = Date.parse(`${wall}Z`);
  return Number.isNaN(end) ? "other" : suggestMark((end - start) / 60_000, taken);
}

/** An instant with its offset, a wall time, or a date alone, which stands for its noon. null: none of them. */
function readTime(text: string, zone: string): { wall: string; at: number | null } | null {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : { wall: wallTimeAt(at, zone), at };
  }
  const wall = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?$/.exec(text);
  if (wall !== null) return { wall: `${wall[1]}T${wall[2]}`, at: null };
  return parseCalendarDate(text) === null ? null : { wall: `${text}T12:00`, at: null };
}

/** The same numbers at the same minute; marks and notes apart. */
function isSame(a: Snapshot, b: SnapshotValues): boolean {
  return (
    Math.floor(a.takenAt / 60_000) === Math.floor(b.takenAt / 60_000) &&
    TOTAL_KEYS.every((key) => b[key] === null || a[key] === b[key]) &&
    (b.earningsMinor === null || (a.earningsMinor === b.earningsMinor && a.currency === b.currency))
  );
}

function asSnapshot(values: SnapshotValues, launchId: string, line: number): Snapshot {
  return { ...values, id: `line ${line}`, launchId, updatedAt: 0 };
}

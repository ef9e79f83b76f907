import { MARK_IDS, type MarkId } from "@/lib/measurement/mark";
import { parseAmount } from "@/lib/measurement/parse-amount";
import { parseCount } from "@/lib/measurement/parse-count";
import { parseSources } from "@/lib/measurement/parse-sources";
import { type EntryRefusal, reasonText } from "@/lib/measurement/reason-text";
import { hasNumbers, type SnapshotValues, TOTAL_KEYS, type Totals } from "@/lib/measurement/snapshot";
import type { EntryKey, SnapshotEntry } from "@/lib/measurement/snapshot-entry";
import { parseWallTime, resolveWallTime, wallTimeAt } from "@/lib/time/wall-time";

export const LONGEST_SNAPSHOT_NOTE = 2000;
const MINUTE_MS = 60_000;
/** No clock is set back by more. */
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Medium opened in August 2012: nothing was live before. */
const NO_MEDIUM_YET = "2012";

export type EntryContext = {
  zone: string;
  now: number;
  /** The confirmed go-live; null when none was recorded. */
  liveAt: number | null;
  /** Marks other snapshots of the launch stand for. */
  takenMarks: readonly MarkId[];
  /** When the snapshot being edited was taken; its time is kept to the millisecond unless it is retyped. */
  keptAt: number | null;
};

export type EntryErrors = Partial<Record<EntryKey | "form", string>>;
export type ParsedEntry = { ok: true; values: SnapshotValues } | { ok: false; fields: EntryErrors };

/** Reads a whole form of numbers as typed; every field that cannot be read is named with what to do about it. */
export function parseEntry(entry: SnapshotEntry, context: EntryContext): ParsedEntry {
  const fields: EntryErrors = {};
  const refuse = (key: EntryKey | "form", reason: EntryRefusal, lead = "") => {
    fields[key] = `${lead}${reasonText(reason)}`;
  };
  const time = parseTakenAt(entry.takenWall, context);
  if (typeof time === "string") refuse("takenWall", time);
  const mark = MARK_IDS.find((id) => id === entry.mark);
  if (mark === undefined) refuse("mark", "mark_unknown");
  else if (mark !== "other" && context.takenMarks.includes(mark)) refuse("mark", "mark_taken");
  const totals: Totals = { views: null, reads: null, recommenders: null, claps: null, followersGained: null };
  for (const key of TOTAL_KEYS) {
    const count = parseCount(entry[key], key === "followersGained");
    if (count.ok) totals[key] = count.value;
    else refuse(key, count.reason);
  }
  const amount = parseAmount(entry.earnings, entry.currency);
  if (!amount.ok) refuse(amount.reason === "currency_unknown" ? "currency" : "earnings", amount.reason);
  const sources = parseSources(entry.sources);
  if (!sources.ok) refuse("sources", sources.reason, `Line ${sources.line}: `);
  const note = entry.note.trim();
  if (note.length > LONGEST_SNAPSHOT_NOTE) refuse("note", "note_long");
  if (typeof time === "string" || mark === undefined || !amount.ok || !sources.ok)
    return { ok: false, fields };
  if (Object.keys(fields).length > 0) return { ok: false, fields };
  const values: SnapshotValues = {
    ...totals,
    takenAt: time,
    mark,
    earningsMinor: amount.minor,
    currency: amount.minor === null ? null : entry.currency,
    sources: sources.sources,
    note,
  };
  if (!hasNumbers(values)) refuse("form", "nothing_typed");
  return hasNumbers(values) ? { ok: true, values } : { ok: false, fields };
}

/** The instant a typed wall time means; of two the later one that has already come. */
function parseTakenAt(text: string, { zone, now, liveAt, keptAt }: EntryContext): number | EntryRefusal {
  const wall = parseWallTime(text);
  if (wall === null) return "time_unreadable";
  if (keptAt !== null && wallTimeAt(keptAt, zone) === wall) return keptAt;
  // Wall times compare as text. Clocks of long ago jump in ways of their own: what lies before the launch is said to, whatever they did.
  if (wall < (liveAt === null ? NO_MEDIUM_YET : wallTimeAt(liveAt - DAY_MS, zone))) return "time_before_live";
  const resolved = resolveWallTime(wall, zone);
  if (resolved.kind === "missing") return "time_missing";
  const at =
    resolved.kind === "once" ? resolved.at : resolved.laterAt > now ? resolved.earlierAt : resolved.laterAt;
  if (at > now) return "time_in_future";
  // Wall times are whole minutes, so that the minute of the go-live itself counts as live.
  if (liveAt !== null && at + MINUTE_MS <= liveAt) return "time_before_live";
  return at;
}

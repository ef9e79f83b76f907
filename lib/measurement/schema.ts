import { z } from "zod";
import { MARK_IDS, type MarkId } from "@/lib/measurement/mark";
import { MOST_STATISTICS_LETTERS, STATISTICS_FIELDS } from "@/lib/measurement/read-statistics";
import type { SnapshotEntry } from "@/lib/measurement/snapshot-entry";

/** Long enough for any text a field takes; the rules say what is wrong with a shorter one. */
const typed = z.string().max(20_000);
const id = z.string().min(1).max(120);

const entrySchema: z.ZodType<SnapshotEntry, SnapshotEntry> = z.object({
  takenWall: typed,
  mark: typed,
  views: typed,
  reads: typed,
  recommenders: typed,
  claps: typed,
  followersGained: typed,
  earnings: typed,
  currency: typed,
  sources: typed,
  note: typed,
});

/** A form of numbers: new when `editing` is null, else the snapshot it changes and the version it was opened at. */
export const saveSnapshotSchema = z.object({
  launchId: id,
  editing: z.object({ id, updatedAt: z.int() }).nullable(),
  entry: entrySchema,
  /** The writer has seen what looks unusual and wants it kept. */
  isConfirmed: z.boolean(),
});

export const removeSnapshotSchema = z.object({ launchId: id, snapshotId: id });

const total = z.int().min(-2_147_483_648).max(2_147_483_647).nullable();

export const sourcesSchema = z.array(z.object({ name: z.string().max(200), views: z.int() })).max(200);

/** What one snapshot says, as a form is stored and an earlier version is kept. */
export const snapshotValuesSchema = z.object({
  takenAt: z.int(),
  mark: z.enum(MARK_IDS),
  views: total,
  reads: total,
  recommenders: total,
  claps: total,
  followersGained: total,
  earningsMinor: total,
  currency: z.string().length(3).nullable(),
  sources: sourcesSchema,
  note: z.string().max(2000),
});

/** A removed snapshot handed back by "undo". */
export const restoreSnapshotSchema = snapshotValuesSchema.extend({ id, launchId: id, updatedAt: z.int() });

/** A table of numbers as it was pasted or read from a file; `mapping` null: as the headings say. */
export const statisticsSchema = z.object({
  text: z
    .string()
    .max(MOST_STATISTICS_LETTERS, "That is too long. Split it and take the parts one after the other."),
  mapping: z.array(z.enum(STATISTICS_FIELDS).nullable()).max(200).nullable(),
  takenWall: typed,
  /** Whose row it is where the table names no piece. */
  launchId: id.nullable(),
  /** false: say what would become of each row, and change nothing. */
  mustWrite: z.boolean(),
  /** Rows that look unusual are taken too. */
  withUnusual: z.boolean(),
});

/** When the readings to take back were kept. */
export const takeBackSchema = z.object({ keptAt: z.int().min(0).max(8.64e15) });

const markSchema = z.enum(MARK_IDS).catch("other");

export function parseMark(text: string): MarkId {
  return markSchema.parse(text);
}

import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { readClock } from "@/lib/platform/clock";

export type MigrationStatus =
  | { kind: "absent"; missing: string[] }
  | { kind: "current"; applied: string[] }
  | { kind: "behind"; applied: string[]; missing: string[] }
  /** The file has migrations this code does not know: it was written by a newer First Hour. */
  | { kind: "newer"; unknown: string[] }
  | { kind: "broken"; reason: string };

export type MigrationPlace = { file: string; folder: string; schemaFile: string };

/** A migration that could not be made; the database is as it was. */
export class MigrationError extends Error {}

/** Where this checkout keeps its migrations, for the database in `file`. */
export function migrationPlace(file: string): MigrationPlace {
  return {
    file,
    folder: path.resolve("prisma/migrations"),
    schemaFile: path.resolve("prisma/schema.prisma"),
  };
}

type HistoryRow = { name: string; checksum: string; isFinished: number };

function readHistory(file: string): HistoryRow[] | string {
  const handle = new Database(file, { readonly: true });
  try {
    const table = handle.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get();
    if (table === undefined) {
      const tables = handle.prepare("SELECT count(*) FROM sqlite_master").pluck().get();
      return tables === 0 ? [] : "it is a SQLite file of something else";
    }
    return handle
      .prepare(
        "SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS isFinished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name",
      )
      .all() as HistoryRow[];
  } catch (error) {
    if (error instanceof Database.SqliteError) return `SQLite says: ${error.message}`;
    throw error;
  } finally {
    handle.close();
  }
}

function listNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Compares the file's history with the migrations of this checkout; reads only, and needs no engine. */
export function readMigrationStatus({ file, folder }: MigrationPlace): MigrationStatus {
  const known = listNames(folder);
  if (!existsSync(file)) return { kind: "absent", missing: known };
  if (!statSync(file).isFile()) return { kind: "broken", reason: "it is not a file" };
  const history = readHistory(file);
  if (typeof history === "string") return { kind: "broken", reason: history };
  const unknown = history.filter((row) => !known.includes(row.name)).map((row) => row.name);
  if (unknown.length > 0) return { kind: "newer", unknown };
  for (const row of history) {
    if (row.isFinished === 0) return { kind: "broken", reason: `the migration ${row.name} was not finished` };
    const sql = readFileSync(path.join(folder, row.name, "migration.sql"));
    if (createHash("sha256").update(sql).digest("hex") !== row.checksum) {
      return { kind: "broken", reason: `the migration ${row.name} was edited after it was applied` };
    }
  }
  const applied = history.map((row) => row.name);
  const missing = known.filter((name) => !applied.includes(name));
  return missing.length === 0 ? { kind: "current", applied } : { kind: "behind", applied, missing };
}

function flush(target: string): void {
  const handle = openSync(target, "r");
  fsyncSync(handle);
  closeSync(handle);
}

function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(file + suffix, { force: true });
}

function stamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
}

/** A whole copy of the database in one file, whatever is still in its log. */
function copyDatabase(file: string, target: string): void {
  const handle = new Database(file);
  try {
    handle.prepare("VACUUM INTO ?").run(target);
  } finally {
    handle.close();
  }
  flush(target);
}

function assertSound(file: string): void {
  const handle = new Database(file);
  try {
    const check = handle.prepare("PRAGMA quick_check(1)").pluck().get();
    if (check !== "ok") throw new Error(String(check));
    const orphans = handle.prepare("PRAGMA foreign_key_check").all();
    if (orphans.length > 0) throw new Error(`${orphans.length} rows point at nothing`);
    handle.pragma("wal_checkpoint(TRUNCATE)");
    handle.pragma("journal_mode = DELETE");
  } finally {
    handle.close();
  }
}

/**
 * Brings the file to this checkout's schema: on a copy, which takes the original's place only when every
 * migration went through and the copy is sound. The original is kept in `backups/` beside it first.
 * Nobody else may have the file open (see data-lock.ts).
 * @throws MigrationError with a sentence; the file is then as it was.
 */
export async function deployMigrations(
  place: MigrationPlace,
): Promise<{ applied: string[]; backup: string | null }> {
  const status = readMigrationStatus(place);
  if (status.kind === "current") return { applied: [], backup: null };
  if (status.kind === "newer") {
    throw new MigrationError(
      `The database ${place.file} was written by a newer First Hour (it has ${status.unknown.join(", ")}); update the code, or name another file in FIRST_HOUR_DATABASE.`,
    );
  }
  if (status.kind === "broken") {
    throw new MigrationError(
      `The database ${place.file} cannot be used: ${status.reason}. Put a copy from the backups folder in its place, or name another file in FIRST_HOUR_DATABASE.`,
    );
  }
  const backup = status.kind === "behind" ? saveBackup(place.file) : null;
  const work = `${place.file}.migrating`;
  removeDatabase(work);
  try {
    if (status.kind === "behind") copyDatabase(place.file, work);
    const { applyMigrations } = await import("@/lib/platform/schema-engine");
    const applied = await applyMigrations(work, place.folder, place.schemaFile);
    assertSound(work);
    flush(work);
    for (const suffix of ["-wal", "-shm"]) rmSync(place.file + suffix, { force: true });
    renameSync(work, place.file);
    flush(path.dirname(place.file));
    return { applied, backup };
  } catch (error) {
    removeDatabase(work);
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`The database could not be migrated and is as it was: ${reason}`);
  }
}

function saveBackup(file: string): string {
  const folder = path.join(path.dirname(file), "backups");
  mkdirSync(folder, { recursive: true });
  const base = path.join(folder, `${path.basename(file, ".db")}-${stamp(readClock())}`);
  let target = `${base}.db`;
  for (let copy = 2; existsSync(target); copy += 1) target = `${base}-${copy}.db`;
  // The copy's own connection also folds the log into the file, so that nothing is left in it to lose.
  const handle = new Database(file);
  handle.pragma("wal_checkpoint(TRUNCATE)");
  handle.close();
  copyDatabase(file, target);
  return target;
}

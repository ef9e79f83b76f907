import Database from "better-sqlite3";
import { parseArchiveRow, type Row } from "@/lib/archive/archive-row";
import type { Inside, TakenIn } from "@/lib/archive/inside";
import type { GivenArchive } from "@/lib/archive/read-archive";
import { type Ask, readSchemaName, readShapes } from "@/lib/archive/read-shapes";
import { type ArchiveRefusal, refuseArchive, refuseForeignRow, refuseRow } from "@/lib/archive/reason-text";
import type { StagingPlace } from "@/lib/archive/staging-place";
import { arrangeTables, type OwnedTable } from "@/lib/archive/table-shape";
import type { OwnerId } from "@/lib/platform/owner";

/*
 * This is done on a thread of its own (importer.ts), with connections of its own: reading and checking a large archive
 * takes seconds, and so would the flush of what it holds.
 */

/** What a new account has before its writer did anything. */
const OF_EVERY_ACCOUNT = "Preference";
/** Others write for milliseconds, but the sweep of an account may take longer. */
const BUSY_MILLISECONDS = 15_000;
/** So many rows are checked between two tellings. */
const ROWS_TOLD = 2000;

/**
 * Reads an archive into the staged file as the writer's own, all of it or nothing, and says what is inside; nobody has
 * to wait meanwhile. Their desk must be empty, every row is given to them whatever it says, and no row may hang on one
 * that is not in the archive itself. `onRows` is told how many rows have been checked. Whoever asked removes the file.
 */
export async function stageArchive(
  ownerId: OwnerId,
  given: GivenArchive,
  place: StagingPlace,
  onRows: (rows: number) => void = () => undefined,
): Promise<ArchiveRefusal | { ok: true; inside: Inside }> {
  const { schema, tables, declarations, isEmpty } = describeDesk(ownerId, place.databaseFile);
  if (given.schema > schema) return refuseArchive("newer");
  if (!isEmpty) return refuseArchive("desk_not_empty");
  const staged = new Database(place.stagedFile);
  try {
    // Nobody else reads this file, and after a crash it is thrown away.
    staged.pragma("journal_mode = MEMORY");
    staged.pragma("synchronous = OFF");
    staged.pragma("foreign_keys = OFF");
    for (const sql of declarations) staged.exec(sql);
    staged.exec("BEGIN");
    const refusal = await fillTables(staged, tables, ownerId, given, onRows);
    if (refusal !== null) return refusal;
    staged.exec("COMMIT");
    return { ok: true, inside: lookInside(staged, tables) };
  } finally {
    staged.close();
  }
}

/** What the real database says: its tables, how they are declared (with what must be unique), and whether the writer has anything. */
function describeDesk(ownerId: OwnerId, databaseFile: string) {
  const handle = new Database(databaseFile, { readonly: true, fileMustExist: true });
  try {
    const ask = askerOf(handle);
    const tables = arrangeTables(readShapes(ask));
    const names = new Set(tables.map(({ name }) => name));
    const declared = ask(
      "SELECT tbl_name AS name, sql FROM sqlite_master WHERE sql LIKE 'CREATE TABLE %' OR sql LIKE 'CREATE UNIQUE INDEX %' ORDER BY type DESC",
    ) as { name: string; sql: string }[];
    const declarations = declared.filter(({ name }) => names.has(name)).map(({ sql }) => sql);
    return { schema: readSchemaName(ask), tables, declarations, isEmpty: !hasRows(handle, tables, ownerId) };
  } finally {
    handle.close();
  }
}

function askerOf(handle: Database.Database): Ask {
  return (sql) => handle.prepare(sql).all();
}

function hasRows(handle: Database.Database, tables: readonly OwnedTable[], ownerId: OwnerId): boolean {
  return tables.some(
    ({ name, condition }) =>
      name !== OF_EVERY_ACCOUNT &&
      handle.prepare(`SELECT 1 FROM "${name}" WHERE ${condition} LIMIT 1`).get(ownerId) !== undefined,
  );
}

/** Null when every row was taken. */
async function fillTables(
  staged: Database.Database,
  tables: readonly OwnedTable[],
  ownerId: OwnerId,
  given: GivenArchive,
  onRows: (rows: number) => void,
): Promise<ArchiveRefusal | null> {
  const named = new Set(tables.flatMap(({ references }) => references.map(({ table }) => table)));
  const idsOf = new Map<string, Set<unknown>>();
  let all = 0;
  for (const table of tables) {
    const ids = new Set<unknown>();
    if (named.has(table.name)) idsOf.set(table.name, ids);
    if (!given.has(table.name)) continue;
    const insert = inserter(staged, table.name);
    let row = 0;
    for await (const value of given.rows(table.name)) {
      row += 1;
      const parsed = parseArchiveRow(table, value, ownerId);
      if (!parsed.ok) return refuseRow(table.name, row, parsed.reason, parsed.column);
      const foreign = table.references.find(({ column, table: to }) => {
        const id = parsed.row[column] ?? null;
        return idsOf.has(to) && id !== null && idsOf.get(to)?.has(id) !== true;
      });
      if (foreign !== undefined) return refuseForeignRow(table.name, row, foreign.column);
      if (!insert(parsed.row)) return refuseRow(table.name, row, "twice", null);
      if (idsOf.has(table.name)) ids.add(parsed.row[table.key[0] ?? ""]);
      all += 1;
      if (all % ROWS_TOLD === 0) onRows(all);
    }
  }
  onRows(all);
  return null;
}

/** Inserts rows of one table, whichever columns each has; false for one that is there already. */
function inserter(handle: Database.Database, table: string): (row: Row) => boolean {
  const known = new Map<string, Database.Statement>();
  return (row) => {
    const columns = Object.keys(row);
    const names = columns.map((name) => `"${name}"`).join(", ");
    const statement =
      known.get(names) ??
      handle.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => "?").join(", ")})`);
    known.set(names, statement);
    try {
      statement.run(...Object.values(row));
      return true;
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
  };
}

function lookInside(staged: Database.Database, tables: readonly OwnedTable[]): Inside {
  const counts = tables.map(({ name }) => ({
    table: name,
    rows: Number(staged.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
  }));
  const span = staged.prepare("SELECT min(slotAt) AS earliest, max(slotAt) AS latest FROM Launch").get() as {
    earliest: string | null;
    latest: string | null;
  };
  return { counts, launchedFrom: instantOf(span.earliest), launchedUntil: instantOf(span.latest) };
}

function instantOf(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

/**
 * Takes a staged archive in, all of it or nothing, if the writer's desk is still empty. Nobody else in this process may
 * write meanwhile.
 */
export function keepStaged(ownerId: OwnerId, place: StagingPlace): TakenIn | ArchiveRefusal {
  const handle = new Database(place.databaseFile, { fileMustExist: true, timeout: BUSY_MILLISECONDS });
  try {
    handle.pragma("foreign_keys = ON");
    handle.pragma("synchronous = FULL");
    handle.prepare("ATTACH ? AS staged").run(place.stagedFile);
    const tables = arrangeTables(readShapes(askerOf(handle)));
    const keep = handle.transaction((): TakenIn | ArchiveRefusal => {
      if (hasRows(handle, tables, ownerId)) return refuseArchive("desk_not_empty");
      const counts = tables.map((table) => ({ table: table.name, rows: moveRows(handle, table, ownerId) }));
      return { ok: true, counts };
    });
    return keep.immediate();
  } catch (error) {
    if (isTaken(error)) return refuseArchive("already_here");
    throw error;
  } finally {
    handle.close();
  }
}

function moveRows(handle: Database.Database, { name, columns }: OwnedTable, ownerId: OwnerId): number {
  if (name === OF_EVERY_ACCOUNT) {
    const isGiven = handle.prepare(`SELECT 1 FROM staged."${name}"`).get() !== undefined;
    if (isGiven) handle.prepare(`DELETE FROM main."${name}" WHERE "ownerId" = ?`).run(ownerId);
  }
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const sql = `INSERT INTO main."${name}" (${names}) SELECT ${names} FROM staged."${name}"`;
  return handle.prepare(sql).run().changes;
}

/** The key is there already: in the staged file a second time, in the database as another account's. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "SQLITE_CONSTRAINT_PRIMARYKEY" || error.code === "SQLITE_CONSTRAINT_UNIQUE")
  );
}

import { setImmediate as nextTurn } from "node:timers/promises";
import type Database from "better-sqlite3";
import { archiveRow, parseArchiveRow, type Row } from "@/lib/archive/archive-row";
import type { GivenArchive } from "@/lib/archive/read-archive";
import { type ArchiveRefusal, refuseArchive, refuseForeignRow, refuseRow } from "@/lib/archive/reason-text";
import { arrangeTables, type OwnedTable, type TableShape } from "@/lib/archive/table-shape";
import { openSnapshot, rawDb, withWriteLock } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";

/** Rows written before others have their turn at the event loop. */
const ROWS_AT_ONCE = 200;
/** What a new account has before its writer did anything. */
const OF_EVERY_ACCOUNT = "Preference";

type ColumnInfo = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number };
type KeyInfo = { from: string; table: string };

/** Everything that is one writer's, as it was when this was opened. */
export type OpenArchive = {
  /** The last migration. */
  schema: string;
  tables: OwnedTable[];
  count: (table: OwnedTable) => number;
  rows: (table: OwnedTable) => Generator<Row>;
  close: () => void;
};

export function openArchive(ownerId: OwnerId): OpenArchive {
  const handle = openSnapshot();
  /** Those begun and not yet at their end: the connection cannot be closed under them. */
  const begun = new Set<IterableIterator<unknown>>();
  return {
    schema: readSchemaName(handle),
    tables: arrangeTables(readShapes(handle)),
    count: (table) => countRows(handle, table, ownerId),
    *rows(table) {
      const order = table.key.map((name) => `"${name}"`).join(", ");
      const sql = `SELECT * FROM "${table.name}" WHERE ${table.condition} ORDER BY ${order}`;
      const all = handle.prepare(sql).iterate(ownerId);
      begun.add(all);
      for (const row of all) yield archiveRow(table, row as Row, ownerId);
      begun.delete(all);
    },
    close: () => {
      for (const one of begun) one.return?.();
      handle.close();
    },
  };
}

function countRows(handle: Database.Database, table: OwnedTable, ownerId: OwnerId): number {
  const sql = `SELECT count(*) FROM "${table.name}" WHERE ${table.condition}`;
  return Number(handle.prepare(sql).pluck().get(ownerId));
}

function readSchemaName(handle: Database.Database): string {
  const sql =
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name DESC";
  return String(handle.prepare(sql).pluck().get());
}

/** The tables as the database itself declares them. */
function readShapes(handle: Database.Database): TableShape[] {
  const names = handle
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return names.map((name) => {
    const columns = handle.prepare(`PRAGMA table_info("${name}")`).all() as ColumnInfo[];
    const keys = handle.prepare(`PRAGMA foreign_key_list("${name}")`).all() as KeyInfo[];
    return {
      name,
      columns: columns.map((column) => ({
        name: column.name,
        type: column.type.toUpperCase(),
        isRequired: Number(column.notnull) === 1,
        hasDefault: column.dflt_value !== null,
        json: column.dflt_value === "'[]'" ? "list" : column.dflt_value === "'{}'" ? "object" : null,
      })),
      key: columns
        .filter(({ pk }) => Number(pk) > 0)
        .toSorted((a, b) => Number(a.pk) - Number(b.pk))
        .map((column) => column.name),
      references: keys.map(({ from, table }) => ({ column: from, table })),
    };
  });
}

export type TakenIn = { ok: true; counts: { table: string; rows: number }[] };

/**
 * Takes an archive in as the writer's own, all of it or nothing. Their desk must be empty, every row is given to them
 * whatever it says, and no row may hang on one that is not in the archive itself. Others' writes wait meanwhile.
 */
export function takeInArchive(ownerId: OwnerId, given: GivenArchive): Promise<TakenIn | ArchiveRefusal> {
  return withWriteLock(async () => {
    const handle = rawDb();
    const tables = arrangeTables(readShapes(handle));
    if (given.schema > readSchemaName(handle)) return refuseArchive("newer");
    if (hasRows(handle, tables, ownerId)) return refuseArchive("desk_not_empty");
    handle.exec("BEGIN IMMEDIATE");
    let isKept = false;
    try {
      handle.prepare(`DELETE FROM "${OF_EVERY_ACCOUNT}" WHERE "ownerId" = ?`).run(ownerId);
      const outcome = await insertTables(handle, tables, ownerId, given);
      if (outcome.ok) handle.exec("COMMIT");
      isKept = outcome.ok;
      return outcome;
    } catch (error) {
      if (isTaken(error)) return refuseArchive("already_here");
      throw error;
    } finally {
      if (!isKept && handle.inTransaction) handle.exec("ROLLBACK");
    }
  });
}

function hasRows(handle: Database.Database, tables: OwnedTable[], ownerId: OwnerId): boolean {
  return tables.some((table) => table.name !== OF_EVERY_ACCOUNT && countRows(handle, table, ownerId) > 0);
}

async function insertTables(
  handle: Database.Database,
  tables: readonly OwnedTable[],
  ownerId: OwnerId,
  given: GivenArchive,
): Promise<TakenIn | ArchiveRefusal> {
  const named = new Set(tables.flatMap(({ references }) => references.map(({ table }) => table)));
  const idsOf = new Map<string, Set<unknown>>();
  const counts: TakenIn["counts"] = [];
  for (const table of tables) {
    const ids = new Set<unknown>();
    if (named.has(table.name)) idsOf.set(table.name, ids);
    if (!given.has(table.name)) continue;
    let rows = 0;
    for await (const value of given.rows(table.name)) {
      rows += 1;
      const parsed = parseArchiveRow(table, value, ownerId);
      if (!parsed.ok) return refuseRow(table.name, rows, parsed.reason, parsed.column);
      const foreign = table.references.find(({ column, table: to }) => {
        const id = parsed.row[column] ?? null;
        return idsOf.has(to) && id !== null && idsOf.get(to)?.has(id) !== true;
      });
      if (foreign !== undefined) return refuseForeignRow(table.name, rows, foreign.column);
      insert(handle, table.name, parsed.row);
      if (idsOf.has(table.name)) ids.add(parsed.row[table.key[0] ?? ""]);
      if (rows % ROWS_AT_ONCE === 0) await nextTurn();
    }
    counts.push({ table: table.name, rows });
  }
  return { ok: true, counts };
}

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

function insert(handle: Database.Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const sql = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => "?").join(", ")})`;
  const known = prepared.get(handle) ?? new Map<string, Database.Statement>();
  prepared.set(handle, known);
  const statement = known.get(sql) ?? handle.prepare(sql);
  known.set(sql, statement);
  statement.run(...columns.map((name) => row[name]));
}

/** Another account's row has this key already. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "SQLITE_CONSTRAINT_PRIMARYKEY" || error.code === "SQLITE_CONSTRAINT_UNIQUE")
  );
}

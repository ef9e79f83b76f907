import type Database from "better-sqlite3";
import { archiveRow, type Row } from "@/lib/archive/archive-row";
import { type Ask, readSchemaName, readShapes } from "@/lib/archive/read-shapes";
import { arrangeTables, type OwnedTable } from "@/lib/archive/table-shape";
import { openSnapshot } from "@/lib/platform/db";
import type { OwnerId } from "@/lib/platform/owner";

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
  const ask: Ask = (sql) => handle.prepare(sql).all();
  /** Those begun and not yet at their end: the connection cannot be closed under them. */
  const begun = new Set<IterableIterator<unknown>>();
  return {
    schema: readSchemaName(ask),
    tables: arrangeTables(readShapes(ask)),
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

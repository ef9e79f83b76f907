import type { TableShape } from "@/lib/archive/table-shape";

/** Answers a question in SQL with its rows. */
export type Ask = (sql: string) => unknown[];

type ColumnInfo = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number };
type KeyInfo = { from: string; table: string };

/** The tables as the database itself declares them. */
export function readShapes(ask: Ask): TableShape[] {
  const tables = ask(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  ) as { name: string }[];
  return tables.map(({ name }) => {
    const columns = ask(`PRAGMA table_info("${name}")`) as ColumnInfo[];
    const keys = ask(`PRAGMA foreign_key_list("${name}")`) as KeyInfo[];
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

/** The last migration the database has had. */
export function readSchemaName(ask: Ask): string {
  const [last] = ask(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name DESC LIMIT 1",
  ) as { name: string }[];
  return last?.name ?? "";
}

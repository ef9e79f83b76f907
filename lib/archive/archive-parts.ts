import {
  ARCHIVE_FORMAT,
  csvName,
  MANIFEST_NAME,
  writeCsv,
  writeJson,
  writeManifest,
} from "@/lib/archive/archive-file";
import type { Row } from "@/lib/archive/archive-row";
import { jsonName } from "@/lib/archive/json-name";
import { READ_ME } from "@/lib/archive/read-me";
import type { OwnedTable } from "@/lib/archive/table-shape";

/** What is in an archive's tables. */
export type ArchiveContent = {
  schema: string;
  tables: readonly OwnedTable[];
  count: (table: OwnedTable) => number;
  rows: (table: OwnedTable) => Iterable<Row>;
};

/** The files of an archive in their order, each read when its turn comes. */
export function archiveParts(
  { schema, tables, count, rows }: ArchiveContent,
  schemaText: string,
): { name: string; pieces: () => Iterable<string> }[] {
  const counted = tables.map((table) => ({ name: table.name, rows: count(table) }));
  return [
    { name: "README.txt", pieces: () => [READ_ME] },
    {
      name: MANIFEST_NAME,
      pieces: () => [writeManifest({ format: ARCHIVE_FORMAT, schema, tables: counted })],
    },
    { name: "schema.prisma", pieces: () => [schemaText] },
    ...tables.map((table) => ({ name: jsonName(table.name), pieces: () => writeJson(rows(table)) })),
    ...tables.map((table) => ({ name: csvName(table.name), pieces: () => writeCsv(table, rows(table)) })),
  ];
}

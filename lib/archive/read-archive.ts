import { MANIFEST_NAME, parseJsonLine } from "@/lib/archive/archive-file";
import { jsonName } from "@/lib/archive/json-name";
import { parseManifest } from "@/lib/archive/schema";

/** The files of an archive, each to be read line by line. */
export type ArchiveSource = {
  has: (name: string) => boolean;
  lines: (name: string) => AsyncIterable<string>;
};

/** An archive to take in: which tables it has, each to be read once, in any order. */
export type GivenArchive = {
  schema: string;
  /** Rows of all tables together, as the manifest promises. */
  total: number;
  has: (table: string) => boolean;
  rows: (table: string) => AsyncIterable<unknown>;
};

/** Lines of a table that are no rows: the list's beginning and end. */
const BRACKETS = 2;

/** A table of an archive is not what its manifest says. */
export class BrokenArchive extends Error {}

/** Null when this is no archive of ours. Reading its rows throws BrokenArchive when one is missing or no JSON. */
export async function readArchive(source: ArchiveSource): Promise<GivenArchive | null> {
  if (!source.has(MANIFEST_NAME)) return null;
  let text = "";
  for await (const line of source.lines(MANIFEST_NAME)) text += `${line}\n`;
  const manifest = parseManifest(text);
  if (manifest === null) return null;
  const counts = new Map(manifest.tables.map(({ name, rows }) => [name, rows]));
  return {
    schema: manifest.schema,
    total: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    has: (table) => counts.has(table),
    rows: (table) => readRows(source, table, counts.get(table) ?? 0),
  };
}

async function* readRows(source: ArchiveSource, table: string, expected: number): AsyncGenerator<unknown> {
  let rows = 0;
  let others = 0;
  for await (const line of source.lines(jsonName(table))) {
    const value = parseLine(line, table);
    if (value === undefined) others += 1;
    else rows += 1;
    // Ends at once where a file goes on and on.
    if (others > BRACKETS) throw new BrokenArchive(`${table} has lines that are no rows.`);
    if (rows > expected) throw new BrokenArchive(`${table} has more rows than ${expected}.`);
    if (value !== undefined) yield value;
  }
  if (rows !== expected) throw new BrokenArchive(`${table} has ${rows} rows, not ${expected}.`);
}

function parseLine(line: string, table: string): unknown {
  try {
    return parseJsonLine(line);
  } catch {
    throw new BrokenArchive(`A line of ${table} is no JSON.`);
  }
}

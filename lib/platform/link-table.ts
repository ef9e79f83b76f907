import { mkdirSync, readFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import path from "node:path";
import { logFault } from "@/lib/platform/log";

/** Where each tracked link leads, by what stands behind /go/; an empty address: nowhere yet. */
export type LinkTable = ReadonlyMap<string, string>;

type Shared = {
  table: LinkTable;
  file: string | null;
  /** What the file holds. */
  kept: LinkTable | null;
  isKeeping: boolean;
  /** The last try to write it failed; said once. */
  isFailing: boolean;
  aim: (() => Promise<void>) | null;
};

// server.ts and Next's bundles are separate module graphs in one process; they must share one table.
const shared = globalThis as unknown as { __firstHourLinks?: Shared };

function current(): Shared {
  shared.__firstHourLinks ??= {
    table: new Map(),
    file: null,
    kept: null,
    isKeeping: false,
    isFailing: false,
    aim: null,
  };
  return shared.__firstHourLinks;
}

/** Starts from the table last kept in `file`: with it links lead on before, and without, the database. */
export function openLinkTable(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const kept = readKept(file);
  Object.assign(current(), { table: kept ?? new Map(), file, kept });
}

function readKept(file: string): LinkTable | null {
  try {
    return new Map(JSON.parse(readFileSync(file, "utf8")) as [string, string][]);
  } catch (error) {
    const isNew = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isNew) logFault("reading the last known links", error);
    return null;
  }
}

export function findAim(slug: string): string | undefined {
  return current().table.get(slug);
}

export function countLinks(): number {
  return current().table.size;
}

/** Takes effect at once; the file follows, and is tried again at the next call when it cannot be written. */
export async function setLinkTable(table: LinkTable): Promise<void> {
  const own = current();
  own.table = table;
  if (own.isKeeping || own.file === null) return;
  own.isKeeping = true;
  try {
    while (own.kept !== own.table && own.file !== null) {
      const next = own.table;
      await writeTable(own.file, next);
      own.kept = next;
    }
    own.isFailing = false;
  } catch (error) {
    if (!own.isFailing) logFault("keeping the table of links", error);
    own.isFailing = true;
  } finally {
    own.isKeeping = false;
  }
}

/** In place of the old file only when it is whole and on disk. */
async function writeTable(file: string, table: LinkTable): Promise<void> {
  const handle = await open(`${file}.new`, "w");
  try {
    await handle.writeFile(JSON.stringify([...table]));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}

/** Whether the file holds what is in memory. */
export function isTableKept(): boolean {
  return current().kept === current().table;
}

/** Says how the table is made; the server's start does. */
export function onAim(aim: (() => Promise<void>) | null): void {
  current().aim = aim;
}

/**
 * Makes the table anew: call it after what changes where links lead. Resolves when they lead there. What was saved is
 * saved: a failure is logged, and the table follows within a second.
 */
export async function aimLinks(): Promise<void> {
  try {
    await current().aim?.();
  } catch (error) {
    logFault("aiming the links", error);
  }
}

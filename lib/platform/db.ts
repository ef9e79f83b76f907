import Database from "better-sqlite3";
import { Prisma, PrismaClient } from "@/lib/platform/generated/prisma/client";
import { keepLatest } from "@/lib/platform/keep-latest";
import { settings } from "@/lib/platform/settings";
import { IsolatedSqlite } from "@/lib/platform/sqlite-adapter";

/** A write may wait behind others; Prisma's 2 s would fail under a queue. */
const TRANSACTION_MILLISECONDS = 15_000;
/** Readings kept while nothing is written, at a few MB each for a busy year. */
const MOST_KEPT = 32;
/** Parts of readings kept while their own mark stands: several kinds for each launch of some busy years. */
const MOST_PARTS = 5000;
const OLDEST_SQLITE = [3, 51, 3] as const;
/** SQLite's number for synchronous=FULL. */
const SYNCHRONOUS_FULL = 2;

type OpenDatabase = {
  client: PrismaClient;
  adapter: IsolatedSqlite;
  file: string;
  reader: Database.Database | null;
  /** What was read and how the database stood then, the latest asked for last. */
  kept: Map<string, { version: unknown; value: unknown }>;
  /** The same of parts of readings, with the mark each had. */
  parts: Map<string, { mark: string; value: unknown }>;
};

// server.ts and Next's bundles are separate module graphs in one process; they must share one writing connection.
const shared = globalThis as unknown as { __firstHourDatabase?: OpenDatabase };

function open(file: string): OpenDatabase {
  const adapter = new IsolatedSqlite(file);
  const client = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: TRANSACTION_MILLISECONDS, timeout: TRANSACTION_MILLISECONDS },
  });
  return { client, adapter, file, reader: null, kept: new Map(), parts: new Map() };
}

function current(): OpenDatabase {
  shared.__firstHourDatabase ??= open(settings().databaseFile);
  return shared.__firstHourDatabase;
}

/** The one Prisma client of this process. Only store.ts files and the platform call it. */
export function db(): PrismaClient {
  return current().client;
}

/**
 * The writing handle under Prisma, for paths too hot for Prisma. Write with it only inside `withWriteLock`.
 * @throws Error before `connectDatabase` was awaited.
 */
export function rawDb(): Database.Database {
  const handle = current().adapter.raw;
  if (handle === null) throw new Error("The database is not connected yet.");
  return handle;
}

/** A read-only handle for readings of thousands of rows, which take Prisma many times as long. Only store.ts files call it. */
export function readDb(): Database.Database {
  const opened = current();
  opened.reader ??= new Database(opened.file, { readonly: true, fileMustExist: true });
  return opened.reader;
}

/**
 * What `work` gave last under `key`, as long as nobody has written anything since: pages read thousands of rows again that no
 * page changes. SQLite itself says so (PRAGMA data_version), whoever wrote. What it gives is shared: nobody changes it. Only
 * store.ts files call it.
 */
export function untilWritten<T>(key: string, work: () => T): T {
  const { kept } = current();
  const version = readDb().pragma("data_version", { simple: true });
  const known = kept.get(key);
  if (known !== undefined && known.version === version) {
    keepLatest(kept, key, known, MOST_KEPT);
    return known.value as T;
  }
  kept.delete(key);
  const value = work();
  keepLatest(kept, key, { version, value }, MOST_KEPT);
  if (value instanceof Promise) value.catch(() => kept.delete(key));
  return value;
}

/**
 * Values by id, of which only those are read whose mark is not the one they were kept with: most of what a year left behind
 * never changes again, whatever is written meanwhile. A mark says all that a value hangs on, and is read before it; what
 * `readParts` leaves out has no value. What it gives is shared: nobody changes it. Only store.ts files call it.
 *
 * @param kind what the values are, apart from those of others with the same ids
 */
export async function whileMarked<T>(
  kind: string,
  marks: ReadonlyMap<string, string>,
  readParts: (ids: string[]) => ReadonlyMap<string, T> | Promise<ReadonlyMap<string, T>>,
): Promise<Map<string, T>> {
  const { parts } = current();
  const values = new Map<string, T | undefined>();
  const changed: string[] = [];
  for (const [id, mark] of marks) {
    const part = parts.get(`${kind} ${id}`);
    values.set(id, part?.value as T | undefined);
    if (part?.mark !== mark) changed.push(id);
  }
  if (changed.length > 0) {
    const read = await readParts(changed);
    for (const id of changed) values.set(id, read.get(id));
  }
  const known = new Map<string, T>();
  for (const [id, mark] of marks) {
    const value = values.get(id);
    keepLatest(parts, `${kind} ${id}`, { mark, value }, MOST_PARTS);
    if (value !== undefined) known.set(id, value);
  }
  return known;
}

/** Runs `work` while no Prisma statement or transaction writes: the two share one connection. */
export function withWriteLock<T>(work: () => T | Promise<T>): Promise<T> {
  return current().adapter.lock.run(work);
}

/**
 * The database as it is at this moment, for readings that take longer than one statement: a connection of its own
 * that sees nothing of what is written from now on. Close it soon: the write-ahead log grows meanwhile.
 */
export function openSnapshot(): Database.Database {
  const handle = new Database(current().file, { readonly: true, fileMustExist: true });
  handle.exec("BEGIN");
  // A read transaction begins with its first reading.
  handle.prepare("SELECT 1 FROM sqlite_master LIMIT 1").get();
  return handle;
}

/**
 * Commits `work` without waiting for anything: not for the disk (a power cut may take it back, and never anything that
 * was committed as usual, before or after it), nor for another process that holds the file (then it throws at once).
 * Only for what can be told from the database to be missing, and done again. Call it within `withWriteLock`.
 */
export function commitWithoutWaiting(work: () => void): void {
  const handle = rawDb();
  const patience = Number(handle.pragma("busy_timeout", { simple: true }));
  handle.pragma("synchronous = NORMAL");
  handle.pragma("busy_timeout = 0");
  try {
    handle.transaction(work).immediate();
  } finally {
    handle.pragma(`busy_timeout = ${patience}`);
    handle.pragma("synchronous = FULL");
  }
}

/** Connects to `file` (the settings' by default) and proves that what is acknowledged will be on disk. */
export async function connectDatabase(file?: string): Promise<void> {
  if (file !== undefined) {
    await closeDatabase();
    shared.__firstHourDatabase = open(file);
  }
  await db().$connect();
  const handle = rawDb();
  // Prisma's adapter makes this handle speak of integers as bigint.
  const synchronous = Number(handle.pragma("synchronous", { simple: true }));
  if (synchronous !== SYNCHRONOUS_FULL) throw new Error(`synchronous is ${synchronous}, not FULL.`);
  const version = String(handle.prepare("SELECT sqlite_version()").pluck().get());
  if (isOlder(version, OLDEST_SQLITE)) throw new Error(`SQLite ${version} is too old.`);
}

function isOlder(version: string, oldest: readonly number[]): boolean {
  const parts = version.split(".").map(Number);
  for (const [index, least] of oldest.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}

/** What SQLite's own quick check says; "ok" or its first complaint. */
export function checkDatabase(): string {
  return String(rawDb().prepare("PRAGMA quick_check(1)").pluck().get());
}

export async function closeDatabase(): Promise<void> {
  const opened = shared.__firstHourDatabase;
  shared.__firstHourDatabase = undefined;
  opened?.reader?.close();
  await opened?.client.$disconnect();
}

/** Two writers wanted the same unique thing; known by Prisma's code, never by the text. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import type Database from "better-sqlite3";

const BUSY_TIMEOUT_MILLISECONDS = 5000;

/** Lets one writer in at a time, in the order they came. */
export class WriteLock {
  #tail: Promise<void> = Promise.resolve();

  async acquire(): Promise<() => void> {
    let release: () => void = () => {};
    const previous = this.#tail;
    this.#tail = new Promise<void>((resolve) => {
      release = resolve;
    });
    await previous;
    return release;
  }

  async run<T>(work: () => T | Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}

/**
 * The stock adapter has one connection, and a statement from outside runs inside whatever transaction is
 * open on it: acknowledged, then gone with that transaction's rollback. Here writes and transactions take
 * turns, and reads from outside go to a second, read-only connection.
 */
class IsolatedAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite" as const;
  readonly adapterName = "first-hour-sqlite";
  readonly #writer: SqlDriverAdapter;
  readonly #reader: SqlDriverAdapter;
  readonly #lock: WriteLock;

  constructor(writer: SqlDriverAdapter, reader: SqlDriverAdapter, lock: WriteLock) {
    this.#writer = writer;
    this.#reader = reader;
    this.#lock = lock;
  }

  queryRaw(query: SqlQuery) {
    if (/^\s*SELECT\b/i.test(query.sql)) return this.#reader.queryRaw(query);
    return this.#lock.run(() => this.#writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.#lock.run(() => this.#writer.executeRaw(query));
  }

  executeScript(script: string) {
    return this.#lock.run(() => this.#writer.executeScript(script));
  }

  async startTransaction(isolation?: IsolationLevel): Promise<Transaction> {
    const release = await this.#lock.acquire();
    try {
      const transaction = await this.#writer.startTransaction(isolation);
      const commit = transaction.commit.bind(transaction);
      const rollback = transaction.rollback.bind(transaction);
      transaction.commit = () => commit().finally(release);
      transaction.rollback = () => rollback().finally(release);
      return transaction;
    } catch (error) {
      release();
      throw error;
    }
  }

  async dispose() {
    await this.#reader.dispose();
    await this.#writer.dispose();
  }
}

/** The handle below Prisma's own adapter, which keeps it in a field it does not declare. */
function handleOf(adapter: SqlDriverAdapter): Database.Database {
  return (adapter as unknown as { client: Database.Database }).client;
}

/** What every connection to the database sets before its first statement. */
function setPragmas(handle: Database.Database): void {
  handle.pragma("foreign_keys = ON");
  // In WAL mode the default is NORMAL, which loses acknowledged writes at a power cut.
  handle.pragma("synchronous = FULL");
}

export class IsolatedSqlite implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "sqlite" as const;
  readonly adapterName = "first-hour-sqlite";
  readonly lock = new WriteLock();
  /** The one writing handle of this process, once connected. */
  raw: Database.Database | null = null;
  readonly #url: string;

  constructor(file: string) {
    this.#url = `file:${file}`;
  }

  #stock(readonly: boolean) {
    return new PrismaBetterSqlite3({ url: this.#url, timeout: BUSY_TIMEOUT_MILLISECONDS, readonly });
  }

  async connect(): Promise<SqlDriverAdapter> {
    const writer = await this.#stock(false).connect();
    const handle = handleOf(writer);
    handle.pragma("journal_mode = WAL");
    setPragmas(handle);
    // A transaction that begins by reading and then writes would fail at once when another process wrote in between.
    const prepare = handle.prepare.bind(handle);
    handle.prepare = ((sql: string) =>
      prepare(sql === "BEGIN" ? "BEGIN IMMEDIATE" : sql)) as typeof handle.prepare;
    this.raw = handle;
    const reader = await this.#stock(true).connect();
    setPragmas(handleOf(reader));
    return new IsolatedAdapter(writer, reader, this.lock);
  }

  connectToShadowDb() {
    return this.#stock(false).connectToShadowDb();
  }
}

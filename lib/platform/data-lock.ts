import path from "node:path";
import Database from "better-sqlite3";

export type DataLock = { release: () => void };

/**
 * Lets one server (or migration) at a time use a data folder: the live hour's streams and the group commits
 * live in one process. The lock is a lock of the operating system on a SQLite file, so a process that was
 * killed holds nothing. Null when another process has it.
 */
export function acquireDataLock(dataFolder: string): DataLock | null {
  const handle = new Database(path.join(dataFolder, "in-use.lock"), { timeout: 0 });
  try {
    handle.pragma("locking_mode = EXCLUSIVE");
    handle.exec("BEGIN EXCLUSIVE");
    return { release: () => handle.close() };
  } catch (error) {
    handle.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) return null;
    throw error;
  }
}

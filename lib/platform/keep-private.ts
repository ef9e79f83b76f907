import { chmodSync, existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const OTHERS = 0o077;
const OWN_FILE = 0o600;

/**
 * What this process makes from now on only its user can open, and so the database and its backups that are there
 * already: accounts and sessions are in them. Folders that exist keep the mode somebody chose for them.
 */
export function keepPrivate(databaseFile: string): void {
  process.umask(OTHERS);
  for (const file of listFiles(databaseFile)) {
    if ((statSync(file).mode & OTHERS) !== 0) tighten(file);
  }
}

function listFiles(databaseFile: string): string[] {
  const backups = path.join(path.dirname(databaseFile), "backups");
  const start = path.basename(databaseFile, ".db");
  const kept = existsSync(backups) ? readdirSync(backups).filter((name) => name.startsWith(start)) : [];
  return [
    ...["", "-wal", "-shm", "-journal"].map((suffix) => databaseFile + suffix),
    ...kept.map((name) => path.join(backups, name)),
  ].filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function tighten(file: string): void {
  try {
    chmodSync(file, OWN_FILE);
  } catch (error) {
    // Somebody else's file, opened to us on purpose: its owner's choice stands.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) throw error;
  }
}

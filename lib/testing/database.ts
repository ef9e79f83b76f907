import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase, connectDatabase, db } from "@/lib/platform/db";
import { deployMigrations, migrationPlace } from "@/lib/platform/migration";

/**
 * A real database of the real migrations for one test file: call it in `beforeAll`, `emptyDatabase` in
 * `beforeEach`, the returned closer in `afterAll`. Rows are deleted between tests, never the file.
 */
export async function openTestDatabase(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "first-hour-test-"));
  const file = path.join(folder, "test.db");
  // What else is kept beside the database (the session's secret) goes there too.
  process.env.FIRST_HOUR_DATABASE = file;
  await deployMigrations(migrationPlace(file));
  await connectDatabase(file);
  return async () => {
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Deletes every row: all tables hang on the account by cascade, but for these. */
export async function emptyDatabase(): Promise<void> {
  await db().user.deleteMany();
  await db().installation.deleteMany();
  await db().verification.deleteMany();
  await db().rateLimit.deleteMany();
  await db().feedLook.deleteMany();
  await db().journalMark.deleteMany();
}

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireDataLock } from "@/lib/platform/data-lock";
import {
  deployMigrations,
  type MigrationPlace,
  migrationPlace,
  readMigrationStatus,
} from "@/lib/platform/migration";

let folder: string;
let place: MigrationPlace;

/** The same database with this checkout's migrations and one more. */
function withMigration(name: string, sql: string): MigrationPlace {
  const migrations = path.join(folder, "migrations");
  if (!existsSync(migrations)) cpSync(migrationPlace("").folder, migrations, { recursive: true });
  mkdirSync(path.join(migrations, name));
  writeFileSync(path.join(migrations, name, "migration.sql"), sql);
  return { ...place, folder: migrations };
}

function query(sql: string): unknown {
  const handle = new Database(place.file, { readonly: true });
  const value = handle.prepare(sql).pluck().get();
  handle.close();
  return value;
}

function execute(sql: string): void {
  const handle = new Database(place.file);
  handle.exec(sql);
  handle.close();
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "first-hour-migration-"));
  place = migrationPlace(path.join(folder, "data.db"));
  await deployMigrations(place);
  execute("INSERT INTO Installation (id, signUpOpen) VALUES (1, 1)");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a migration", () => {
  it("makes the file, and does nothing the second time", async () => {
    expect(readMigrationStatus(place).kind).toBe("current");
    expect(await deployMigrations(place)).toEqual({ applied: [], backup: null });
  });

  it("keeps a copy of an existing database before it changes it", async () => {
    const next = withMigration("29990101000000_more", "CREATE TABLE More (id INTEGER PRIMARY KEY);");
    const { applied, backup } = await deployMigrations(next);
    expect(applied).toEqual(["29990101000000_more"]);
    expect(query("SELECT count(*) FROM sqlite_master WHERE name = 'More'")).toBe(1);
    expect(query("SELECT signUpOpen FROM Installation")).toBe(1);
    const kept = new Database(backup ?? "", { readonly: true });
    expect(kept.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'More'").pluck().get()).toBe(0);
    expect(kept.prepare("SELECT signUpOpen FROM Installation").pluck().get()).toBe(1);
    kept.close();
  });

  it("that fails half-way leaves the database as it was, to the byte", async () => {
    const next = withMigration(
      "29990101000000_broken",
      "CREATE TABLE More (id INTEGER PRIMARY KEY); INSERT INTO Nowhere VALUES (1);",
    );
    const before = readFileSync(place.file);
    await expect(deployMigrations(next)).rejects.toThrow("is as it was");
    expect(readFileSync(place.file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes("migrating"))).toEqual([]);
    expect(readMigrationStatus(next).kind).toBe("behind");
  });

  it("is refused for a database that a newer version wrote", async () => {
    execute(
      "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES ('x', 'x', 1, '29990101000000_future', 1, 1)",
    );
    const before = readFileSync(place.file);
    await expect(deployMigrations(place)).rejects.toThrow("newer First Hour");
    expect(readFileSync(place.file).equals(before)).toBe(true);
  });

  it("is refused for a file that is no database of ours", async () => {
    writeFileSync(place.file, "not a database, but something a person wrote and wants to keep");
    await expect(deployMigrations(place)).rejects.toThrow("cannot be used");
    expect(readFileSync(place.file, "utf8")).toContain("wants to keep");
  });

  it("keeps the rows that hang on a table which it makes anew", async () => {
    const all = migrationPlace("").folder;
    const [first = ""] = readdirSync(all).sort();
    const migrations = path.join(folder, "first-only");
    mkdirSync(migrations);
    for (const name of [first, "migration_lock.toml"]) {
      cpSync(path.join(all, name), path.join(migrations, name), { recursive: true });
    }
    place = { ...place, file: path.join(folder, "old.db"), folder: migrations };
    await deployMigrations(place);
    execute(`
      INSERT INTO user (id, name, email, updatedAt) VALUES ('u', 'Ana', 'ana@example.org', 0);
      INSERT INTO Draft (id, ownerId, state, source, createdAt, updatedAt) VALUES ('d', 'u', 'scheduled', 'blank', 0, 0);
      INSERT INTO Launch (id, ownerId, draftId, slotWall, slotZone, slotAt, target, createdAt, updatedAt)
        VALUES ('l', 'u', 'd', '2026-11-25T18:30', 'UTC', 0, 100, 0, 0);
      INSERT INTO LaunchTask (id, launchId, ownerId, position, kind, phase, title, durationMinutes)
        VALUES ('t', 'l', 'u', 0, 'own', 'hour', 'Share', 5);
      INSERT INTO Operation (launchId, seq, id, kind, at, payload, by, receivedAt) VALUES ('l', 1, 'o', 'end', 0, '{}', 'u', 0);
    `);
    await deployMigrations({ ...place, folder: all });
    for (const table of ["user", "Draft", "Launch", "LaunchTask", "Operation"]) {
      expect([table, query(`SELECT count(*) FROM ${table}`)]).toEqual([table, 1]);
    }
  });
});

describe("a data folder", () => {
  it("belongs to one process at a time", () => {
    const first = acquireDataLock(folder);
    expect(first).not.toBeNull();
    expect(acquireDataLock(folder)).toBeNull();
    first?.release();
    const second = acquireDataLock(folder);
    expect(second).not.toBeNull();
    second?.release();
  });
});

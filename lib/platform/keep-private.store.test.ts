import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, connectDatabase, db } from "@/lib/platform/db";
import { keepPrivate } from "@/lib/platform/keep-private";
import { deployMigrations, migrationPlace } from "@/lib/platform/migration";

let folder: string;
let umask: number;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "first-hour-private-"));
  umask = process.umask(0o022);
});
afterEach(async () => {
  await closeDatabase();
  process.umask(umask);
  rmSync(folder, { recursive: true, force: true });
});

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe("the data folder", () => {
  it("is made so that only its user can open it and the database in it", async () => {
    const file = path.join(folder, "data", "hour.db");
    keepPrivate(file);
    mkdirSync(path.dirname(file), { recursive: true });
    await deployMigrations(migrationPlace(file));
    await connectDatabase(file);
    await db().user.count();
    expect(modeOf(path.dirname(file))).toBe("700");
    const files = readdirSync(path.dirname(file)).map((name) => path.join(path.dirname(file), name));
    expect(files).toContain(`${file}-wal`);
    expect(files.map(modeOf)).toEqual(files.map(() => "600"));
  });

  it("that is there keeps its mode, and its database and backups are closed to others", () => {
    const file = path.join(folder, "hour.db");
    const backup = path.join(folder, "backups", "hour-20261120-101500.db");
    const foreign = path.join(folder, "backups", "notes.txt");
    mkdirSync(path.dirname(backup));
    for (const one of [file, backup, foreign]) writeFileSync(one, "");
    chmodSync(folder, 0o755);
    keepPrivate(file);
    expect([folder, file, backup, foreign].map(modeOf)).toEqual(["755", "600", "600", "644"]);
  });
});

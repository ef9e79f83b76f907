import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readClock } from "@/lib/platform/clock";
import { acquireDataLock } from "@/lib/platform/data-lock";
import { keepPrivate } from "@/lib/platform/keep-private";
import {
  deployMigrations,
  MigrationError,
  migrationPlace,
  readMigrationStatus,
} from "@/lib/platform/migration";
import { SettingError, settings } from "@/lib/platform/settings";
import { countOf } from "@/lib/text/count-of";

const USAGE = "npm run db -- status | deploy | new NAME";

function tellStatus(): number {
  const place = migrationPlace(settings().databaseFile);
  const status = readMigrationStatus(place);
  switch (status.kind) {
    case "absent":
      console.log(
        `${place.file} does not exist yet; ${countOf(status.missing.length, "migration")} would make it.`,
      );
      return 0;
    case "current":
      console.log(`${place.file} is up to date (${countOf(status.applied.length, "migration")}).`);
      return 0;
    case "behind":
      console.log(`${place.file} lacks ${status.missing.join(", ")}; npm run db -- deploy applies them.`);
      return 0;
    case "newer":
      console.log(`${place.file} is newer than this code: it has ${status.unknown.join(", ")}.`);
      return 1;
    case "broken":
      console.log(`${place.file} cannot be used: ${status.reason}.`);
      return 1;
  }
}

async function deploy(): Promise<number> {
  const { databaseFile, dataFolder } = settings();
  keepPrivate(databaseFile);
  mkdirSync(dataFolder, { recursive: true });
  const lock = acquireDataLock(dataFolder);
  if (lock === null) {
    console.error(`First Hour is running on ${dataFolder}; stop it first, then deploy.`);
    return 1;
  }
  try {
    const { applied, backup } = await deployMigrations(migrationPlace(databaseFile));
    if (backup !== null) console.log(`Kept the database as it was in ${backup}.`);
    console.log(applied.length === 0 ? "Nothing to apply." : `Applied ${applied.join(", ")}.`);
    return 0;
  } finally {
    lock.release();
  }
}

async function makeMigration(name: string | undefined): Promise<number> {
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    console.error(
      "A migration needs a name of small letters, digits and underscores: npm run db -- new add_something",
    );
    return 1;
  }
  const { folder, schemaFile } = migrationPlace(settings().databaseFile);
  const { writeMigrationScript } = await import("@/lib/platform/schema-engine");
  const scratch = mkdtempSync(path.join(tmpdir(), "first-hour-"));
  const script = await writeMigrationScript(path.join(scratch, "scratch.db"), folder, schemaFile);
  rmSync(scratch, { recursive: true });
  if (script.replace(/^--.*$/gm, "").trim() === "") {
    console.log("The schema asks for nothing new.");
    return 0;
  }
  const time = new Date(readClock()).toISOString().replace(/\D/g, "").slice(0, 14);
  const target = path.join(folder, `${time}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, "migration.sql"), script);
  writeFileSync(path.join(folder, "migration_lock.toml"), 'provider = "sqlite"\n');
  console.log(`Wrote ${path.relative(".", target)}/migration.sql; read it before you commit it.`);
  return 0;
}

async function main([command, name]: string[]): Promise<number> {
  if (command === "status") return tellStatus();
  if (command === "deploy") return deploy();
  if (command === "new") return makeMigration(name);
  console.error(USAGE);
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof MigrationError || error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

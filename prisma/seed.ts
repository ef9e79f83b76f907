import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { buildExample } from "@/lib/example/build-example";
import { describeKept } from "@/lib/example/describe-kept";
import { makeIds } from "@/lib/example/make-ids";
import { removeExample, saveExample } from "@/lib/example/store";
import { auth } from "@/lib/platform/auth";
import { readClock } from "@/lib/platform/clock";
import { closeDatabase, connectDatabase, db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { migrationPlace, readMigrationStatus } from "@/lib/platform/migration";
import type { OwnerId } from "@/lib/platform/owner";
import { SettingError, settings } from "@/lib/platform/settings";
import { parseZone } from "@/lib/time/zone";

const USAGE = "npm run seed -- --email you@example.org [--zone Europe/Berlin] [--remove]";
/** 18 letters: nobody guesses it, and it fits on one line. */
const PASSWORD_BYTES = 13;

class SeedError extends Error {}

type Wanted = { email: string; zone: string; isRemoval: boolean };

function readArguments(): Wanted {
  const options = {
    email: { type: "string" },
    zone: { type: "string" },
    remove: { type: "boolean" },
  } as const;
  let values: { email?: string; zone?: string; remove?: boolean };
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new SeedError(`${error instanceof Error ? error.message : "That is not an option."}\n${USAGE}`);
  }
  const email = values.email?.trim().toLowerCase() ?? "";
  if (!/^\S+@\S+\.\S+$/.test(email)) throw new SeedError(`Say whose desk to fill: ${USAGE}`);
  const zone = parseZone(values.zone ?? "UTC");
  if (zone === null) throw new SeedError(`There is no zone called ${values.zone}. Try Europe/Berlin.`);
  return { email, zone, isRemoval: values.remove ?? false };
}

/** Refuses a file that this code's migrations did not make: rows in an older shape would be worse than none. */
function checkDatabaseFile(file: string): void {
  const status = readMigrationStatus(migrationPlace(file));
  if (status.kind === "current") return;
  if (status.kind === "newer")
    throw new SeedError(`${file} was written by a newer First Hour; nothing was changed.`);
  if (status.kind === "broken") throw new SeedError(`${file} cannot be used: ${status.reason}.`);
  throw new SeedError(
    `${file} is not migrated. Run "npm run db -- deploy" or "npm start" first; nothing was changed.`,
  );
}

/** The account of that address. Only where nobody has one yet it is made: a mistyped address must not become an account. */
async function findOrMakeOwner({
  email,
  zone,
  isRemoval,
}: Wanted): Promise<{ ownerId: OwnerId; zone: string }> {
  const known = await db().user.findUnique({ where: { email }, include: { preference: true } });
  if (known !== null) return { ownerId: known.id as OwnerId, zone: known.preference?.zone ?? zone };
  if (isRemoval || (await db().user.count()) > 0) {
    throw new SeedError(`Nobody here signs in as ${email}; check the address. Nothing was changed.`);
  }
  const password = randomBytes(PASSWORD_BYTES).toString("base64url");
  const { password: passwords } = await auth().$context;
  const hash = await passwords.hash(password);
  const id = newId();
  await db().user.create({
    data: {
      id,
      email,
      name: "Mira",
      keeper: true,
      preference: { create: { zone } },
      accounts: { create: { id: newId(), accountId: id, providerId: "credential", password: hash } },
    },
  });
  console.log(`Made an account: sign in as ${email} with the password ${password}`);
  return { ownerId: id as OwnerId, zone };
}

async function fill(ownerId: OwnerId, zone: string, email: string): Promise<void> {
  const now = readClock();
  const example = buildExample(now, zone, makeIds(newId));
  if (!(await saveExample(ownerId, example, now))) {
    console.log(
      `The example, or what you kept of it, is on the desk of ${email}; nothing was changed. “Take the example away” on the first page takes it off or makes it yours; then this fills the desk anew.`,
    );
    return;
  }
  const { channels, publications, drafts, launches } = example;
  console.log(
    `Laid out on the desk of ${email}: ${channels.length} channels, ${publications.length} publications, ${drafts.length} drafts, ${launches.length} launches.`,
  );
  console.log(
    `"${USAGE.split(" [")[0]?.replace("you@example.org", email)} --remove" takes exactly that away again.`,
  );
}

async function clear(ownerId: OwnerId, email: string): Promise<void> {
  const { remove, kept } = await removeExample(ownerId, false, readClock());
  const count = Object.values(remove).reduce((sum, ids) => sum + ids.length, 0);
  console.log(
    count === 0 ? `No example is on the desk of ${email}.` : `Took the example away from ${email}.`,
  );
  for (const row of kept) console.log(`Kept: ${describeKept(row)}`);
}

try {
  const wanted = readArguments();
  const { databaseFile } = settings();
  checkDatabaseFile(databaseFile);
  await connectDatabase();
  const { ownerId, zone } = await findOrMakeOwner(wanted);
  if (wanted.isRemoval) await clear(ownerId, wanted.email);
  else await fill(ownerId, zone, wanted.email);
} catch (error) {
  if (!(error instanceof SeedError || error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}

import { randomBytes, randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import { buildExample } from "@/lib/example/build-example";
import { makeIds } from "@/lib/example/make-ids";
import { saveExample } from "@/lib/example/store";
import { buildSlug } from "@/lib/links/build-slug";
import { closeDatabase, connectDatabase } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { OwnerId } from "@/lib/platform/owner";

const LAUNCHES = 200;
const TASKS_OF_EACH = 100;
const CLICKS = 1_000_000;
/** Posts of one launch with a tracked link, and the minutes in which each was clicked. */
const LINKS_OF_EACH = 5;
const MINUTES_OF_EACH = 200;
const DAY_MILLISECONDS = 86_400_000;
/** Days between two launches: 200 of them fill a year. */
const DAYS_APART = 365 / LAUNCHES;

type Row = Record<string, string | number | null>;

export type BusyYear = { launches: number; tasks: number; clicks: number };

/**
 * A year of a busy writer in the trial database of the account with that e-mail: the example's past launches again
 * and again, each with its draft, plan, log and numbers moved through the year, every plan filled up to 100 tasks, and a
 * million clicks on their tracked links.
 */
export async function makeBusyYear(databaseFile: string, email = "trial@example.org"): Promise<BusyYear> {
  const database = new Database(databaseFile);
  database.pragma("busy_timeout = 15000");
  const ownerId = String(database.prepare("SELECT id FROM user WHERE email = ?").pluck().get(email));
  await connectDatabase(databaseFile);
  const now = Date.now();
  await saveExample(ownerId as OwnerId, buildExample(now, "Asia/Kolkata", makeIds(newId)), now);
  await closeDatabase();
  database.pragma("foreign_keys = ON");
  database.transaction(() => fillYear(database, ownerId, now))();
  const count = (table: string) => Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const clicks = Number(database.prepare("SELECT sum(clicks) FROM ClickCount").pluck().get());
  const made = { launches: count("Launch"), tasks: count("LaunchTask"), clicks };
  database.close();
  return made;
}

function fillYear(database: Database.Database, ownerId: string, now: number): void {
  const past = read(database, "Launch", "ownerId = ? AND reviewedAt IS NOT NULL", ownerId);
  const known = Number(database.prepare("SELECT count(*) FROM Launch").pluck().get());
  for (let index = 0; index < LAUNCHES - known; index++) {
    const launch = past[index % past.length];
    if (launch === undefined) throw new Error("The example has no launch that was reviewed.");
    const at = now - (index + 1) * DAYS_APART * DAY_MILLISECONDS;
    copyLaunch(database, launch, at - Date.parse(String(launch.slotAt)));
  }
  const all = read(database, "Launch", "ownerId = ?", ownerId);
  for (const { id } of all) fillPlan(database, String(id));
  for (const launch of all) clickLinks(database, launch, Math.round(CLICKS / all.length));
}

/** So many clicks on one launch's posts, spread over the minutes after its go-live. */
function clickLinks(database: Database.Database, launch: Row, clicks: number): void {
  const posts = read(database, "LaunchTask", "launchId = ? AND channelId IS NOT NULL", launch.id);
  const linked = posts.slice(0, LINKS_OF_EACH);
  const each = Math.round(clicks / linked.length / MINUTES_OF_EACH);
  const liveMinute = Math.floor(Date.parse(String(launch.liveAt ?? launch.slotAt)) / 60_000);
  for (const { id: taskId, channelId } of linked) {
    const linkId = randomUUID();
    insert(database, "TrackedLink", {
      id: linkId,
      ownerId: launch.ownerId ?? null,
      launchId: launch.id ?? null,
      taskId: taskId ?? null,
      channelId: channelId ?? null,
      platform: "x",
      campaign: "year",
      slug: newSlug(),
      createdAt: launch.createdAt ?? null,
      clicks: each * MINUTES_OF_EACH,
      visitors: each * MINUTES_OF_EACH,
    });
    for (let minute = 0; minute < MINUTES_OF_EACH; minute++) {
      const counted = { linkId, isBot: 0, minute: liveMinute + minute, clicks: each, visitors: each };
      insert(database, "ClickCount", counted);
    }
  }
}

function newSlug(): string {
  return buildSlug(randomBytes(32)) ?? newSlug();
}

function copyLaunch(database: Database.Database, launch: Row, shift: number): void {
  const ids = new Map<unknown, string>();
  const draft = read(database, "Draft", "id = ?", launch.draftId);
  const of = (table: string) => read(database, table, "launchId = ?", launch.id);
  const copies: [string, Row[]][] = [
    ["Draft", draft],
    ["Launch", [launch]],
    ["LaunchChannel", of("LaunchChannel")],
    ["LaunchTask", of("LaunchTask")],
    ["Operation", of("Operation")],
    ["Snapshot", of("Snapshot")],
  ];
  for (const [, rows] of copies) for (const { id } of rows) if (id !== undefined) ids.set(id, randomUUID());
  for (const [table, rows] of copies) {
    for (const row of rows) insert(database, table, moved(row, ids, shift));
  }
}

/** The row with new ids wherever an old one stands, and its instants moved. */
function moved(row: Row, ids: ReadonlyMap<unknown, string>, shift: number): Row {
  const cells = Object.entries(row).map(([name, value]): [string, Row[string]] => {
    const id = ids.get(value);
    if (id !== undefined) return [name, id];
    if (name === "sourceKey") return [name, null];
    if (typeof value === "number" && (name === "at" || name === "receivedAt"))
      return [name, Math.round(value + shift)];
    if (typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value))
      return [name, movedTime(value, shift)];
    if (name === "payload") return [name, movedPayload(String(value), ids, shift)];
    return [name, value];
  });
  return Object.fromEntries(cells);
}

function movedTime(text: string, shift: number): string {
  const isWall = text.length === 16;
  const at = new Date(Date.parse(isWall ? `${text}Z` : text) + shift).toISOString();
  return isWall ? at.slice(0, 16) : at.replace("Z", "+00:00");
}

function movedPayload(text: string, ids: ReadonlyMap<unknown, string>, shift: number): string {
  const payload = JSON.parse(text, (name, value) => {
    if (name === "liveAt" && typeof value === "number") return Math.round(value + shift);
    return typeof value === "string" ? (ids.get(value) ?? value) : value;
  });
  return JSON.stringify(payload);
}

function fillPlan(database: Database.Database, launchId: string): void {
  const tasks = read(database, "LaunchTask", "launchId = ?", launchId);
  const [model] = tasks.filter(({ kind }) => kind === "own").concat(tasks);
  if (model === undefined) return;
  for (let position = tasks.length; position < TASKS_OF_EACH; position++) {
    insert(database, "LaunchTask", {
      ...model,
      id: randomUUID(),
      position,
      kind: "own",
      phase: "after",
      title: `Answer reader ${position}`,
      startMinute: 60 + position * 10,
      durationMinutes: 5,
      channelId: null,
      postText: "",
      expected: 0,
      automatic: 0,
      omittedBecause: "",
      rule: "{}",
    });
  }
}

function read(database: Database.Database, table: string, where: string, value: unknown): Row[] {
  return database.prepare(`SELECT * FROM "${table}" WHERE ${where}`).all(value) as Row[];
}

function insert(database: Database.Database, table: string, row: Row): void {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${name}"`).join(", ");
  const values = names.map((name) => `@${name}`).join(", ");
  database.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${values})`).run(row);
}

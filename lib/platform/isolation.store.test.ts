import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { deployMigrations, migrationPlace } from "@/lib/platform/migration";
import { IsolatedSqlite } from "@/lib/platform/sqlite-adapter";

const folder = mkdtempSync(path.join(tmpdir(), "first-hour-isolation-"));

/** Begins a transaction, lets an outside write be acknowledged meanwhile, rolls back; is the outside row still there? */
async function keepsOutsideWrite(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<boolean> {
  const client = new PrismaClient({ adapter });
  await client.installation.deleteMany();
  await client.verification.deleteMany();
  let outside: Promise<unknown> = Promise.resolve();
  let begun: () => void = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let acknowledged: () => void = () => {};
  const hasTried = new Promise<void>((resolve) => {
    acknowledged = resolve;
  });
  const transaction = client.$transaction(async (inside) => {
    await inside.installation.create({ data: { id: 1 } });
    begun();
    await hasTried;
    throw new Error("rolled back");
  });
  await hasBegun;
  outside = client.verification
    .create({ data: { id: "outside", identifier: "x", value: "x", expiresAt: new Date(0) } })
    .then(() => acknowledged());
  // With turns taken the outside write waits for the rollback; give the stock adapter the time it needs to acknowledge.
  await Promise.race([outside, client.verification.count().then(() => client.verification.count())]);
  acknowledged();
  await expect(transaction).rejects.toThrow("rolled back");
  await outside;
  const isKept = (await client.verification.count()) === 1;
  expect(await client.installation.count()).toBe(0);
  await client.$disconnect();
  return isKept;
}

describe("a write beside a transaction that is rolled back", () => {
  beforeAll(async () => {
    for (const name of ["stock.db", "own.db"])
      await deployMigrations(migrationPlace(path.join(folder, name)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is lost with the stock adapter, although it was acknowledged", async () => {
    const stock = new PrismaBetterSqlite3({ url: `file:${path.join(folder, "stock.db")}` });
    expect(await keepsOutsideWrite(stock)).toBe(false);
  });

  it("is kept with ours", async () => {
    expect(await keepsOutsideWrite(new IsolatedSqlite(path.join(folder, "own.db")))).toBe(true);
  });

  it("runs on connections that flush at every commit and hold foreign keys", async () => {
    const adapter = new IsolatedSqlite(path.join(folder, "own.db"));
    const client = new PrismaClient({ adapter });
    await client.$connect();
    const read = (name: string) => String(adapter.raw?.pragma(name, { simple: true }));
    expect([read("synchronous"), read("journal_mode"), read("foreign_keys"), read("busy_timeout")]).toEqual([
      "2",
      "wal",
      "1",
      "5000",
    ]);
    await client.$disconnect();
  });
});

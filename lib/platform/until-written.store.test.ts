import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db, untilWritten } from "@/lib/platform/db";
import { makeOwner } from "@/lib/testing/builders";
import { emptyDatabase, openTestDatabase } from "@/lib/testing/database";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openTestDatabase();
});
beforeEach(emptyDatabase);
afterAll(() => close());

test("what was read is given again until anything is written, whatever it was", async () => {
  const owner = await makeOwner();
  const countReads = () => {
    let reads = 0;
    return () => untilWritten("reads", () => ++reads);
  };
  const read = countReads();
  expect([read(), read()]).toEqual([1, 1]);
  await db().user.update({ where: { id: owner }, data: { name: "Ana" } });
  expect([read(), read()]).toEqual([2, 2]);
  await db().$executeRaw`UPDATE User SET name = ${"Eve"}`;
  expect(read()).toBe(3);
});

test("a reading that failed is tried again, and each key has its own", async () => {
  await makeOwner();
  await expect(untilWritten("failing", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
  expect(await untilWritten("failing", () => Promise.resolve("read"))).toBe("read");
  expect(untilWritten("one", () => 1)).toBe(1);
  expect(untilWritten("other", () => 2)).toBe(2);
});

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db, untilWritten, whileMarked } from "@/lib/platform/db";
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

test("of values with a mark only those are read whose mark has changed", async () => {
  const asked: string[][] = [];
  const read = (marks: Record<string, string>) =>
    whileMarked("values", new Map(Object.entries(marks)), (ids) => {
      asked.push(ids);
      return new Map(ids.filter((id) => id !== "empty").map((id) => [id, `${id} at ${marks[id]}`]));
    });
  expect(await read({ one: "1", two: "1", empty: "1" })).toEqual(
    new Map([
      ["one", "one at 1"],
      ["two", "two at 1"],
    ]),
  );
  const again = await read({ two: "2", one: "1", empty: "1" });
  expect([...again]).toEqual([
    ["two", "two at 2"],
    ["one", "one at 1"],
  ]);
  expect(await read({ one: "1" })).toEqual(new Map([["one", "one at 1"]]));
  expect(asked).toEqual([["one", "two", "empty"], ["two"]]);
  expect(await whileMarked("others", new Map([["one", "1"]]), () => new Map())).toEqual(new Map());
});

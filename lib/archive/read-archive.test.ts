import { describe, expect, it } from "vitest";
import { BrokenArchive, readArchive } from "@/lib/archive/read-archive";

const MANIFEST = JSON.stringify({
  format: "first-hour-archive/1",
  schema: "1",
  tables: [{ name: "Draft", rows: 2 }],
});

/** Reads the table from these lines; says how many of them were asked for. */
async function read(lines: Iterable<string>) {
  let asked = 0;
  const given = await readArchive({
    has: () => true,
    lines: async function* (name) {
      if (name === "manifest.json") return yield MANIFEST;
      for (const line of lines) {
        asked += 1;
        yield line;
      }
    },
  });
  const rows: unknown[] = [];
  try {
    for await (const row of given?.rows("Draft") ?? []) rows.push(row);
    return { rows, asked };
  } catch (error) {
    expect(error).toBeInstanceOf(BrokenArchive);
    return { rows: null, asked };
  }
}

function* endless(line: string): Generator<string> {
  yield "[";
  for (;;) yield line;
}

describe("a table of an archive", () => {
  it("is the rows between its brackets", async () => {
    expect((await read(["[", '{"id":"a"},', '{"id":"b"}', "]"])).rows).toEqual([{ id: "a" }, { id: "b" }]);
  });

  it.each(["", "   ", '{"id":"a"},', "]"])("that goes on and on with %j is left at once", async (line) => {
    const { rows, asked } = await read(endless(line));
    expect(rows).toBeNull();
    expect(asked).toBeLessThan(5);
  });
});

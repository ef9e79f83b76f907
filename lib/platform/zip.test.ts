import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { OpenZip, streamZip, type UnpackLimits, ZipError, ZipTooLarge } from "@/lib/platform/zip";

const LIMITS: UnpackLimits = { part: 3_000_000, all: 4_000_000, parts: 3, line: 1_000_000 };
const folder = mkdtempSync(path.join(tmpdir(), "first-hour-zip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function zipOf(parts: Record<string, string>): Promise<Buffer> {
  const given = Object.entries(parts).map(([name, text]) => ({ name, pieces: () => [text] }));
  return Buffer.from(await new Response(streamZip(given, () => undefined)).arrayBuffer());
}

let files = 0;
async function linesOf(bytes: Buffer, ...names: string[]): Promise<string[]> {
  const file = path.join(folder, String(files++));
  writeFileSync(file, bytes);
  const zip = await OpenZip.open(file, LIMITS);
  try {
    const lines: string[] = [];
    for (const name of names) for await (const line of zip.lines(name)) lines.push(line);
    return lines;
  } finally {
    zip.close();
  }
}

/** The directory says that every part unpacks to so few bytes. */
function lying(bytes: Buffer, says: number): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf("PK\x01\x02"); at >= 0; at = changed.indexOf("PK\x01\x02", at + 4)) {
    changed.writeUInt32LE(says, at + 24);
  }
  return changed;
}

const blanks = (length: number) => " ".repeat(length);

describe("a zip file", () => {
  it("gives its parts line by line, however long a line is and wherever it was cut", async () => {
    const lines = [
      "",
      "ä".repeat(300_000),
      ...Array.from({ length: 20_000 }, (_, index) => `${index} 😀`),
      "end",
    ];
    expect(await linesOf(await zipOf({ a: lines.join("\n"), b: "x\n" }), "a", "b")).toEqual([...lines, "x"]);
  });

  it.each([
    ["one part", { a: blanks(3_000_001) }],
    ["all parts together", { a: blanks(2_500_000), b: blanks(2_500_000) }],
    ["the number of parts", { a: "1", b: "2", c: "3", d: "4" }],
  ])("is not opened when its directory says too much of %s", async (_, parts) => {
    await expect(linesOf(await zipOf(parts))).rejects.toThrow(ZipTooLarge);
  });

  it("is not read beyond what its directory says", async () => {
    const bytes = lying(await zipOf({ a: blanks(3_500_000) }), 1000);
    await expect(linesOf(bytes, "a")).rejects.toThrow(ZipError);
  });

  it("is not read beyond the longest line", async () => {
    const bytes = await zipOf({ a: `short\n${blanks(1_000_001)}` });
    await expect(linesOf(bytes, "a")).rejects.toThrow(/line of a is too long/);
  });

  it("is read to what may come out in all, also when a part is read again and again", async () => {
    const bytes = await zipOf({ a: "row\n".repeat(500_000) });
    await expect(linesOf(bytes, "a", "a", "a")).rejects.toThrow(ZipTooLarge);
  });
});

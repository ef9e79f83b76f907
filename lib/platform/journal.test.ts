import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Journal, type JournalPlace } from "@/lib/platform/journal";

let folder: string;
const opened: Journal[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "first-hour-journal-"));
});
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

function openJournal(options: Partial<ConstructorParameters<typeof Journal>[1]> = {}): Journal {
  const journal = new Journal(folder, { condense: (entries) => entries, retryMilliseconds: 5, ...options });
  opened.push(journal);
  return journal;
}

const append = (journal: Journal, ...entries: string[]) =>
  Promise.all(entries.map((entry) => new Promise<void>((resolve) => journal.append(entry, resolve))));

function readAll(
  journal: Journal,
  from: JournalPlace | null = null,
): { entries: string[]; place: JournalPlace | null } {
  const entries: string[] = [];
  let place = from;
  for (;;) {
    const next = journal.readAfter(place);
    if (next === null) return { entries, place };
    entries.push(...next.entries);
    place = next.place;
  }
}

const files = () => readdirSync(folder).sort();
const fileOf = (name: string | undefined) => path.join(folder, name ?? "");

describe("the journal", () => {
  test("says how many entries its reader has not dealt with, across files, once the reader has begun", async () => {
    const journal = openJournal({ fileBytes: 10 });
    await append(journal, "a", "b");
    await append(journal, "c", "d");
    expect(journal.uncounted).toBe(0);
    journal.sayCounted(null);
    expect([files().length, journal.uncounted]).toEqual([2, 4]);
    const next = journal.readAfter(null);
    journal.sayCounted(next?.place ?? null);
    expect(journal.uncounted).toBe(4 - (next?.entries.length ?? 0));
    journal.sayCounted(readAll(journal).place);
    expect(journal.uncounted).toBe(0);
    const again = openJournal();
    again.sayCounted(null);
    expect(again.uncounted).toBe(4);
  });

  test("has an entry on disk before it says so, in the order they came", async () => {
    const journal = openJournal();
    const seen: string[] = [];
    await new Promise<void>((resolve) => {
      for (const entry of ["a", "b", "c"]) {
        journal.append(entry, () => {
          seen.push(readFileSync(fileOf(files()[0]), "latin1").includes(`${entry} `) ? entry : "missing");
          if (entry === "c") resolve();
        });
      }
    });
    expect(seen).toEqual(["a", "b", "c"]);
    expect(readAll(journal).entries).toEqual(["a", "b", "c"]);
  });

  test("goes on reading from a place it gave, and gives nothing twice", async () => {
    const journal = openJournal();
    await append(journal, "a", "b");
    const { place } = readAll(journal);
    expect(readAll(journal, place).entries).toEqual([]);
    await append(journal, "c");
    expect(readAll(journal, place).entries).toEqual(["c"]);
  });

  test("gives the next start everything after a place, across files", async () => {
    const first = openJournal();
    await append(first, "a", "b");
    const { place } = readAll(first);
    await append(first, "c");
    await first.close();
    const second = openJournal();
    await append(second, "d");
    expect(files()).toHaveLength(2);
    expect(readAll(second, place).entries).toEqual(["c", "d"]);
    expect(readAll(second).entries).toEqual(["a", "b", "c", "d"]);
  });

  test("begins a new file when one is full", async () => {
    const journal = openJournal({ fileBytes: 10 });
    await append(journal, "first entry");
    await append(journal, "second entry");
    await append(journal, "third entry");
    expect(files()).toHaveLength(3);
    expect(readAll(journal).entries).toEqual(["first entry", "second entry", "third entry"]);
  });

  test("begins a new file each day, and forgets those a month old that are dealt with", async () => {
    const start = Date.UTC(2026, 10, 25, 23, 59);
    const clock = vi.spyOn(Date, "now").mockReturnValue(start);
    const journal = openJournal();
    await append(journal, "today");
    clock.mockReturnValue(start + 60_000);
    await append(journal, "tomorrow");
    expect(files()).toHaveLength(2);
    const { place } = readAll(journal);
    if (place === null) throw new Error("Nothing was read.");
    journal.forgetBefore(place);
    expect(files()).toHaveLength(2);
    clock.mockReturnValue(start + 31 * 86_400_000);
    journal.forgetBefore(place);
    expect(files()).toEqual([place.file]);
  });

  test.each([1, 5, 12, 13])(
    "cuts a last line that lacks %i of its letters, and keeps the lines before it",
    async (lacking) => {
      const first = openJournal();
      await append(first, "whole one", "torn one");
      await first.close();
      const file = fileOf(files()[0]);
      truncateSync(file, statSync(file).size - lacking);
      const second = openJournal();
      expect(readAll(second).entries).toEqual(["whole one"]);
      await append(second, "next one");
      expect(readAll(second).entries).toEqual(["whole one", "next one"]);
    },
  );

  test("passes over a line whose letters have changed", async () => {
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const first = openJournal();
    await append(first, "a");
    await first.close();
    appendFileSync(fileOf(files()[0]), "forged 123\n\0\0\0\n");
    const second = openJournal();
    await append(second, "b");
    expect(readAll(second).entries).toEqual(["a", "b"]);
  });

  test("lets everybody go on a full disk, says so, and writes each entry once when there is room", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.UTC(2026, 10, 25, 12));
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const told: boolean[] = [];
    const journal = openJournal({ onTrouble: (trouble) => told.push(trouble !== null) });
    await append(journal, "before");
    const { place } = readAll(journal);
    const file = fillDisk();
    await append(journal, "x", "y");
    await append(journal, "z");
    expect(journal.trouble?.waiting).toBe(3);
    expect(readAll(journal, place).entries).toEqual([]);
    unlinkSync(file);
    await vi.waitFor(() => expect(journal.trouble).toBeNull());
    expect(readAll(journal, place).entries).toEqual(["x", "y", "z"]);
    expect(told).toEqual([true, false]);
  });

  test("condenses what waits when it becomes too much, and loses no count by it", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.UTC(2026, 10, 25, 12));
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const journal = openJournal({
      condense: (entries) => [String(entries.reduce((sum, entry) => sum + Number(entry), 0))],
    });
    await append(journal, "1");
    const { place } = readAll(journal);
    const file = fillDisk();
    for (let entry = 0; entry < 50_000; entry++) journal.append("1", () => {});
    await vi.waitFor(() => expect(journal.trouble).not.toBeNull());
    for (let entry = 0; entry < 50_000; entry++) journal.append("1", () => {});
    expect(journal.trouble?.waiting).toBeLessThan(45_000);
    unlinkSync(file);
    await vi.waitFor(() => expect(journal.trouble).toBeNull());
    expect(readAll(journal, place).entries.reduce((sum, entry) => sum + Number(entry), 0)).toBe(100_000);
  });
});

/** From the next day on the journal's file is a device that is always full; taking the answer away makes room. */
function fillDisk(): string {
  const tomorrow = Date.UTC(2026, 10, 26, 12);
  vi.spyOn(Date, "now").mockReturnValue(tomorrow);
  const file = fileOf(`${String(tomorrow).padStart(15, "0")}.log`);
  symlinkSync("/dev/full", file);
  return file;
}

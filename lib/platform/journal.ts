import {
  closeSync,
  constants,
  fdatasync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  write,
  writeSync,
} from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { readClock } from "@/lib/platform/clock";
import { logFault, logLine } from "@/lib/platform/log";

/** A place in the journal: everything before it is dealt with. */
export type JournalPlace = { file: string; offset: number };

/** Entries that are not on disk though whoever made them was let go. */
export type JournalTrouble = { sinceAt: number; waiting: number };

// server.ts keeps the journal; pages are in another module graph of the same process and ask how it is.
const shared = globalThis as unknown as { __firstHourJournal?: Journal };

/** Names the journal that pages ask after. */
export function shareJournal(journal: Journal): void {
  shared.__firstHourJournal = journal;
}

/** null: everything is on disk. */
export function readTrouble(): JournalTrouble | null {
  return shared.__firstHourJournal?.trouble ?? null;
}

/** Entries that are on disk and not counted yet; see `Journal.uncounted`. */
export function readUncounted(): number {
  return shared.__firstHourJournal?.uncounted ?? 0;
}

export type JournalOptions = {
  /** Makes fewer entries of many that say the same together; asked when a full disk lets too many pile up. */
  condense: (entries: string[]) => string[];
  onTrouble?: (trouble: JournalTrouble | null) => void;
  /** Bytes after which a new file is begun, besides daily. */
  fileBytes?: number;
  retryMilliseconds?: number;
};

const DAY = 86_400_000;
const FILE_BYTES = 64 * 1024 * 1024;
/** Whoever waits for a disk that takes longer is let go, and the entry counted as not safe yet. */
const SLOW_MILLISECONDS = 2000;
/** Well within the 5 s in which the writer is to be told, and soon enough once there is room again. */
const RETRY_MILLISECONDS = 1000;
/** About 2 MB of entries. */
const MOST_WAITING = 20_000;
/** Read at once: a bound on how long counting holds up everybody else. */
const READ_BYTES = 512 * 1024;
/** A database put back from a backup counts what came since, as far back as this. */
const KEPT_DAYS = 30;
const KEPT_BYTES = 512 * 1024 * 1024;
const NAME = /^\d{15}\.log$/;
const NEWLINE = 10;
const { O_CREAT, O_RDWR, O_TRUNC } = constants;
/** Where the system has it, a write is on disk when it ends, as with fdatasync after it but in one step. Windows has not. */
const O_DSYNC = constants.O_DSYNC as number | undefined;

/**
 * An append-only file of lines. Entries that come together are written and flushed together, once; each is told when
 * it is on disk. When the disk fails, or takes longer than two seconds, everybody is let go at once and
 * the entries wait in memory, in order, until they can be written. A file begins with every start, every day and
 * every 64 MB; its name is its time.
 */
export class Journal {
  readonly #folder: string;
  readonly #options: JournalOptions;
  #files: string[];
  #file: string | null = null;
  #handle: number | null = null;
  /** Bytes of the present file that are known to be on disk. */
  #size = 0;
  #day = 0;
  #waiting: string[] = [];
  #settles: (() => void)[] = [];
  /** Entries of the group that is being flushed. */
  #flushing = 0;
  #isScheduled = false;
  #troubleSince: number | null = null;
  /** undefined: nobody has said it yet. */
  #counted: JournalPlace | null | undefined;
  #condensedAt = MOST_WAITING;
  #retry: NodeJS.Timeout | null = null;
  #reader: { file: string; handle: number } | null = null;

  /** Opens the folder, and cuts what a crash left of a last line. */
  constructor(folder: string, options: JournalOptions) {
    this.#folder = folder;
    this.#options = options;
    mkdirSync(folder, { recursive: true });
    this.#files = readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort();
    const last = this.#files.at(-1);
    if (last !== undefined) cutTornLine(path.join(folder, last));
  }

  get trouble(): JournalTrouble | null {
    return this.#troubleSince === null
      ? null
      : { sinceAt: this.#troubleSince, waiting: this.#waiting.length + this.#flushing };
  }

  /** Says up to where its reader has dealt with what is on disk (null: with nothing). */
  sayCounted(place: JournalPlace | null): void {
    this.#counted = place;
  }

  /**
   * Entries on disk that their reader has not dealt with, 0 before it began. The first half megabyte is counted line by line;
   * of what lies beyond it, the bytes by those lines' length.
   */
  get uncounted(): number {
    if (this.#counted === undefined) return 0;
    const next = this.#nextText(this.#counted);
    if (next === null) return 0;
    const lines = next.text.split("\n").length - 1;
    return Math.round((lines * this.#bytesAfter(next.file, next.offset)) / next.text.length);
  }

  #bytesAfter(file: string, offset: number): number {
    const bytes = this.#files.filter((name) => name >= file).map((name) => this.#bytesOf(name));
    return bytes.reduce((sum, one) => sum + one, 0) - offset;
  }

  #bytesOf(file: string): number {
    if (file === this.#file) return this.#size;
    return statSync(path.join(this.#folder, file), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** `onSafe` is called once the entry (one line of text) is on disk, or at once while the disk is in trouble. */
  append(entry: string, onSafe: () => void): void {
    this.#waiting.push(entry);
    if (this.#troubleSince !== null) {
      if (this.#waiting.length > this.#condensedAt) this.#condense();
      onSafe();
      return;
    }
    this.#settles.push(onSafe);
    if (this.#flushing > 0 || this.#isScheduled) return;
    this.#isScheduled = true;
    // What else has arrived in this turn of the loop goes along.
    setImmediate(() => {
      this.#isScheduled = false;
      this.#flush();
    });
  }

  /** Resolves when everything appended so far is on disk, or cannot be. */
  async close(): Promise<void> {
    if (this.#retry !== null) clearTimeout(this.#retry);
    while (this.#troubleSince === null && (this.#waiting.length > 0 || this.#flushing > 0)) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    if (this.#troubleSince !== null && this.#flushing === 0) this.#writeNow();
    this.#release();
    if (this.#reader !== null) closeSync(this.#reader.handle);
    this.#reader = null;
  }

  #flush(): void {
    if (this.#flushing > 0 || this.#waiting.length === 0) return;
    const group = this.#waiting;
    const settles = this.#settles;
    this.#waiting = [];
    this.#settles = [];
    this.#flushing = group.length;
    const text = Buffer.from(group.map(frame).join(""), "latin1");
    const slow = setTimeout(() => {
      this.#enterTrouble();
      letGo(settles);
      letGo(this.#settles);
    }, SLOW_MILLISECONDS);
    const finish = (error: unknown) => {
      clearTimeout(slow);
      this.#flushing = 0;
      if (error === null) this.#size += text.length;
      else this.#giveBack(group, error);
      letGo(settles);
      if (error === null) this.#goOn();
    };
    try {
      writeFlushed(this.#open(), text, this.#size, finish);
    } catch (error) {
      finish(error);
    }
  }

  /** What could not be written waits in front of what came since; half a group that is on disk is written over. */
  #giveBack(group: string[], error: unknown): void {
    if (this.#troubleSince === null) logFault(`the journal ${this.#folder}`, error);
    this.#waiting = [...group, ...this.#waiting];
    this.#release();
    this.#enterTrouble();
    letGo(this.#settles);
  }

  #enterTrouble(): void {
    if (this.#troubleSince === null) {
      this.#troubleSince = readClock();
      this.#options.onTrouble?.(this.trouble);
    }
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      if (this.#troubleSince === null) return;
      if (this.#flushing === 0 && this.#waiting.length > 0) this.#flush();
      else this.#enterTrouble();
    }, this.#options.retryMilliseconds ?? RETRY_MILLISECONDS).unref();
  }

  /** The disk takes entries: whoever comes now waits for it again, and what came meanwhile follows at once. */
  #goOn(): void {
    if (this.#troubleSince !== null) {
      this.#troubleSince = null;
      this.#condensedAt = MOST_WAITING;
      this.#options.onTrouble?.(null);
    }
    this.#flush();
  }

  #condense(): void {
    this.#waiting = this.#options.condense(this.#waiting);
    this.#condensedAt = Math.max(MOST_WAITING, this.#waiting.length * 2);
  }

  /** The last try before the process ends. */
  #writeNow(): void {
    try {
      const handle = this.#open();
      writeWhole(handle, Buffer.from(this.#waiting.map(frame).join(""), "latin1"), this.#size);
      fsyncSync(handle);
    } catch (error) {
      logFault(`${this.#waiting.length} entries of the journal that are lost`, error);
    }
  }

  #open(): number {
    const now = readClock();
    // Also where a new one is begun next: what a failure left in the old one must not be read there.
    if (this.#file !== null && this.#handle === null) this.#reopen(this.#file);
    const isDue =
      Math.floor(now / DAY) !== this.#day || this.#size >= (this.#options.fileBytes ?? FILE_BYTES);
    if (this.#handle === null || isDue) this.#begin(now);
    if (this.#handle === null) throw new Error("The journal has no file.");
    return this.#handle;
  }

  /** After a failure the file is opened anew and cut where it is known to be good. */
  #reopen(file: string): void {
    if (statSync(path.join(this.#folder, file), { throwIfNoEntry: false }) === undefined) return;
    const handle = openSync(path.join(this.#folder, file), O_RDWR | (O_DSYNC ?? 0));
    this.#handle = handle;
    ftruncateSync(handle, this.#size);
  }

  #begin(now: number): void {
    this.#release();
    const name = (at: number) => `${String(at).padStart(15, "0")}.log`;
    const last = this.#files.at(-1);
    const file = last !== undefined && last >= name(now) ? name(Number.parseInt(last, 10) + 1) : name(now);
    this.#handle = openSync(
      path.join(this.#folder, file),
      O_RDWR | O_CREAT | O_TRUNC | (O_DSYNC ?? 0),
      0o600,
    );
    syncFolder(this.#folder);
    this.#files = [...this.#files, file];
    this.#file = file;
    this.#size = 0;
    this.#day = Math.floor(now / DAY);
  }

  #release(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  /**
   * Entries after a place (null: the oldest kept), at most half a megabyte of them, and the place behind them; null
   * when there are none. Only what is on disk is read. A line that is not whole is passed over, and said in the log.
   */
  readAfter(place: JournalPlace | null): { entries: string[]; place: JournalPlace } | null {
    const next = this.#nextText(place);
    if (next === null) return null;
    const { file, offset, text } = next;
    return { entries: this.#parse(file, text), place: { file, offset: offset + text.length } };
  }

  #nextText(place: JournalPlace | null): { file: string; offset: number; text: string } | null {
    let file = this.#files.find((name) => place === null || name >= place.file);
    let offset = place !== null && place.file === file ? place.offset : 0;
    while (file !== undefined) {
      const text = this.#read(file, offset);
      if (text !== "") return { file, offset, text };
      const before: string = file;
      file = this.#files.find((name) => name > before);
      offset = 0;
    }
    return null;
  }

  /** Whole lines only, so that an offset always stands at a line's beginning. */
  #read(file: string, offset: number): string {
    const handle = this.#readerOf(file);
    if (handle === null) return "";
    const end = file === this.#file ? this.#size : fstatSync(handle).size;
    const bytes = Buffer.alloc(Math.max(0, Math.min(READ_BYTES, end - offset)));
    const read = readSync(handle, bytes, 0, bytes.length, offset);
    return bytes.toString("latin1", 0, bytes.lastIndexOf(NEWLINE, read - 1) + 1);
  }

  /** null: somebody has taken the file away. */
  #readerOf(file: string): number | null {
    if (this.#reader?.file === file) return this.#reader.handle;
    if (this.#reader !== null) closeSync(this.#reader.handle);
    this.#reader = null;
    const place = path.join(this.#folder, file);
    if (statSync(place, { throwIfNoEntry: false }) === undefined) return null;
    this.#reader = { file, handle: openSync(place, "r") };
    return this.#reader.handle;
  }

  #parse(file: string, text: string): string[] {
    const lines = text.split("\n");
    lines.pop();
    const entries = lines.flatMap(unframe);
    const faults = lines.length - entries.length;
    if (faults > 0) logLine(`${faults} lines of the journal ${file} cannot be read and are passed over.`);
    return entries;
  }

  /** Deletes files before the place once they are a month old, or all together more than half a gigabyte. */
  forgetBefore(place: JournalPlace): void {
    const oldest = readClock() - KEPT_DAYS * DAY;
    let bytes = 0;
    const isStale = (file: string) => {
      bytes += statSync(path.join(this.#folder, file), { throwIfNoEntry: false })?.size ?? 0;
      return Number.parseInt(file, 10) < oldest || bytes > KEPT_BYTES;
    };
    const stale = new Set(
      this.#files
        .filter((file) => file < place.file && file !== this.#file)
        .reverse()
        .filter(isStale),
    );
    for (const file of stale) rmSync(path.join(this.#folder, file), { force: true });
    if (stale.size > 0) this.#files = this.#files.filter((file) => !stale.has(file));
  }
}

function letGo(settles: (() => void)[]): void {
  for (const settle of settles.splice(0)) settle();
}

function frame(entry: string): string {
  return `${entry} ${crc32(entry).toString(36)}\n`;
}

function unframe(line: string): string[] {
  const end = line.lastIndexOf(" ");
  const entry = line.slice(0, Math.max(end, 0));
  return end >= 0 && crc32(entry).toString(36) === line.slice(end + 1) ? [entry] : [];
}

/** So that the file's name is on disk too, not only what is in it; Windows does not open folders. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/** Off the main thread: a disk that is slow holds up nobody but those who wait for it. */
function writeFlushed(
  handle: number,
  bytes: Buffer,
  position: number,
  finish: (error: unknown) => void,
): void {
  write(handle, bytes, 0, bytes.length, position, (error, written) => {
    if (error !== null) finish(error);
    else if (written < bytes.length) {
      writeFlushed(handle, bytes.subarray(written), position + written, finish);
    } else if (O_DSYNC === undefined) fdatasync(handle, finish);
    else finish(null);
  });
}

function writeWhole(handle: number, bytes: Buffer, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(handle, bytes, written, bytes.length - written, position + written);
  }
}

function cutTornLine(file: string): void {
  const handle = openSync(file, "r+");
  try {
    const { size } = fstatSync(handle);
    const tail = Buffer.alloc(Math.min(size, READ_BYTES));
    readSync(handle, tail, 0, tail.length, size - tail.length);
    const whole = size - tail.length + tail.lastIndexOf(NEWLINE) + 1;
    if (whole < size) truncateSync(file, whole);
  } finally {
    closeSync(handle);
  }
}

import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile as ReadZipFile } from "yauzl";
import { ZipFile } from "yazl";

/** Zip files know no time before 1980; one time for all, so that the same content gives the same bytes. */
const MADE_AT = new Date(Date.UTC(1980, 0, 1));

export type ZipPart = { name: string; pieces: () => Iterable<string> };

/** A zip file of these parts as it is made, one after the other; `onEnd` is called once, also when the reader goes away. */
export function streamZip(parts: readonly ZipPart[], onEnd: () => void): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, pieces } of parts) {
    const settings = { mtime: MADE_AT, mode: 0o100644, forceDosTimestamp: true };
    zip.addReadStreamLazy(name, settings, (give) =>
      give(null, Readable.from(pieces(), { objectMode: false })),
    );
  }
  zip.end();
  const output = Readable.from(zip.outputStream);
  zip.on("error", (error: Error) => output.destroy(error));
  output.once("close", onEnd);
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}

/** What a zip file may unpack to in all. */
const MOST_UNPACKED_BYTES = 4_000_000_000;
const MOST_PARTS = 1000;
const MOST_LINE_CHARACTERS = 64_000_000;

/** The bytes are not what a zip file of ours would be. */
export class ZipError extends Error {}

/** A zip file on disk, read part by part, each to its checksum. */
export class OpenZip {
  readonly #zip: ReadZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ReadZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws ZipError */
  static async open(file: string): Promise<OpenZip> {
    const zip = await openPromise(file, { autoClose: false }).catch(asZipError);
    try {
      const entries = new Map<string, Entry>();
      let bytes = 0;
      for await (const entry of zip.eachEntry()) {
        entries.set(entry.fileName, entry);
        bytes += entry.uncompressedSize;
        if (bytes > MOST_UNPACKED_BYTES || entries.size > MOST_PARTS)
          throw new ZipError("It unpacks to too much.");
      }
      return new OpenZip(zip, entries);
    } catch (error) {
      zip.close();
      return asZipError(error);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The part's text, line by line, without the line feeds. @throws ZipError when it is missing or broken. */
  async *lines(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new ZipError(`${name} is missing.`);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let checksum = 0;
    let rest = "";
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        checksum = crc32(chunk as Buffer, checksum);
        const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split("\n");
        rest = lines.pop() ?? "";
        if (rest.length > MOST_LINE_CHARACTERS) throw new ZipError("A line is too long.");
        yield* lines;
      }
    } catch (error) {
      asZipError(error);
    }
    if (checksum !== entry.crc32) throw new ZipError(`${name} is broken.`);
    if (rest !== "") yield rest;
  }

  close(): void {
    this.#zip.close();
  }
}

/** Whatever the reader complains of is about the bytes. */
function asZipError(error: unknown): never {
  throw error instanceof Error ? new ZipError(error.message) : error;
}

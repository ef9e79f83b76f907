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

/** How much may come out of a zip file: bytes of one part and of all together, the number of parts, characters of a line. */
export type UnpackLimits = { part: number; all: number; parts: number; line: number };

/** The bytes are not what a zip file of ours would be. */
export class ZipError extends Error {}

/** There is more in it than may come out. */
export class ZipTooLarge extends ZipError {}

/** A zip file on disk, read part by part, each to its checksum; never more of it than the limits say. */
export class OpenZip {
  readonly #zip: ReadZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: UnpackLimits;
  /** Bytes that have come out so far. */
  #unpacked = 0;

  private constructor(zip: ReadZipFile, entries: ReadonlyMap<string, Entry>, limits: UnpackLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  /** Reads the directory and opens nothing that says it would unpack to too much. @throws ZipError */
  static async open(file: string, limits: UnpackLimits): Promise<OpenZip> {
    const zip = await openPromise(file, { autoClose: false }).catch(asZipError);
    try {
      const entries = new Map<string, Entry>();
      let bytes = 0;
      for await (const entry of zip.eachEntry()) {
        entries.set(entry.fileName, entry);
        bytes += entry.uncompressedSize;
        if (entry.uncompressedSize > limits.part || bytes > limits.all || entries.size > limits.parts)
          throw new ZipTooLarge("It unpacks to too much.");
      }
      return new OpenZip(zip, entries, limits);
    } catch (error) {
      zip.close();
      return asZipError(error);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The part's text, line by line, without the line feeds. @throws ZipError when it is missing, broken or too large. */
  async *lines(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new ZipError(`${name} is missing.`);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let checksum = 0;
    // Joined at the line's end: a long line that grew with each piece would be copied with each piece.
    let begun: string[] = [];
    let length = 0;
    try {
      for await (const chunk of this.#chunks(entry)) {
        checksum = crc32(chunk, checksum);
        const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
        begun.push(first);
        length += first.length;
        if (length > this.#limits.line) throw new ZipError(`A line of ${name} is too long.`);
        const last = others.pop();
        if (last === undefined) continue;
        yield begun.join("");
        yield* others;
        begun = [last];
        length = last.length;
      }
    } catch (error) {
      asZipError(error);
    }
    if (checksum !== entry.crc32) throw new ZipError(`${name} is broken.`);
    const rest = begun.join("");
    if (rest !== "") yield rest;
  }

  /** What really comes out is counted too: the directory may say less. Leaving the loop ends the unpacking. */
  async *#chunks(entry: Entry): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of (await this.#zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      this.#unpacked += chunk.length;
      if (bytes > this.#limits.part || this.#unpacked > this.#limits.all)
        throw new ZipTooLarge("It unpacks to too much.");
      yield chunk;
    }
  }

  close(): void {
    this.#zip.close();
  }
}

/** Whatever the reader complains of is about the bytes. */
function asZipError(error: unknown): never {
  if (error instanceof ZipError || !(error instanceof Error)) throw error;
  throw new ZipError(error.message);
}

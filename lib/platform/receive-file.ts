import { createWriteStream, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { newId } from "@/lib/platform/id";
import { settings } from "@/lib/platform/settings";

export type ReceivedFile = { path: string; remove: () => void };

class TooLarge extends Error {}

const PREFIX = "received-";

/** An empty file beside the database, readable by its user only. Whoever asked removes it. */
export function makeFile(): ReceivedFile {
  const file = path.join(settings().dataFolder, `${PREFIX}${newId()}`);
  writeFileSync(file, "", { mode: 0o600, flag: "wx" });
  return { path: file, remove: () => rmSync(file, { force: true }) };
}

/** Removes what a server that was cut off left lying there. */
export function removeLeftFiles(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    if (name.startsWith(PREFIX)) rmSync(path.join(dataFolder, name), { force: true });
  }
}

/**
 * A request's body as a file beside the database, readable by its user only; null when it is longer than `mostBytes`.
 * For bodies too large for memory. Whoever asked removes it.
 */
export async function receiveFile(request: Request, mostBytes: number): Promise<ReceivedFile | null> {
  const { path: file, remove } = makeFile();
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, give) {
      bytes += chunk.length;
      give(bytes > mostBytes ? new TooLarge() : null, chunk);
    },
  });
  try {
    const body = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as WebStream);
    await pipeline(body, measure, createWriteStream(file, { flags: "r+" }));
    return { path: file, remove };
  } catch (error) {
    remove();
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from "yauzl";
import {
  type ArchiveEntry,
  type ArchiveFault,
  findArchiveFault,
  isPostName,
  MAX_ARCHIVE_ENTRIES,
  mostExpandedBytes,
} from "@/lib/drafts/check-archive";
import { crc32 } from "@/lib/drafts/crc32";
import { decodeText } from "@/lib/drafts/decode-text";
import { MAX_PIECE_HTML_CHARACTERS } from "@/lib/drafts/html-limits";
import { parseExportPost } from "@/lib/drafts/parse-export-post";
import type { PieceResult } from "@/lib/drafts/piece";

export type ExportStep = { kind: "opened"; posts: number } | { kind: "item"; item: PieceResult };

const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;
/** A character is at most four bytes; what is longer than this is too long in any case. */
const MAX_POST_BYTES = MAX_PIECE_HTML_CHARACTERS * 4;

/**
 * Reads a Medium export (a zip file in memory) post by post. Returns why the whole file must be refused, or null.
 * Sizes are first checked as declared, then by the bytes that really come out; every entry is read to its checksum,
 * so items given before a refusal must be thrown away by the caller.
 */
export async function* readExport(bytes: Buffer): AsyncGenerator<ExportStep, ArchiveFault | null> {
  try {
    return yield* readEntries(bytes);
  } catch (error) {
    // Everything the zip reader throws says that the bytes are not what a zip file should be.
    if (error instanceof Error) return "archive_broken";
    throw error;
  }
}

async function* readEntries(bytes: Buffer): AsyncGenerator<ExportStep, ArchiveFault | null> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false, autoClose: false });
  if (zip.entryCount > MAX_ARCHIVE_ENTRIES) return "archive_too_many";
  const entries: { entry: Entry; listed: ArchiveEntry }[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push({ entry, listed: await listEntry(zip, entry) });
    if (entries.length > MAX_ARCHIVE_ENTRIES) return "archive_too_many";
  }
  const fault = findArchiveFault(
    bytes.length,
    entries.map(({ listed }) => listed),
  );
  if (fault !== null) return fault;
  yield { kind: "opened", posts: entries.filter(({ listed }) => isPostName(listed.name)).length };
  let budget = mostExpandedBytes(bytes.length);
  for (const { entry, listed } of entries) {
    const isPost = isPostName(listed.name);
    const content = await readEntry(zip, entry, budget, isPost);
    if (!content.ok) return content.reason;
    budget -= content.length;
    if (isPost) yield { kind: "item", item: parsePost(listed.name, content) };
  }
  return null;
}

async function listEntry(zip: ZipFile, entry: Entry): Promise<ArchiveEntry> {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  const isEncrypted = entry.isEncrypted();
  const header = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  return {
    name,
    isEncrypted,
    isReadable: entry.canDecodeFileData() || isEncrypted,
    isLink: ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK,
    nameFault: name.includes("\u0000") ? "a zero byte" : validateFileName(name),
    expandedBytes: entry.uncompressedSize,
    startsAt: entry.relativeOffsetOfLocalHeader,
    endsAt: header.fileDataStart + entry.compressedSize,
  };
}

type Content = { ok: true; length: number; bytes: Buffer | null } | { ok: false; reason: ArchiveFault };

async function readEntry(zip: ZipFile, entry: Entry, budget: number, isKept: boolean): Promise<Content> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  let checksum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Leaving the loop destroys the stream: no more is inflated than was allowed.
    if (length > budget) return { ok: false, reason: "archive_expands" };
    checksum = crc32(chunk, checksum);
    if (isKept && length <= MAX_POST_BYTES) chunks.push(chunk);
  }
  if (checksum !== entry.crc32) return { ok: false, reason: "archive_broken" };
  return { ok: true, length, bytes: length <= MAX_POST_BYTES ? Buffer.concat(chunks) : null };
}

function parsePost(name: string, content: { bytes: Buffer | null }): PieceResult {
  const fileName = name.split("/").at(-1) ?? name;
  if (content.bytes === null) return { ok: false, name: fileName, reason: "piece_too_long" };
  const decoded = decodeText(content.bytes);
  if (!decoded.ok) return { ok: false, name: fileName, reason: "piece_not_text" };
  try {
    return parseExportPost(fileName, decoded.text);
  } catch (error) {
    // One post that the HTML parser chokes on must not cost the others.
    if (error instanceof Error) return { ok: false, name: fileName, reason: "piece_unreadable" };
    throw error;
  }
}

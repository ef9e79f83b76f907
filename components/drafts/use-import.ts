"use client";

import { useRef, useState } from "react";
import { readLines } from "@/components/ui/read-lines";
import { MAX_ARCHIVE_BYTES } from "@/lib/drafts/check-archive";
import type { ImportLine } from "@/lib/drafts/import-line";
import { IMPORT_REASON_TEXT } from "@/lib/drafts/import-reason-text";
import type { Piece, Place } from "@/lib/drafts/piece";
import type { ImportedItem } from "@/lib/drafts/store";

export type FoundPiece = { key: string; piece: Piece; draftId: string | null };
export type NotTaken = { key: string; name: string; message: string };
export type Found = { title: string; pieces: FoundPiece[]; notTaken: NotTaken[] };

/** Why a source could not be read; `address` is what was typed, null for a file. */
export type SourceFault = { address: string | null; message: string };

export type ImportStage =
  | { kind: "idle"; fault: SourceFault | null }
  | { kind: "reading"; what: string; read: number; total: number | null }
  | { kind: "choosing"; found: Found; fault: string | null }
  | { kind: "saving"; found: Found; count: number }
  | { kind: "done"; results: ImportedItem[]; notTaken: NotTaken[] };

const LARGEST_FEED_BYTES = 5_000_000;
const BROKEN = "The connection broke off before the end. Try again.";
const SIGNED_OUT = "You are signed out. Sign in in another tab, then try again.";

type Source = { address: string } | { file: File };

/** An import from its source to its results. Reading changes nothing; only `save` makes drafts, all at once. */
export function useImport() {
  const [stage, setStage] = useState<ImportStage>({ kind: "idle", fault: null });
  const stop = useRef<AbortController | null>(null);

  const read = async (source: Source): Promise<void> => {
    const abort = new AbortController();
    stop.current = abort;
    const what = "file" in source ? source.file.name : source.address;
    setStage({ kind: "reading", what, read: 0, total: null });
    const outcome = await readSource(source, abort.signal, (done, total) => {
      setStage({ kind: "reading", what, read: done, total });
    });
    if (abort.signal.aborted) setStage({ kind: "idle", fault: null });
    else if (typeof outcome === "string") {
      const address = "address" in source ? source.address : null;
      setStage({ kind: "idle", fault: { address, message: outcome } });
    } else setStage({ kind: "choosing", found: outcome, fault: null });
  };

  const save = async (found: Found, keys: ReadonlySet<string>, place: Place): Promise<void> => {
    const pieces = found.pieces.filter(({ key }) => keys.has(key)).map(({ piece }) => piece);
    setStage({ kind: "saving", found, count: pieces.length });
    const outcome = await sendPieces(pieces, place);
    if (typeof outcome === "string") setStage({ kind: "choosing", found, fault: outcome });
    else setStage({ kind: "done", results: outcome, notTaken: found.notTaken });
  };

  return {
    stage,
    read,
    save,
    cancel: () => stop.current?.abort(),
    restart: () => setStage({ kind: "idle", fault: null }),
  };
}

type OnRead = (read: number, total: number | null) => void;

/** What a source holds, or the sentence that says why not. */
async function readSource(source: Source, signal: AbortSignal, onRead: OnRead): Promise<Found | string> {
  try {
    const sent = await send(source, signal);
    if (typeof sent === "string") return sent;
    if (sent.status === 401) return SIGNED_OUT;
    if (!sent.ok) return ((await sent.json()) as { message: string }).message;
    return await collect(sent, onRead);
  } catch {
    return BROKEN;
  }
}

async function send(source: Source, signal: AbortSignal): Promise<Response | string> {
  if ("address" in source) {
    const headers = { "content-type": "application/json" };
    return fetch("/api/imports/feed", { method: "POST", headers, body: JSON.stringify(source), signal });
  }
  const { file } = source;
  const isArchive = await isZip(file);
  if (isArchive && file.size > MAX_ARCHIVE_BYTES) return IMPORT_REASON_TEXT.archive_too_large;
  if (!isArchive && file.size > LARGEST_FEED_BYTES) return IMPORT_REASON_TEXT.feed_file_too_large;
  const headers = { "content-type": isArchive ? "application/zip" : "application/octet-stream" };
  return fetch(`/api/imports/${isArchive ? "export" : "feed"}`, {
    method: "POST",
    headers,
    body: file,
    signal,
  });
}

/** A file is what its first bytes say, whatever its name; a broken zip keeps its name's word. */
async function isZip(file: File): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return (first === 0x50 && second === 0x4b) || /\.zip$/i.test(file.name);
}

async function collect(answer: Response, onRead: OnRead): Promise<Found | string> {
  const found: Found = { title: "", pieces: [], notTaken: [] };
  let total: number | null = null;
  for await (const line of readLines<ImportLine>(answer)) {
    const key = String(found.pieces.length + found.notTaken.length);
    if (line.kind === "opened") {
      found.title = line.title;
      total = line.total;
    } else if (line.kind === "piece") {
      found.pieces.push({ key, piece: line.piece, draftId: line.draftId });
    } else if (line.kind === "not_taken") {
      found.notTaken.push({ key, name: line.name, message: line.message });
    } else {
      return line.kind === "done" ? found : line.message;
    }
    onRead(found.pieces.length + found.notTaken.length, total);
  }
  return BROKEN;
}

async function sendPieces(pieces: Piece[], place: Place): Promise<ImportedItem[] | string> {
  try {
    const answer = await fetch("/api/imports/pieces", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ pieces, place }),
    });
    if (answer.status === 401) return SIGNED_OUT;
    if (!answer.ok) return ((await answer.json()) as { message: string }).message;
    return ((await answer.json()) as { results: ImportedItem[] }).results;
  } catch {
    return "The connection broke off. If the pieces were made, trying again will say that they are there already.";
  }
}

"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useKept } from "@/components/ui/use-kept";

/** Stores the text if the server still holds `seen`; `conflict` is what it holds instead. */
export type SaveNote = (
  text: string,
  seen: string,
) => Promise<{ ok: true; value: { conflict: string | null } } | { ok: false; message: string }>;

export type NoteStatus = "saved" | "unsaved" | "saving" | "failed" | "refused" | "conflict";

/** Long enough not to save every letter, short enough that a glance up finds "Saved". */
const PAUSE_MILLISECONDS = 700;
const RETRY_MILLISECONDS = 5_000;

/**
 * A note that saves itself: at a pause, again after a lost connection, and after a crash from what this browser kept.
 * What another window stored in between is a conflict to settle, never overwritten.
 */
export function useSavedNote(storageKey: string, note: string, save: SaveNote) {
  const { kept, keep } = useKept<{ text: string; seen: string }>(storageKey);
  const [text, setText] = useState(note);
  const [status, setStatus] = useState<NoteStatus>("saved");
  const [theirs, setTheirs] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  /** What the server holds as far as this window knows. */
  const seen = useRef(note);
  const latest = useRef(note);
  const isSending = useRef(false);
  const saving = useRef(save);
  useEffect(() => {
    saving.current = save;
  }, [save]);

  const change = useCallback(
    (next: string) => {
      latest.current = next;
      setText(next);
      setStatus((before) => (before === "conflict" || before === "saving" ? before : "unsaved"));
      keep({ text: next, seen: seen.current });
    },
    [keep],
  );

  useEffect(() => {
    if (kept === null || kept.text === seen.current) return;
    latest.current = kept.text;
    setText(kept.text);
    if (kept.seen === seen.current) setStatus("unsaved");
    else {
      setTheirs(seen.current);
      setStatus("conflict");
    }
  }, [kept]);

  const send = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    setStatus("saving");
    const next = await sendUntilCurrent(saving.current, latest, seen);
    isSending.current = false;
    setRefusal(next.message);
    setTheirs(next.theirs);
    setStatus(next.status);
    if (next.status === "saved") keep(null);
  }, [keep]);

  useEffect(() => {
    if (status !== "unsaved" && status !== "failed") return;
    const timer = setTimeout(send, status === "failed" ? RETRY_MILLISECONDS : PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [status, send]);

  const settle = (next: string) => {
    seen.current = theirs;
    change(next);
    setStatus("unsaved");
  };

  return { text, status, theirs, refusal, change, settle, send };
}

type Sent = { status: NoteStatus; message: string | null; theirs: string };

/** Sends the text, and again what was typed meanwhile, until the server holds what is on the screen or says no. */
async function sendUntilCurrent(
  save: SaveNote,
  latest: RefObject<string>,
  seen: RefObject<string>,
): Promise<Sent> {
  do {
    const note = latest.current;
    const outcome = await save(note, seen.current).catch(() => null);
    if (outcome === null) return { status: "failed", message: null, theirs: "" };
    if (!outcome.ok) return { status: "refused", message: outcome.message, theirs: "" };
    const { conflict } = outcome.value;
    if (conflict !== null) return { status: "conflict", message: null, theirs: conflict };
    seen.current = note;
  } while (latest.current !== seen.current);
  return { status: "saved", message: null, theirs: "" };
}

"use client";

import { useEffect, useRef, useState } from "react";

/** A pause in typing after which the text is saved. */
const REST_MILLISECONDS = 900;

type Saving = (text: string) => Promise<{ ok: true } | { ok: false; message: string }>;

/** A text that saves itself when its typist rests, leaves the field or leaves the page; `status` says how that went. */
export function useSavedText(initial: string, onSave: Saving) {
  const [text, setOwnText] = useState(initial);
  const [status, setStatus] = useState("");
  const saved = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(text);
  const save = async () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const wanted = latest.current;
    if (wanted === saved.current) return;
    setStatus("Saving…");
    const outcome = await onSave(wanted);
    if (outcome.ok) saved.current = wanted;
    setStatus(outcome.ok ? "Saved" : `Not saved: ${outcome.message}`);
  };
  const saveLatest = useRef(save);
  saveLatest.current = save;
  // A row that is closed, or a page that is left, keeps what was typed.
  useEffect(() => {
    const flush = () => void saveLatest.current();
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, []);
  // Changed elsewhere, as by an undo: shown, unless something is being typed here.
  useEffect(() => {
    if (latest.current !== saved.current) return;
    saved.current = initial;
    latest.current = initial;
    setOwnText(initial);
  }, [initial]);
  const setText = (next: string) => {
    latest.current = next;
    setOwnText(next);
    setStatus("");
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveLatest.current(), REST_MILLISECONDS);
  };
  return { text, setText, flush: () => void save(), status };
}

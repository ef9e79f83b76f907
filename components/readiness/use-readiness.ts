"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckAnswer, CheckQuestion } from "@/components/readiness/check-worker";
import type { ReadinessBasis } from "@/lib/readiness/check-draft";
import type { PieceText } from "@/lib/readiness/read-piece";
import type { Report } from "@/lib/readiness/report";

/** A breath between keys: a report takes a tenth of it. */
const PAUSE_MILLISECONDS = 150;

export type Headline = { id: string; title: string };
export type Known = { basis: ReadinessBasis; headlines: readonly Headline[] };
/** A report and the text it speaks of. */
export type Checked = { report: Report; text: PieceText };

/** The readiness of the text on the screen, worked out on a thread of its own at each pause. */
export function useReadiness(draftId: string, text: PieceText) {
  const [known, setKnown] = useState<Known | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [checked, setChecked] = useState<Checked | null>(null);
  const ask = useCheckThread(setChecked);

  const load = useRef({ newest: 0, known: null as Known | null });
  const reload = useCallback(async () => {
    const number = load.current.newest + 1;
    load.current.newest = number;
    const next = await readKnown(draftId, load.current.known);
    // An answer that was overtaken by a later question is older than what is shown.
    if (load.current.newest !== number) return;
    setFailed(next === null);
    if (next === null) return;
    load.current.known = next;
    setKnown(next);
  }, [draftId]);
  useEffect(() => void reload(), [reload]);

  const isFirst = useRef(true);
  const basis = known?.basis ?? null;
  const { title, subtitle, body, topics } = text;
  useEffect(() => {
    if (basis === null) return;
    const timer = setTimeout(
      () => ask(basis, { title, subtitle, body, topics }),
      isFirst.current ? 0 : PAUSE_MILLISECONDS,
    );
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [ask, basis, title, subtitle, body, topics]);

  return { known, hasFailed: hasFailed && known === null, checked, reload };
}

/** Made with the first question, ended with the page; only the answer to the latest question counts. */
function useCheckThread(onChecked: (checked: Checked) => void) {
  const thread = useRef<Worker | null>(null);
  const latest = useRef<{ id: number; text: PieceText | null; basis: ReadinessBasis | null }>({
    id: 0,
    text: null,
    basis: null,
  });
  useEffect(
    () => () => {
      thread.current?.terminate();
      thread.current = null;
      latest.current.basis = null;
    },
    [],
  );
  const [ask] = useState(() => (basis: ReadinessBasis, text: PieceText) => {
    if (thread.current === null) {
      thread.current = new Worker(new URL("./check-worker.ts", import.meta.url));
      thread.current.addEventListener("message", ({ data }: MessageEvent<CheckAnswer>) => {
        const { id, text: asked } = latest.current;
        if (data.id === id && asked !== null) onChecked({ report: data.report, text: asked });
      });
    }
    const tell = (question: CheckQuestion) => thread.current?.postMessage(question);
    if (latest.current.basis !== basis) tell({ kind: "basis", basis });
    latest.current = { id: latest.current.id + 1, text, basis };
    tell({ kind: "text", id: latest.current.id, text });
  });
  return ask;
}

/** Reads what the checks rest on; the writer's other drafts only the first time. */
async function readKnown(draftId: string, before: Known | null): Promise<Known | null> {
  try {
    const answer = await fetch(`/api/drafts/${draftId}/readiness${before === null ? "" : "?own=known"}`);
    if (!answer.ok) return null;
    const next = (await answer.json()) as Known;
    if (before === null) return next;
    const own = before.basis.texts.filter((text) => text.kind === "own");
    const { ownTexts } = before.basis;
    return { ...next, basis: { ...next.basis, ownTexts, texts: [...next.basis.texts, ...own] } };
  } catch {
    return null;
  }
}

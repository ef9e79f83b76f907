"use client";

import { useCallback, useEffect, useState } from "react";
import { readLines } from "@/components/ui/read-lines";
import type { ProofLine } from "@/lib/plan/proof-line";
import type { Proof } from "@/lib/plan/prove-plan";

/** A search that is over sooner is not worth a word on the screen. */
const QUIET_MILLISECONDS = 300;

export type Search =
  | { kind: "searching"; isSlow: boolean; value: number | null; bound: number | null }
  | { kind: "proof"; proof: Proof }
  | { kind: "fault"; message: string };

const BEGUN: Search = { kind: "searching", isSlow: false, value: null, bound: null };
const UNREACHED = "The server could not be reached, so the best order is not known.";

/** The proof of one revision of a plan: the kept one, or a search for it that runs beside the page. */
export function useProof(launchId: string, revision: number, kept: Proof | null) {
  const [found, setFound] = useState<{ key: string; search: Search } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isWanted = kept === null || attempt > 0;
  /** Another revision, or another try: what was found for one says nothing of the next. */
  const key = `${revision} ${attempt}`;
  const address = `/api/launches/${launchId}/proof`;

  useEffect(() => {
    if (!isWanted) return;
    const reader = new AbortController();
    const show = (next: (before: Search) => Search) =>
      setFound((before) => ({ key, search: next(before?.key === key ? before.search : BEGUN) }));
    show(() => BEGUN);
    const timer = setTimeout(
      () => show((before) => (before.kind === "searching" ? { ...before, isSlow: true } : before)),
      QUIET_MILLISECONDS,
    );
    void follow(address, reader.signal, show);
    return () => {
      clearTimeout(timer);
      reader.abort();
    };
  }, [address, key, isWanted]);

  const stop = useCallback(() => void fetch(address, { method: "DELETE" }).catch(() => undefined), [address]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const current = found?.key === key ? found.search : null;
  const search: Search = current ?? (kept === null ? BEGUN : { kind: "proof", proof: kept });
  return { search, stop, again };
}

async function follow(
  address: string,
  signal: AbortSignal,
  show: (next: (before: Search) => Search) => void,
): Promise<void> {
  try {
    const answer = await fetch(address, { method: "POST", signal });
    if (!answer.ok) {
      const { message } = (await answer.json()) as { message: string };
      return show(() => ({ kind: "fault", message }));
    }
    for await (const line of readLines<ProofLine>(answer)) {
      if (line.kind !== "progress") {
        show(() => line);
        continue;
      }
      const { value, bound } = line;
      show((before) => (before.kind === "searching" ? { ...before, value, bound } : before));
    }
  } catch {
    if (!signal.aborted) show(() => ({ kind: "fault", message: UNREACHED }));
  }
}

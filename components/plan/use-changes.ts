"use client";

import { useEffect, useState } from "react";
import { readLines } from "@/components/ui/read-lines";
import type { ChangeLine, WeighedChange } from "@/lib/plan/change-line";
import type { Weight } from "@/lib/plan/weigh-plan";

export type Weighing = {
  /** null: not known yet. */
  base: Weight | null;
  changes: WeighedChange[];
  /** How many are weighed, and of how many. */
  done: number;
  count: number;
  isOver: boolean;
  fault: string | null;
};

const BEGUN: Weighing = { base: null, changes: [], done: 0, count: 0, isOver: false, fault: null };
const CHANGED = "The plan was changed elsewhere in the meantime. Reload the page to see it.";
const UNREACHED = "The server could not be reached, so nothing was weighed.";

/**
 * What each single change of one revision of a plan would bring, as it becomes known. The weighing ends when the page
 * is left or the plan has moved on.
 */
export function useChanges(launchId: string, planRevision: number) {
  const [found, setFound] = useState<{ key: string; weighing: Weighing } | null>(null);
  const [attempt, setAttempt] = useState(0);
  /** What was weighed for one revision says nothing of the next. */
  const key = `${planRevision} ${attempt}`;

  useEffect(() => {
    const reader = new AbortController();
    const show = (next: (before: Weighing) => Weighing) =>
      setFound((before) => ({ key, weighing: next(before?.key === key ? before.weighing : BEGUN) }));
    void follow(`/api/launches/${launchId}/changes`, planRevision, reader.signal, show);
    return () => reader.abort();
  }, [launchId, planRevision, key]);

  const weighing = found?.key === key ? found.weighing : BEGUN;
  return { weighing, again: () => setAttempt((count) => count + 1) };
}

async function follow(
  address: string,
  planRevision: number,
  signal: AbortSignal,
  show: (next: (before: Weighing) => Weighing) => void,
): Promise<void> {
  const fail = (fault: string) => show((before) => ({ ...before, fault, isOver: true }));
  try {
    const answer = await fetch(address, { method: "POST", signal });
    if (!answer.ok) return fail(((await answer.json()) as { message: string }).message);
    for await (const line of readLines<ChangeLine>(answer)) {
      // What is weighed for another plan than the one on the screen says nothing of it.
      if (line.kind === "base" && line.planRevision !== planRevision) return fail(CHANGED);
      if (line.kind === "fault") return fail(line.message);
      show((before) => addLine(before, line));
    }
    show((before) => ({ ...before, isOver: true }));
  } catch {
    if (!signal.aborted) fail(UNREACHED);
  }
}

function addLine(before: Weighing, line: Exclude<ChangeLine, { kind: "fault" }>): Weighing {
  if (line.kind === "base") return { ...before, base: line.weight, count: line.count };
  const changes = line.change === null ? before.changes : [...before.changes, line.change];
  return { ...before, changes, done: before.done + 1 };
}

"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanEdits } from "@/components/plan/use-plan-edits";
import type { PlanRow } from "@/lib/plan/plan-page";

/** A pause after the last press that means: there. */
const SETTLE_MILLISECONDS = 700;

export type Nudge = {
  /** The task that is being moved and where it would stand; null: none. */
  draft: { taskId: string; startMinute: number } | null;
  /** Shifts a task by minutes; saved after a short rest. */
  nudge: (row: PlanRow, minutes: number) => void;
  /** Shows a task elsewhere without saving, as while dragging. */
  preview: (taskId: string, startMinute: number) => void;
  /** Saves what is shown. */
  settle: () => void;
  cancel: () => void;
};

export function canMove(row: PlanRow): boolean {
  return !row.automatic && row.kind !== "publish" && row.status === "open" && row.startMinute !== null;
}

/** Moving by arrow keys and by hand: seen at once, saved once when it comes to rest. */
export function useNudge(rows: PlanRow[], edits: PlanEdits): Nudge {
  const [draft, setDraft] = useState<Nudge["draft"]>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef({ rows, edits, draft });
  latest.current = { rows, edits, draft };

  const stopTimer = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);
  useEffect(() => stopTimer, [stopTimer]);

  const show = useCallback((next: Nudge["draft"]) => {
    latest.current.draft = next;
    setDraft(next);
  }, []);

  const settle = useCallback(async () => {
    stopTimer();
    const { draft: wanted, rows: known, edits: save } = latest.current;
    const row = known.find(({ id }) => id === wanted?.taskId);
    if (wanted === null || row === undefined || row.startMinute === wanted.startMinute) return show(null);
    await save.move(row.id, wanted.startMinute, row.title);
    // A later press may have begun another move while this one was being saved.
    if (latest.current.draft === wanted) show(null);
  }, [show, stopTimer]);

  const nudge = useCallback(
    (row: PlanRow, minutes: number) => {
      if (!canMove(row)) return;
      const { draft: current } = latest.current;
      const from = current?.taskId === row.id ? current.startMinute : (row.startMinute ?? 0);
      show({ taskId: row.id, startMinute: from + minutes });
      stopTimer();
      timer.current = setTimeout(() => void settle(), SETTLE_MILLISECONDS);
    },
    [settle, show, stopTimer],
  );
  const preview = useCallback((taskId: string, startMinute: number) => show({ taskId, startMinute }), [show]);
  return { draft, nudge, preview, settle: () => void settle(), cancel: () => show(null) };
}

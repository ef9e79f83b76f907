"use client";

import type { DeskView } from "@/components/drafts/editing-desk";
import { checkFields } from "@/lib/drafts/check-fields";
import { hasUnsaved, nextSave, type SaveProblem } from "@/lib/drafts/editing";
import { formatTime } from "@/lib/time/format";

const PROBLEM: Record<SaveProblem, string> = {
  offline: "Not saved yet: no connection; kept on this device",
  fault: "Not saved yet: the server has a fault; kept on this device",
  signed_out: "Not saved yet: you are signed out; kept on this device",
  gone: "Not saved: this draft was removed elsewhere; kept on this device",
  refused: "Not saved: the server did not take it; kept on this device",
};
const LOSABLE = "Not saved yet, and this browser keeps nothing: do not close it";

/** Whether what is on the screen is safe, in one line. Only trouble is read out, for saving happens at every pause. */
export function SaveStatus({ view, zone }: { view: DeskView; zone: string }) {
  const { text, isTrouble } = describe(view, zone);
  return (
    <>
      <p className={`text-sm tabular-nums ${isTrouble ? "font-semibold text-warn" : "text-muted"}`}>{text}</p>
      <p role="status" className="sr-only">
        {isTrouble ? text : ""}
      </p>
    </>
  );
}

function describe({ state, isCopyRefused }: DeskView, zone: string): { text: string; isTrouble: boolean } {
  const saved = state.savedAt === null ? "Saved" : `Saved ${formatTime(state.savedAt, zone)}`;
  if (state.conflict !== null) return { text: "Not saved: choose which text stays", isTrouble: true };
  if (!hasUnsaved(state)) return { text: saved, isTrouble: false };
  if (isCopyRefused && !state.isSending) return { text: LOSABLE, isTrouble: true };
  if (state.problem !== null) return { text: PROBLEM[state.problem], isTrouble: true };
  if (state.isSending || nextSave(state) !== null) return { text: "Saving…", isTrouble: false };
  const faults = Object.keys(checkFields(state.mine)).length;
  const fields = faults === 1 ? "one field" : `${faults} fields`;
  return { text: `${saved}, but for ${fields} to mend`, isTrouble: true };
}

"use client";

import { useMemo } from "react";
import { CountDialog } from "@/components/launch/count-dialog";
import type { SignalChoice } from "@/components/launch/kept-signals";
import { NoteDialog } from "@/components/launch/note-dialog";
import { SignalsDialog } from "@/components/launch/signals-dialog";
import { Dialog } from "@/components/ui/dialog";
import { type KeyLine, KeyList } from "@/components/ui/key-list";
import { type Cockpit, isHelpers } from "@/lib/launch/cockpit";
import type { CountReading } from "@/lib/launch/operation";

/** "claps" is the count with its second field in hand. */
export type CockpitDialog = "count" | "claps" | "note" | "signals" | "keys";

const KEYS: KeyLine[] = [
  { keys: ["space"], does: "Tick the task to do now" },
  { keys: ["o"], does: "Its button: open the share window or copy the text, and tick" },
  { keys: ["j", "k"], does: "Turn to the next or the previous open task" },
  { keys: ["s"], does: "Skip it" },
  { keys: ["[", "]"], does: "Move it 5 minutes earlier or later" },
  { keys: ["u"], does: "Undo" },
  { keys: ["g"], does: "It’s live" },
  { keys: ["h"], does: "Hold the countdown, or let it go on" },
  { keys: ["+"], does: "Count what the page says" },
  { keys: ["n"], does: "Note for the review" },
  { keys: ["?"], does: "This sheet" },
];

const HELPER_KEYS = KEYS.filter(({ keys }) => keys[0] !== "h");

type Props = {
  cockpit: Cockpit;
  /** null: none. */
  open: CockpitDialog | null;
  /** The task to do now, which a note may be about. */
  task: { id: string; title: string } | null;
  /** The latest of each number. */
  last: CountReading;
  signals: { choice: SignalChoice | null; change: (choice: SignalChoice) => void };
  onCount: (reading: CountReading) => void;
  onNote: (text: string, taskId: string | null) => void;
  /** What was closed; a key may have opened another meanwhile. */
  onClose: (closed: readonly CockpitDialog[]) => void;
};

/** What opens over the cockpit by hand, in one file that is loaded later. */
export function CockpitDialogs({ cockpit, open, task, last, signals, onCount, onNote, onClose }: Props) {
  const isHelper = isHelpers(cockpit);
  const { launchId, me } = cockpit;
  const help = useMemo(() => (isHelper ? { launchId, memberId: me.id } : null), [isHelper, launchId, me.id]);
  return (
    <>
      <CountDialog
        isOpen={open === "count" || open === "claps"}
        first={open === "claps" ? "claps" : "recommenders"}
        onClose={() => onClose(["count", "claps"])}
        last={last}
        onCount={onCount}
      />
      <NoteDialog
        launchId={cockpit.launchId}
        isOpen={open === "note"}
        onClose={() => onClose(["note"])}
        task={task}
        onNote={onNote}
      />
      <SignalsDialog
        personId={me.id}
        help={help}
        isOpen={open === "signals"}
        onClose={() => onClose(["signals"])}
        choice={signals.choice}
        onChange={signals.change}
      />
      <Dialog isOpen={open === "keys"} onClose={() => onClose(["keys"])} title="Keys of the cockpit">
        <KeyList lines={isHelper ? HELPER_KEYS : KEYS} />
      </Dialog>
    </>
  );
}

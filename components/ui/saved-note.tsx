"use client";

import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { type NoteStatus, type SaveNote, useSavedNote } from "@/components/ui/use-saved-note";

const STATUS_TEXT: Record<Exclude<NoteStatus, "conflict" | "refused">, string> = {
  saved: "Saved",
  unsaved: "Not saved yet",
  saving: "Saving…",
  failed: "Not saved: the server could not be reached. Your text is kept in this browser and sent again.",
};

type Props = {
  /** Where this browser keeps what is not saved yet. */
  storageKey: string;
  label: string;
  isLabelHidden?: boolean;
  hint?: string;
  note: string;
  save: SaveNote;
  rows?: number;
  id?: string;
};

/** A text that is saved while it is typed, and never over what another window saved. */
export function SavedNote({ storageKey, label, isLabelHidden, hint, note, save, rows = 6, id }: Props) {
  const { text, status, theirs, refusal, change, settle, send } = useSavedNote(storageKey, note, save);
  const isBad = status === "failed" || status === "refused";
  return (
    <div id={id} className="grid scroll-mt-20 gap-2">
      <TextArea
        label={label}
        isLabelHidden={isLabelHidden}
        hint={hint}
        rows={rows}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={() => (status === "unsaved" ? void send() : undefined)}
      />
      <p role="status" className={`text-sm ${isBad ? "text-bad" : "text-muted"}`}>
        {statusText(status, refusal, text)}
      </p>
      {status === "conflict" ? <Conflict mine={text} theirs={theirs} onSettle={settle} /> : null}
    </div>
  );
}

type ConflictProps = { mine: string; theirs: string; onSettle: (text: string) => void };

function Conflict({ mine, theirs, onSettle }: ConflictProps) {
  return (
    <div role="alert" className="grid gap-3 rounded-control border border-warn bg-warn-soft p-4">
      <p className="font-semibold">
        Another window saved this text in between. Nothing is lost; choose what to keep.
      </p>
      <p className="whitespace-pre-wrap break-words rounded-control bg-sheet p-3">
        {theirs || "(an empty note)"}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => onSettle(`${theirs}\n\n${mine}`)}>
          Keep both
        </Button>
        <Button size="small" onClick={() => onSettle(mine)}>
          Keep mine
        </Button>
        <Button size="small" onClick={() => onSettle(theirs)}>
          Take the other
        </Button>
      </div>
    </div>
  );
}

function statusText(status: NoteStatus, refusal: string | null, text: string): string {
  if (status === "conflict" || (status === "saved" && text === "")) return "";
  return status === "refused" ? (refusal ?? "") : STATUS_TEXT[status];
}

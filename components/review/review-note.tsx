"use client";

import { type NoteStatus, useSavedNote } from "@/components/review/use-saved-note";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";

const STATUS_TEXT: Record<Exclude<NoteStatus, "conflict" | "refused">, string> = {
  saved: "Saved",
  unsaved: "Not saved yet",
  saving: "Saving…",
  failed: "Not saved: the server could not be reached. Your text is kept in this browser and sent again.",
};

/** The writer's own words on the launch; saved while they type, and never over what another window saved. */
export function ReviewNote({ launchId, note }: { launchId: string; note: string }) {
  const { text, status, theirs, refusal, change, settle, send } = useSavedNote(launchId, note);
  const isBad = status === "failed" || status === "refused";
  return (
    <div className="grid gap-2">
      <TextArea
        label="Your review"
        hint="What worked, what you would do otherwise. It saves by itself."
        rows={6}
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

"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useKept } from "@/components/review/use-kept";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { saveReviewNoteAction } from "@/lib/review/actions";

type Props = { launchId: string; note: string };
type Status = "saved" | "unsaved" | "saving" | "failed" | "refused" | "conflict";

/** Long enough not to save every letter, short enough that a glance up finds "Saved". */
const PAUSE_MILLISECONDS = 700;
const RETRY_MILLISECONDS = 5_000;

const STATUS_TEXT: Record<Exclude<Status, "conflict" | "refused">, string> = {
  saved: "Saved",
  unsaved: "Not saved yet",
  saving: "Saving…",
  failed: "Not saved: the server could not be reached. Your text is kept in this browser and sent again.",
};

/** The writer's own words on the launch; saved while they type, and never over what another window saved. */
export function ReviewNote({ launchId, note }: Props) {
  const { kept, keep } = useKept<{ text: string; seen: string }>(`first-hour.review-note.${launchId}`);
  const [text, setText] = useState(note);
  const [status, setStatus] = useState<Status>("saved");
  const [theirs, setTheirs] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  /** What the server holds as far as this window knows. */
  const seen = useRef(note);
  const latest = useRef(note);
  const isSending = useRef(false);

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
    const next = await sendUntilCurrent(launchId, latest, seen);
    isSending.current = false;
    setRefusal(next.message);
    setTheirs(next.theirs);
    setStatus(next.status);
    if (next.status === "saved") keep(null);
  }, [launchId, keep]);

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
      <p
        role="status"
        className={`text-sm ${status === "failed" || status === "refused" ? "text-bad" : "text-muted"}`}
      >
        {statusText(status, refusal, text)}
      </p>
      {status === "conflict" ? (
        <div role="alert" className="grid gap-3 rounded-control border border-warn bg-warn-soft p-4">
          <p className="font-semibold">
            Another window saved this text in between. Nothing is lost; choose what to keep.
          </p>
          <p className="whitespace-pre-wrap break-words rounded-control bg-sheet p-3">
            {theirs || "(an empty note)"}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => settle(`${theirs}\n\n${latest.current}`)}>
              Keep both
            </Button>
            <Button size="small" onClick={() => settle(latest.current)}>
              Keep mine
            </Button>
            <Button size="small" onClick={() => settle(theirs)}>
              Take the other
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

function statusText(status: Status, refusal: string | null, text: string): string {
  if (status === "conflict" || (status === "saved" && text === "")) return "";
  return status === "refused" ? (refusal ?? "") : STATUS_TEXT[status];
}

type Sent = { status: Status; message: string | null; theirs: string };

/** Sends the text, and again what was typed meanwhile, until the server holds what is on the screen or says no. */
async function sendUntilCurrent(
  launchId: string,
  latest: RefObject<string>,
  seen: RefObject<string>,
): Promise<Sent> {
  do {
    const note = latest.current;
    const outcome = await saveReviewNoteAction({ launchId, note, seen: seen.current }).catch(() => null);
    if (outcome === null) return { status: "failed", message: null, theirs: "" };
    if (!outcome.ok) return { status: "refused", message: outcome.message, theirs: "" };
    const { conflict } = outcome.value;
    if (conflict !== null) return { status: "conflict", message: null, theirs: conflict };
    seen.current = note;
  } while (latest.current !== seen.current);
  return { status: "saved", message: null, theirs: "" };
}

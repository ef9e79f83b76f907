"use client";

import { type ReactNode, useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { useHydrated } from "@/components/ui/use-hydrated";
import { heedAction } from "@/lib/review/actions";
import type { NextTimeNote } from "@/lib/review/next-time";

type Props = { note: Pick<NextTimeNote, "id" | "text" | "heededAt">; children?: ReactNode };

/** One thing to do differently with its tick; ticked off it stays in sight, so that it can be taken back. */
export function HeedLine({ note, children }: Props) {
  const [isHeeded, setHeeded] = useState(note.heededAt !== null);
  const isAwake = useHydrated();
  const { run, message } = useAction(heedAction);
  const change = async (wanted: boolean) => {
    setHeeded(wanted);
    const outcome = await run({ noteId: note.id, isHeeded: wanted });
    if (!outcome.ok) setHeeded(!wanted);
  };
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3">
      <label className="flex min-w-0 flex-1 gap-3 py-1">
        <input
          type="checkbox"
          className="mt-1 size-5 shrink-0"
          checked={isHeeded}
          disabled={!isAwake}
          onChange={(event) => void change(event.target.checked)}
        />
        <span className={`min-w-0 break-words ${isHeeded ? "text-muted line-through" : ""}`}>
          {note.text}
          {isHeeded ? <span className="sr-only"> (heeded)</span> : null}
        </span>
      </label>
      {children}
      {message === null ? null : (
        <p role="alert" className="w-full text-bad text-sm">
          {message}
        </p>
      )}
    </li>
  );
}

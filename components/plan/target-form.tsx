"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { takeFocus } from "@/components/ui/take-focus";
import { useAction } from "@/components/ui/use-action";
import { saveTargetAction } from "@/lib/plan/actions";

/** The recommendations wanted within the hour: shown as what it is, and changed in place. */
export function TargetForm({ launchId, target }: { launchId: string; target: number }) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(String(target));
  const { run, isPending, message, clear } = useAction(saveTargetAction);
  const errorId = useId();
  if (!isOpen) {
    return (
      <Button
        size="small"
        variant="plain"
        className="-ml-3 underline"
        onClick={() => {
          setTyped(String(target));
          clear();
          setOpen(true);
        }}
      >
        Change the target
      </Button>
    );
  }
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={async (event) => {
        event.preventDefault();
        const whole = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
        if ((await run({ launchId, target: whole })).ok) setOpen(false);
      }}
    >
      <label className="flex items-center gap-2">
        <span className="sr-only">Recommendations wanted in the first hour</span>
        <input
          type="text"
          inputMode="numeric"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-invalid={message !== null}
          aria-describedby={message === null ? undefined : errorId}
          className="control w-24 tabular-nums"
          ref={takeFocus}
        />
      </label>
      <Button type="submit" size="small" variant="primary" disabled={isPending}>
        Save
      </Button>
      <Button size="small" onClick={() => setOpen(false)}>
        Cancel
      </Button>
      {message === null ? null : (
        <p id={errorId} role="alert" className="w-full text-bad text-sm">
          {message}
        </p>
      )}
    </form>
  );
}

"use client";

import { type FormEvent, useState } from "react";
import { HeedLine } from "@/components/review/heed-line";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import { useHydrated } from "@/components/ui/use-hydrated";
import { addNextTimeAction, removeNextTimeAction } from "@/lib/review/actions";
import type { NextTimeNote } from "@/lib/review/next-time";

type Props = { launchId: string; notes: NextTimeNote[] };

/** What to do differently: noted here, it stands beside every next plan until it is ticked off. */
export function NextTimes({ launchId, notes }: Props) {
  const [text, setText] = useState("");
  const isAwake = useHydrated();
  const adding = useAction(addNextTimeAction);
  const removing = useAction(removeNextTimeAction);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await adding.run({ launchId, text });
    if (outcome.ok) setText("");
  };
  return (
    <div className="grid gap-3">
      <h3 className="font-semibold text-lg">Do differently next time</h3>
      {notes.length === 0 ? null : (
        <ul className="grid gap-2">
          {notes.map((note) => (
            <HeedLine key={note.id} note={note}>
              <Button
                size="small"
                variant="plain"
                disabled={removing.isPending}
                aria-label={`Remove: ${note.text}`}
                onClick={() => void removing.run({ noteId: note.id })}
              >
                Remove
              </Button>
            </HeedLine>
          ))}
        </ul>
      )}
      <form className="flex flex-wrap items-end gap-2" onSubmit={(event) => void add(event)}>
        <TextField
          className="min-w-0 flex-1 basis-64"
          label="What would you do differently?"
          hint="It stands beside your next plans until you tick it off."
          value={text}
          readOnly={!isAwake}
          error={adding.fields.text ?? null}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={adding.isPending || !isAwake}>
          Note it
        </Button>
      </form>
      <FormError message={adding.fields.text === undefined ? adding.message : null} />
      <FormError message={removing.message} />
    </div>
  );
}

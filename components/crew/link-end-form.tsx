"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { LinkView } from "@/lib/crew/link-view";
import { formatPlace } from "@/lib/time/format";
import { wallTimeAt } from "@/lib/time/wall-time";

type Props = {
  view: LinkView;
  isPending: boolean;
  error: string | null;
  onSave: (endsWall: string | null) => void;
};

/** When the link stops: with the launch, or at a time the writer chooses. */
export function LinkEndForm({ view, isPending, error, onSave }: Props) {
  const shown = wallTimeAt(view.endsAt, view.zone);
  const [wall, setWall] = useState(shown);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(wall);
  };
  return (
    <form className="flex flex-wrap items-end gap-2" onSubmit={save}>
      <TextField
        type="datetime-local"
        label={`It opens until (${formatPlace(view.zone)})`}
        hint={
          view.isOwnEnd ? "You chose this time." : "24 hours after the slot or the go-live; it moves along."
        }
        className="min-w-56 flex-1"
        value={wall}
        error={error}
        onChange={(event) => setWall(event.target.value)}
      />
      <Button type="submit" disabled={isPending || wall === shown}>
        Save
      </Button>
      {view.isOwnEnd ? (
        <Button variant="plain" disabled={isPending} onClick={() => onSave(null)}>
          With the launch
        </Button>
      ) : null}
    </form>
  );
}

"use client";

import { type FormEvent, useState } from "react";
import type { PlanEdits } from "@/components/plan/use-plan-edits";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { takeFocus } from "@/components/ui/take-focus";
import type { Helper } from "@/lib/plan/crew";
import type { ChannelChoice } from "@/lib/plan/plan-page";

type Props = {
  /** null: somebody new. */
  helper: Helper | null;
  /** The channels of this launch that somebody posts to. */
  places: ChannelChoice[];
  edits: PlanEdits;
  onDone: () => void;
};

/** A helper's name, and the accounts they may post from. */
export function HelperForm({ helper, places, edits, onDone }: Props) {
  const [name, setName] = useState(helper?.name ?? "");
  const [chosen, setChosen] = useState(() => new Set(helper?.channelIds ?? []));
  const [refusal, setRefusal] = useState<string | null>(null);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await edits.saveHelper({ helperId: helper?.id ?? null, name, channelIds: [...chosen] });
    if (outcome.ok) onDone();
    else setRefusal(outcome.fields?.name ?? outcome.message);
  };
  return (
    <form className="grid gap-4" onSubmit={(event) => void save(event)}>
      <TextField
        label="Their name"
        className="max-w-72"
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={refusal}
        ref={takeFocus}
      />
      <fieldset>
        <legend className="font-semibold text-[0.95rem]">May post to</legend>
        <p className="text-muted text-sm">
          {places.length === 0
            ? "No channel of this launch is posted to by hand."
            : "Only where they have the account, or are a member themselves."}
        </p>
        <ul className="mt-1 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {places.map((place) => (
            <li key={place.id}>
              <label className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  className="size-5 shrink-0"
                  checked={chosen.has(place.id)}
                  onChange={() => toggle(place.id)}
                />
                <span className="min-w-0 truncate">{place.name}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={edits.isPending}>
          {edits.isPending ? "Sharing out…" : helper === null ? "Add, and share out" : "Save, and share out"}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

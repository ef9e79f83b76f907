"use client";

import { type FormEvent, useState } from "react";
import { WeekdayField } from "@/components/publications/weekday-field";
import { Button } from "@/components/ui/button";
import { NumberField, TextArea, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import type { RuleCard } from "@/lib/channels/rule-card";
import { saveRuleCardAction } from "@/lib/guard/actions";

type Props = {
  card: RuleCard;
  /** The writer's other communities, by name. */
  others: { id: string; name: string }[];
  /** What holds while no part is given: "one in 10, an old custom", or that there is no rule. */
  partHint: string;
};

/** What the writer knows of a place's rules; it stands beside every post there. */
export function RuleCardForm({ card, others, partHint }: Props) {
  const saving = useAction(saveRuleCardAction);
  const showToast = useToast();
  const [values, setValues] = useState(card);
  const [oneIn, setOneIn] = useState(card.ownOneIn === null ? "" : String(card.ownOneIn));
  const set = (change: Partial<RuleCard>) => setValues((all) => ({ ...all, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ownOneIn = oneIn.trim() === "" ? null : Number(oneIn);
    const outcome = await saving.run({ ...values, ownOneIn });
    if (outcome.ok) showToast("Rules noted. They stand beside every post there.");
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormError message={saving.message} />
      <div className="[&_fieldset>div]:sm:grid-cols-4">
        <WeekdayField
          label="Days for own work"
          hint="None ticked: any day, or not known."
          days={values.allowedDays}
          onChange={(allowedDays) => set({ allowedDays })}
        />
      </div>
      <TextField
        label="Flair"
        hint="What a post has to be marked with."
        value={values.flair}
        error={saving.fields.flair}
        onChange={(event) => set({ flair: event.target.value })}
      />
      <TextArea
        label="About one’s own work"
        rows={2}
        placeholder="Only with a summary in the first comment …"
        value={values.selfPromotion}
        error={saving.fields.selfPromotion}
        onChange={(event) => set({ selfPromotion: event.target.value })}
      />
      <NumberField
        label="One own link in how many posts"
        hint={partHint}
        className="max-w-56"
        value={oneIn}
        error={saving.fields.ownOneIn}
        onChange={(event) => setOneIn(event.target.value)}
      />
      <TextField
        label="Where the rules stand"
        inputMode="url"
        spellCheck={false}
        placeholder="https://"
        value={values.rulesUrl}
        error={saving.fields.rulesUrl}
        onChange={(event) => set({ rulesUrl: event.target.value })}
      />
      {others.length === 0 ? null : (
        <SharedMembers
          others={others}
          chosen={values.sharedWith}
          onChange={(sharedWith) => set({ sharedWith })}
        />
      )}
      <div>
        <Button type="submit" disabled={saving.isPending}>
          {saving.isPending ? "Saving …" : "Save the rules"}
        </Button>
      </div>
    </form>
  );
}

type SharedProps = { others: Props["others"]; chosen: string[]; onChange: (ids: string[]) => void };

function SharedMembers({ others, chosen, onChange }: SharedProps) {
  return (
    <fieldset>
      <legend className="font-semibold text-[0.95rem]">Many members are also in</legend>
      <p className="text-muted text-sm">Then the same text, or two posts in one hour, reach them twice.</p>
      <ul>
        {others.map(({ id, name }) => (
          <li key={id}>
            <label className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                className="size-5 shrink-0"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
              <span className="min-w-0 break-words">{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

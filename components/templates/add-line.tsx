"use client";

import { useState } from "react";
import type { TemplateEdits } from "@/components/templates/use-template-edits";
import { Button } from "@/components/ui/button";
import { NumberField, TextField } from "@/components/ui/field";
import { Card, Section } from "@/components/ui/section";

const EMPTY = { title: "", when: "", minutes: "5" };

/** A line of the writer's own, at a time said in words. */
export function AddLine({ edits }: { edits: TemplateEdits }) {
  const [typed, setTyped] = useState(EMPTY);
  const [fields, setFields] = useState<Record<string, string>>({});
  const set = (change: Partial<typeof EMPTY>) => setTyped({ ...typed, ...change });
  const submit = async () => {
    const durationMinutes = /^\d+$/.test(typed.minutes.trim()) ? Number(typed.minutes) : Number.NaN;
    const outcome = await edits.add({ title: typed.title, when: typed.when, durationMinutes });
    setFields(outcome.ok ? {} : (outcome.fields ?? { when: outcome.message }));
    if (outcome.ok) setTyped(EMPTY);
  };
  return (
    <Section title="Add a line" lead="Something you do at every launch. Plans make room for it at its time.">
      <Card>
        <form
          className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_7rem_auto]"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <TextField
            label="What"
            value={typed.title}
            onChange={(event) => set({ title: event.target.value })}
            error={fields.title ?? null}
          />
          <TextField
            label="When"
            placeholder="15 minutes before going live"
            autoComplete="off"
            value={typed.when}
            onChange={(event) => set({ when: event.target.value })}
            error={fields.when ?? null}
          />
          <NumberField
            label="Minutes"
            value={typed.minutes}
            onChange={(event) => set({ minutes: event.target.value })}
            error={fields.durationMinutes ?? null}
          />
          <Button type="submit" className="sm:mt-7" disabled={edits.isPending}>
            Add
          </Button>
        </form>
      </Card>
    </Section>
  );
}

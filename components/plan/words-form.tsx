"use client";

import { useState } from "react";
import type { PlanEdits } from "@/components/plan/use-plan-edits";
import { Button } from "@/components/ui/button";
import { NumberField, TextField } from "@/components/ui/field";
import type { PlanRow } from "@/lib/plan/plan-page";

type Props = { row: PlanRow; edits: PlanEdits; isLive: boolean };

/** The task's title and how long it takes. */
export function WordsForm({ row, edits, isLive }: Props) {
  const [title, setTitle] = useState(row.title);
  const [minutes, setMinutes] = useState(String(row.durationMinutes));
  const [fields, setFields] = useState<Record<string, string>>({});
  const hasChanged = title !== row.title || minutes !== String(row.durationMinutes);
  const save = async () => {
    const whole = /^\d+$/.test(minutes.trim()) ? Number(minutes) : Number.NaN;
    const change = {
      ...(title === row.title ? {} : { title }),
      ...(whole === row.durationMinutes ? {} : { durationMinutes: whole }),
    };
    const outcome = await edits.rewrite(row.id, change);
    setFields(outcome.ok ? {} : (outcome.fields ?? { "change.title": outcome.message }));
  };
  return (
    <form
      className="flex max-w-2xl flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Title"
        className="min-w-48 flex-1"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={fields["change.title"] ?? null}
      />
      {row.automatic || isLive || row.status === "done" ? null : (
        <NumberField
          label="Minutes"
          className="w-24"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
          error={fields["change.durationMinutes"] ?? null}
        />
      )}
      <Button type="submit" disabled={!hasChanged || edits.isPending}>
        Save
      </Button>
    </form>
  );
}

"use client";

import { useState } from "react";
import { useSavedText } from "@/components/plan/use-saved-text";
import type { TemplateEdits } from "@/components/templates/use-template-edits";
import { Button } from "@/components/ui/button";
import { NumberField, TextArea, TextField } from "@/components/ui/field";
import { describeWhen } from "@/lib/plan/describe-when";
import { isNeeded } from "@/lib/plan/task-kind";
import type { TemplateRow } from "@/lib/templates/template-page";

type Props = { row: TemplateRow; edits: TemplateEdits };

/** An opened line: its time in words, its title and minutes, its text, and what else can be done with it. */
export function LineDetails({ id, row, edits }: Props & { id: string }) {
  const canBeTimed = row.kind !== "publish" && !row.automatic;
  return (
    <div id={id} className="grid gap-5 border-line border-t bg-paper/60 px-4 py-4">
      {canBeTimed ? <LineWhen key={JSON.stringify(row.when)} row={row} edits={edits} /> : null}
      <LineWords key={`${row.title} ${row.durationMinutes}`} row={row} edits={edits} />
      {row.postText === "" ? null : <LineText row={row} edits={edits} />}
      <div className="flex flex-wrap gap-2">
        {isNeeded(row.kind) ? null : (
          <Button size="small" onClick={() => void edits.skip(row.key, !row.skipped, row.title)}>
            {row.skipped ? "Restore this line" : "Leave this line out"}
          </Button>
        )}
        {row.isRewritten ? (
          <Button size="small" onClick={() => void edits.giveBack(row.key, row.title)}>
            Back to the house’s words
          </Button>
        ) : null}
        {row.kind === "own" ? (
          <Button size="small" variant="danger" onClick={() => void edits.remove(row.key, row.title)}>
            Remove this line
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function LineWhen({ row, edits }: Props) {
  const shown = row.when === null ? "" : describeWhen(row.when);
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async () => {
    const outcome = await edits.lock(row.key, typed ?? shown, row.title);
    setRefusal(outcome.ok ? null : (outcome.fields?.when ?? outcome.message));
    if (outcome.ok) setTyped(null);
  };
  return (
    <form
      className="flex max-w-3xl flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="When"
        hint="15 minutes before going live, or 3 days before going live, at 10:00, or T+12"
        className="min-w-60 flex-1"
        autoComplete="off"
        value={typed ?? shown}
        onChange={(event) => setTyped(event.target.value)}
        error={refusal}
      />
      <Button type="submit" disabled={edits.isPending || (row.locked && (typed ?? shown) === shown)}>
        {row.locked ? "Set" : "Lock it there"}
      </Button>
      {row.locked && row.kind !== "own" ? (
        <Button disabled={edits.isPending} onClick={() => void edits.free(row.key, row.title)}>
          Let the planner decide
        </Button>
      ) : null}
    </form>
  );
}

function LineWords({ row, edits }: Props) {
  const [title, setTitle] = useState(row.title);
  const [minutes, setMinutes] = useState(String(row.durationMinutes));
  const [fields, setFields] = useState<Record<string, string>>({});
  const hasChanged = title !== row.title || minutes !== String(row.durationMinutes);
  const save = async () => {
    const whole = /^\d+$/.test(minutes.trim()) ? Number(minutes) : Number.NaN;
    const outcome = await edits.rewrite(row.key, {
      ...(title === row.title ? {} : { title }),
      ...(whole === row.durationMinutes ? {} : { durationMinutes: whole }),
    });
    setFields(outcome.ok ? {} : (outcome.fields ?? { title: outcome.message }));
  };
  return (
    <form
      className="flex max-w-3xl flex-wrap items-end gap-2"
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
        error={fields["edit.change.title"] ?? fields.title ?? null}
      />
      {row.automatic ? null : (
        <NumberField
          label="Minutes"
          className="w-24"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
          error={fields["edit.change.durationMinutes"] ?? null}
        />
      )}
      <Button type="submit" disabled={!hasChanged || edits.isPending}>
        Save
      </Button>
    </form>
  );
}

function LineText({ row, edits }: Props) {
  const { text, setText, flush, status } = useSavedText(row.postText, (postText) =>
    edits.rewrite(row.key, { postText }),
  );
  return (
    <div className="grid max-w-3xl gap-1">
      <TextArea
        label="Text to post"
        hint="Counted against the platform’s limit in each plan, where the names are known."
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={flush}
      />
      <span aria-live="polite" className="min-h-5 text-muted text-sm">
        {status}
      </span>
    </div>
  );
}

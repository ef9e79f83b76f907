"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { takeFocus } from "@/components/ui/take-focus";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import type { TemplateChoice } from "@/lib/plan/plan-page";
import {
  keepTemplateAction,
  removeTemplateAction,
  replaceTemplateAction,
  takeBackTemplateAction,
} from "@/lib/templates/actions";

type Props = { launchId: string; templates: TemplateChoice[]; onDone: () => void };

/** Asks for a name, or which template is to be replaced, and says plainly what that does. */
export function SaveTemplateDialog({ isOpen, ...rest }: Props & { isOpen: boolean }) {
  return (
    <Dialog isOpen={isOpen} onClose={rest.onDone} title="Save as template">
      <SaveTemplateForm {...rest} />
    </Dialog>
  );
}

function SaveTemplateForm({ launchId, templates, onDone }: Props) {
  const [overId, setOverId] = useState("");
  const [name, setName] = useState("");
  const { keep, replace, isPending, message, fields } = useSaving(launchId, onDone);
  const over = templates.find(({ id }) => id === overId) ?? null;
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void (over === null ? keep(name) : replace(over));
      }}
    >
      {templates.length === 0 ? null : (
        <SelectField label="Where" value={overId} onChange={(event) => setOverId(event.target.value)}>
          <option value="">A new template</option>
          {templates.map((template) => (
            <option key={template.id} value={template.id}>
              Over “{template.name}”
            </option>
          ))}
        </SelectField>
      )}
      {over === null ? (
        <TextField
          ref={takeFocus}
          label="Name"
          hint="Such as My usual launch, or Long read in a publication."
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={fields.name ?? null}
        />
      ) : (
        <p>
          The lines of “{over.name}” are replaced by this plan’s, those for channels that are not in this plan
          too. Plans built from it stay as they are until you build them again.
        </p>
      )}
      <p className="text-muted">
        Where a text names this piece, its subtitle or its publication, the template keeps a field such as{" "}
        <code>{"{title}"}</code> instead. What else you wrote about this piece stays: read it once more there.
      </p>
      <FormError message={fields.name === undefined ? message : null} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? "Saving…" : over === null ? "Save the template" : `Replace “${over.name}”`}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

function useSaving(launchId: string, onDone: () => void) {
  const keeping = useAction(keepTemplateAction);
  const replacing = useAction(replaceTemplateAction);
  const showToast = useToast();
  const router = useRouter();
  const told = async (undone: Promise<{ ok: boolean; message?: string }>) => {
    const outcome = await undone;
    if (!outcome.ok) showToast(outcome.message ?? "", { tone: "bad" });
    router.refresh();
  };
  const keep = async (name: string) => {
    const outcome = await keeping.run({ launchId, name });
    if (!outcome.ok) return;
    const { id } = outcome.value;
    onDone();
    showToast(`“${outcome.value.name}” is kept as a template.`, {
      undo: () => told(removeTemplateAction({ id })),
    });
  };
  const replace = async ({ id, name }: TemplateChoice) => {
    const outcome = await replacing.run({ launchId, id });
    if (!outcome.ok) return;
    const { takeBack } = outcome.value;
    onDone();
    showToast(`“${name}” has this plan’s lines now.`, {
      undo: () => told(takeBackTemplateAction({ id, takeBack })),
    });
  };
  return {
    keep,
    replace,
    isPending: keeping.isPending || replacing.isPending,
    message: keeping.message ?? replacing.message,
    fields: keeping.fields,
  };
}

"use client";

import { useId, useState } from "react";
import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import { addSourceAction, fetchSourceAction } from "@/lib/readiness/actions";

const EMPTY = { address: "", name: "", note: "", text: "" };

/** Adds a text that exists: by its link, with a note, or with its words to compare with. */
export function AddSource({ hands, withText }: { hands: ReadinessHands; withText: boolean }) {
  const [fields, setFields] = useState(EMPTY);
  const add = useAction(addSourceAction);
  const fetching = useAction(fetchSourceAction);
  const id = useId();
  const change = (part: Partial<typeof EMPTY>) => setFields({ ...fields, ...part });
  const isPending = add.isPending || fetching.isPending;
  const send = async (thenFetch: boolean) => {
    const added = await add.run({ draftId: hands.draftId, ...fields });
    if (!added.ok) return;
    setFields(EMPTY);
    if (thenFetch) await fetching.run({ draftId: hands.draftId, sourceId: added.value.sourceId });
    await hands.reload();
  };
  return (
    <form
      id={withText ? "sources-add" : id}
      onSubmit={(event) => {
        event.preventDefault();
        void send(withText && fields.text.trim() === "" && fields.address.trim() !== "");
      }}
      className="grid scroll-mt-20 gap-3 rounded-control bg-sunken p-4"
    >
      <TextField
        label="Link"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        value={fields.address}
        error={add.fields.address}
        onChange={(event) => change({ address: event.target.value })}
      />
      <TextField
        label="Name"
        hint="Its title or its author; left empty, the page’s title."
        autoComplete="off"
        value={fields.name}
        error={add.fields.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      {withText ? (
        <TextArea
          label="Its text"
          hint="Paste what you used, or leave it empty to have the link fetched."
          rows={4}
          className="[&_textarea]:max-h-60 [&_textarea]:overflow-y-auto"
          value={fields.text}
          error={add.fields.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      ) : (
        <TextArea
          label="Note"
          hint="What it says, or leaves out."
          rows={2}
          value={fields.note}
          error={add.fields.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      )}
      <FormError message={add.message ?? fetching.message} />
      <div>
        <Button type="submit" size="small" variant="primary" disabled={isPending}>
          {isPending ? "Adding…" : withText ? "Add the source" : "Add the link"}
        </Button>
      </div>
    </form>
  );
}

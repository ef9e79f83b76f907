"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { saveChannelAction } from "@/lib/channels/actions";
import type { Channel } from "@/lib/channels/channel";
import type { ChannelFieldWords } from "@/lib/channels/field-words";

type Props = {
  channel: Pick<Channel, "id" | "platform" | "name" | "handle" | "address" | "notes">;
  words: ChannelFieldWords;
};

/** Name, handle, address and notes of a channel that is there already. */
export function ChannelForm({ channel, words }: Props) {
  const saving = useAction(saveChannelAction);
  const showToast = useToast();
  const { name, handle, address, notes } = channel;
  const [values, setValues] = useState({ name, handle, address, notes });
  const field = (key: keyof typeof values) => ({
    value: values[key],
    error: saving.fields[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((all) => ({ ...all, [key]: value }));
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await saving.run({ ...values, id: channel.id, platform: channel.platform });
    if (!outcome.ok) return;
    setValues(outcome.value);
    showToast("Saved.");
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormError message={saving.message} />
      <TextField label="What you call it" {...field("name")} autoComplete="off" />
      <TextField
        {...words.handle}
        {...field("handle")}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
      />
      {words.address === null ? null : (
        <TextField
          {...words.address}
          {...field("address")}
          autoComplete="off"
          inputMode="url"
          spellCheck={false}
        />
      )}
      <TextArea
        label="Notes"
        {...field("notes")}
        placeholder="What works here, who to ask before posting …"
      />
      <div>
        <Button type="submit" disabled={saving.isPending}>
          {saving.isPending ? "Saving …" : "Save"}
        </Button>
      </div>
    </form>
  );
}

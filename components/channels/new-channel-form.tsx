"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { NumberField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { createChannelAction } from "@/lib/channels/actions";
import type { ChannelFieldWords } from "@/lib/channels/field-words";
import type { PlatformId } from "@/lib/channels/platform";

/** Asks for no more than a plan needs; the rest is on the channel's page. */
export function NewChannelForm({ platform, words }: { platform: PlatformId; words: ChannelFieldWords }) {
  const creating = useAction(createChannelAction);
  const router = useRouter();
  const showToast = useToast();
  // Told of a channel for the same place, until something is typed again.
  const [isTwinTold, setTwinTold] = useState(false);
  const [values, setValues] = useState({ name: "", handle: "", address: "", followers: "" });
  const field = (name: keyof typeof values) => ({
    name,
    value: values[name],
    error: creating.fields[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((all) => ({ ...all, [name]: value }));
      setTwinTold(false);
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await creating.run({ ...values, platform, notes: "", isTwinMeant: isTwinTold });
    if (!outcome.ok) return setTwinTold(outcome.reason === "channel_twin");
    showToast(`${outcome.value.name} is on your desk.`);
    router.push(`/channels/${outcome.value.id}`);
  };
  return (
    <form onSubmit={submit} noValidate className="grid max-w-xl gap-5">
      <FormError message={creating.message} />
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
      <NumberField {...words.followers} {...field("followers")} />
      <TextField
        {...field("name")}
        label="What you call it"
        hint="Shown in plans and reviews. Left empty, we make one from the rest."
        autoComplete="off"
      />
      <div>
        <Button type="submit" variant="primary" disabled={creating.isPending}>
          {creating.isPending ? "Adding …" : isTwinTold ? "Add it all the same" : "Add the channel"}
        </Button>
      </div>
    </form>
  );
}

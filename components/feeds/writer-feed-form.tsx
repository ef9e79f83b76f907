"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { saveWriterFeedAction } from "@/lib/feeds/actions";
import { nameFeed } from "@/lib/feeds/describe-watch";

type Props = {
  address: string;
  title: string;
  /** The feed of the writer's Medium channel; null: there is no such channel, or it has no name. */
  fromChannel: string | null;
};

/** The feed in which the writer's pieces appear; read once before it is saved. */
export function WriterFeedForm({ address, title, fromChannel }: Props) {
  const saving = useAction(saveWriterFeedAction);
  const showToast = useToast();
  const [typed, setTyped] = useState(address);
  const [saved, setSaved] = useState({ address, title });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await saving.run({ address: typed });
    if (!outcome.ok) return;
    setSaved(outcome.value);
    setTyped(outcome.value.address);
    showToast(outcome.value.address === "" ? "Saved." : "Read and saved.");
  };
  const otherwise =
    fromChannel === null
      ? "Such as medium.com/@name. Without one, and without a Medium channel, only publications’ feeds are watched."
      : `Empty: ${nameFeed(fromChannel)}, of your Medium channel.`;
  return (
    <form onSubmit={submit} className="flex max-w-2xl flex-col gap-3">
      <TextField
        label="Your feed"
        hint={otherwise}
        inputMode="url"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={saving.fields.address ?? saving.message}
      />
      {saved.address === "" || saved.title === "" ? null : (
        <p className="break-words text-muted text-sm">{`It calls itself “${saved.title}”.`}</p>
      )}
      <div>
        <Button type="submit" variant="primary" disabled={saving.isPending}>
          {saving.isPending ? "Reading …" : "Save the feed"}
        </Button>
      </div>
    </form>
  );
}

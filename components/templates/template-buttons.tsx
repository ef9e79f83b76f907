"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { takeFocus } from "@/components/ui/take-focus";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { removeTemplateAction, renameTemplateAction, restoreTemplateAction } from "@/lib/templates/actions";

type Props = { id: string; name: string };

/** Renames a template, or removes it; both can be taken back. */
export function TemplateButtons({ id, name }: Props) {
  const [isRenaming, setRenaming] = useState(false);
  const removing = useAction(removeTemplateAction);
  const showToast = useToast();
  const router = useRouter();
  const remove = async () => {
    const outcome = await removing.run({ id });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    const removed = outcome.value;
    router.push("/templates");
    showToast(`“${name}” is removed. Plans built from it stay as they are.`, {
      undo: async () => {
        const back = await restoreTemplateAction(removed);
        showToast(back.ok ? `“${back.value.name}” is back.` : back.message, {
          tone: back.ok ? "plain" : "bad",
        });
      },
    });
  };
  return (
    <>
      <Button size="small" onClick={() => setRenaming(true)}>
        Rename
      </Button>
      <Button size="small" variant="danger" disabled={removing.isPending} onClick={remove}>
        Remove
      </Button>
      <Dialog isOpen={isRenaming} onClose={() => setRenaming(false)} title="Rename the template">
        <RenameForm id={id} name={name} onDone={() => setRenaming(false)} />
      </Dialog>
    </>
  );
}

function RenameForm({ id, name, onDone }: Props & { onDone: () => void }) {
  const renaming = useAction(renameTemplateAction);
  const showToast = useToast();
  const [typed, setTyped] = useState(name);
  const save = async () => {
    const outcome = await renaming.run({ id, name: typed });
    if (!outcome.ok) return;
    onDone();
    showToast(`It is called “${outcome.value.name}” now.`, {
      undo: () => void renameTemplateAction({ id, name }),
    });
  };
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        ref={takeFocus}
        label="Name"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={renaming.message}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={renaming.isPending}>
          Rename
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

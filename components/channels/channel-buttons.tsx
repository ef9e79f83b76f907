"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { archiveChannelAction, removeChannelAction, restoreChannelAction } from "@/lib/channels/actions";

type Props = { id: string; name: string; isArchived: boolean };

/** Puts a channel away or removes it; both can be taken back. */
export function ChannelButtons({ id, name, isArchived }: Props) {
  const archiving = useAction(archiveChannelAction);
  const removing = useAction(removeChannelAction);
  const showToast = useToast();
  const router = useRouter();
  const archive = async (next: boolean) => {
    const outcome = await archiving.run({ id, isArchived: next });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    const message = next ? `${name} is archived: new plans leave it out.` : `${name} is back.`;
    showToast(message, { undo: () => void archiveChannelAction({ id, isArchived: !next }) });
  };
  const remove = async () => {
    const outcome = await removing.run({ id });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    const removed = outcome.value;
    router.push("/channels");
    showToast(`${name} is removed, with its history.`, {
      undo: async () => {
        const back = await restoreChannelAction(removed);
        showToast(back.ok ? `${name} is back.` : back.message, { tone: back.ok ? "plain" : "bad" });
      },
    });
  };
  return (
    <>
      <Button size="small" disabled={archiving.isPending} onClick={() => archive(!isArchived)}>
        {isArchived ? "Bring back" : "Archive"}
      </Button>
      <Button size="small" variant="danger" disabled={removing.isPending} onClick={remove}>
        Remove
      </Button>
    </>
  );
}

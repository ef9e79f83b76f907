"use client";

import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { addSourceAction, removeSourceAction } from "@/lib/readiness/actions";

/** Removes a source at once and offers to bring it back, note and text included. */
export function useRemoveSource({ draftId, reload }: ReadinessHands) {
  const { run, isPending } = useAction(removeSourceAction);
  const { run: add } = useAction(addSourceAction);
  const showToast = useToast();
  const remove = async ({ id, name }: { id: string; name: string }): Promise<void> => {
    const outcome = await run({ draftId, sourceId: id });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    const { removed } = outcome.value;
    await reload();
    if (removed === null) return;
    const undo = async () => {
      const added = await add({ draftId, ...removed, address: removed.address ?? "" });
      if (!added.ok) showToast(added.message, { tone: "bad" });
      await reload();
    };
    showToast(`“${name}” was removed.`, { undo });
  };
  return { remove, isRemoving: isPending };
}

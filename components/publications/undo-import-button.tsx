"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { undoImportAction } from "@/lib/publications/actions";
import { describeUndo } from "@/lib/publications/describe-undo";

type Props = { id: string; name: string; onUndone?: () => void };

/** Takes a whole import back. */
export function UndoImportButton({ id, name, onUndone }: Props) {
  const undoing = useAction(undoImportAction);
  const router = useRouter();
  const showToast = useToast();
  const undo = async () => {
    const outcome = await undoing.run({ id });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    showToast(describeUndo(outcome.value));
    onUndone?.();
    router.refresh();
  };
  return (
    <Button size="small" disabled={undoing.isPending} onClick={undo} aria-label={`Undo this import: ${name}`}>
      {undoing.isPending ? "Undoing …" : "Undo this import"}
    </Button>
  );
}

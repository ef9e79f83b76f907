"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { removePublicationAction, restorePublicationAction } from "@/lib/publications/actions";

type Props = { id: string; name: string };

/** Takes a publication out at once and offers to put it back, with all its submissions. */
export function RemovePublicationButton({ id, name }: Props) {
  const router = useRouter();
  const showToast = useToast();
  const removing = useAction(removePublicationAction);
  const restoring = useAction(restorePublicationAction);
  const remove = async () => {
    const outcome = await removing.run({ id });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    router.push("/publications");
    showToast(`${name} is out of your directory.`, {
      undo: async () => {
        const back = await restoring.run(outcome.value);
        if (!back.ok) return showToast(back.message, { tone: "bad" });
        router.push(`/publications/${id}`);
        showToast(`${name} is back.`);
      },
    });
  };
  return (
    <Button variant="plain" onClick={remove} disabled={removing.isPending}>
      Remove
    </Button>
  );
}

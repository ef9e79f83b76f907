"use client";

import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { offerAction, removeSubmissionAction } from "@/lib/publications/actions";

type Props = { draftId: string; publicationId: string; name: string };

/** Puts a publication on a draft's list of submissions. */
export function OfferButton({ draftId, publicationId, name }: Props) {
  const offering = useAction(offerAction);
  const removing = useAction(removeSubmissionAction);
  const showToast = useToast();
  const offer = async () => {
    const outcome = await offering.run({ draftId, publicationId });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    showToast(`${name} is on the list.`, {
      undo: async () => {
        const undone = await removing.run({ submissionId: outcome.value.id });
        if (!undone.ok) showToast(undone.message, { tone: "bad" });
      },
    });
  };
  return (
    <Button size="small" disabled={offering.isPending} onClick={offer} aria-label={`Offer it to ${name}`}>
      Offer it
    </Button>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { finishReviewAction } from "@/lib/review/actions";

type Props = { launchId: string; isReviewed: boolean; canFinish: boolean };

/** Calls the review finished, or opens it again; numbers can be added either way. */
export function FinishReview({ launchId, isReviewed, canFinish }: Props) {
  const { run, isPending, message } = useAction(finishReviewAction);
  const showToast = useToast();
  const finish = async (isFinished: boolean) => {
    const outcome = await run({ launchId, isFinished });
    if (!outcome.ok) return;
    if (isFinished) showToast("Review finished", { undo: () => finish(false) });
  };
  if (!isReviewed && !canFinish) {
    return <p className="text-muted">The review can be finished once the hour is over.</p>;
  }
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-muted">
        {isReviewed
          ? "This review is finished. Later numbers can still be entered."
          : "Finishing moves the draft to Reviewed. Later numbers can still be entered."}
      </p>
      <Button
        variant={isReviewed ? "quiet" : "primary"}
        disabled={isPending}
        onClick={() => void finish(!isReviewed)}
      >
        {isReviewed ? "Open the review again" : "Finish review"}
      </Button>
      <FormError message={message} />
    </div>
  );
}

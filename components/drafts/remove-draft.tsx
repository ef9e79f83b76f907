"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { keep, removeSoon } from "@/components/ui/pending-removals";
import { useToast } from "@/components/ui/toast";
import { REASON_TEXT } from "@/lib/drafts/reason-text";

/** Where a draft is deleted; lists leave out what is about to be. */
export function addressOfDraft(draftId: string): string {
  return `/api/drafts/${draftId}`;
}

type Props = { draftId: string; title: string; hasLaunches: boolean };

/** Removes the draft and offers to undo it. Opening a draft that is about to be removed keeps it. */
export function RemoveDraft({ draftId, title, hasLaunches }: Props) {
  const router = useRouter();
  const showToast = useToast();
  useEffect(() => {
    if (keep(addressOfDraft(draftId))) showToast("You opened it again, so it stays.");
  }, [draftId, showToast]);
  if (hasLaunches) return <p className="text-muted text-sm">{REASON_TEXT.has_launches}</p>;
  const remove = () => {
    removeSoon(addressOfDraft(draftId), { onRefused: (message) => showToast(message, { tone: "bad" }) });
    showToast(`“${title}” was removed.`, { undo: () => void keep(addressOfDraft(draftId)) });
    router.push("/drafts");
  };
  return (
    <Button variant="plain" size="small" className="text-bad!" onClick={remove}>
      Remove this draft
    </Button>
  );
}

"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { saveNoteAction } from "@/lib/publications/actions";
import type { Submission } from "@/lib/publications/submission";

/** A note on one submission: whom it went to, what they said. */
export function SubmissionNote({ submission }: { submission: Submission }) {
  const [typed, setTyped] = useState<string | null>(null);
  const saving = useAction(saveNoteAction);
  const showToast = useToast();
  const save = async () => {
    const outcome = await saving.run({ submissionId: submission.id, note: typed ?? submission.note });
    if (!outcome.ok) return;
    setTyped(null);
    showToast("Note saved.");
  };
  return (
    <details className="min-w-0 flex-1 basis-72" open={submission.note !== "" || undefined}>
      <summary className="text-muted text-sm">Note</summary>
      <div className="mt-2 grid justify-items-start gap-2">
        <TextArea
          label="Note on this submission"
          isLabelHidden
          rows={2}
          placeholder="Whom it went to, what they said"
          value={typed ?? submission.note}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={saving.fields.note ?? saving.message}
          className="w-full"
        />
        {typed === null || typed === submission.note ? null : (
          <Button size="small" disabled={saving.isPending} onClick={save}>
            Save the note
          </Button>
        )}
      </div>
    </details>
  );
}

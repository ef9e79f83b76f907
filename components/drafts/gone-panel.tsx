"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { createBlankAction } from "@/lib/drafts/actions";
import { tidyFields } from "@/lib/drafts/check-fields";
import type { DraftFields } from "@/lib/drafts/draft";

/** The draft was removed on another device while text was typed here: the text can become a new one. */
export function GonePanel({ fields }: { fields: DraftFields }) {
  const router = useRouter();
  const [fault, setFault] = useState<string | null>(null);
  const keepAsNew = async () => {
    const draftId = await makeDraft(fields);
    if (draftId === null) setFault("The server could not be reached. Your text is still here; try again.");
    else router.push(`/drafts/${draftId}`);
  };
  return (
    <section role="alert" className="mb-8 rounded-card border border-warn bg-warn-soft p-5">
      <h2 className="font-serif text-2xl">This draft was removed elsewhere</h2>
      <p className="mt-1">What you typed is still on this page.</p>
      {fault === null ? null : <p className="mt-2 text-bad">{fault}</p>}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => void keepAsNew()}>
          Keep it as a new draft
        </Button>
        <CopyButton text={`# ${fields.title}\n\n${fields.body}`} label="Copy the text" />
      </div>
    </section>
  );
}

async function makeDraft(fields: DraftFields): Promise<string | null> {
  try {
    const made = await createBlankAction({});
    if (!made.ok) return null;
    const save = { revision: 1, fields: tidyFields(fields) };
    const answer = await fetch(`/api/drafts/${made.value.draftId}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(save),
    });
    return answer.ok ? made.value.draftId : null;
  } catch {
    return null;
  }
}

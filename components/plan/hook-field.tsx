"use client";

import { useState } from "react";
import type { PostWords } from "@/components/plan/post-box";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useAction } from "@/components/ui/use-action";
import { saveHookAction } from "@/lib/wording/actions";

/** The sentence that makes somebody open the piece; one for all posts of the launch. */
export function HookField({ launchId, hook, firstSentence }: PostWords) {
  const saving = useAction(saveHookAction);
  const [text, setText] = useState(hook);
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    const outcome = await saving.run({ launchId, hook: text });
    if (outcome.ok) setSaved(true);
  };
  return (
    <details className="rounded-control border border-line px-3">
      <summary className="min-h-11 py-2">
        <span className="font-semibold text-[0.95rem]">Hook</span>{" "}
        <span className="text-muted text-sm">
          {hook === "" ? "one sentence for every post of this launch; none yet" : `“${hook}”`}
        </span>
      </summary>
      <form
        className="grid gap-2 pb-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
          label="The sentence that makes somebody open it"
          hint="Wordings with {hook} take it: when another wording is tried, and in every post when the plan is built again."
          rows={2}
          value={text}
          error={saving.message}
          onChange={(event) => {
            setText(event.target.value);
            setSaved(false);
          }}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" size="small" disabled={saving.isPending || text.trim() === hook}>
            Save the hook
          </Button>
          {firstSentence === "" || text === firstSentence ? null : (
            <Button size="small" variant="plain" onClick={() => setText(firstSentence)}>
              Start from the piece’s first sentence
            </Button>
          )}
          <span aria-live="polite" className="text-muted text-sm">
            {isSaved ? "Saved" : ""}
          </span>
        </div>
      </form>
    </details>
  );
}

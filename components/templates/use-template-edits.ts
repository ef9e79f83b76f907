"use client";

import { useCallback, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { addLineAction, editTemplateAction, takeBackTemplateAction } from "@/lib/templates/actions";
import type { TemplateTakeBack } from "@/lib/templates/edit-template";

export type TemplateOutcome =
  | { ok: true; value: { takeBack: TemplateTakeBack } }
  | { ok: false; reason: string; message: string; fields?: Record<string, string> };

const UNREACHED: TemplateOutcome = {
  ok: false,
  reason: "unreached",
  message: "The server could not be reached. Nothing was changed; try again.",
};

export type TemplateEdits = ReturnType<typeof useTemplateEdits>;

/** Every change to one template: saved at once, told in a toast with its undo, refused with a reason. */
export function useTemplateEdits(id: string) {
  const showToast = useToast();
  const [pending, setPending] = useState(0);

  /** `told` null: whoever asked shows the outcome themselves, as do forms for what they refuse. */
  const run = useCallback(
    async (work: () => Promise<TemplateOutcome>, told: string | null, isForm = false) => {
      setPending((count) => count + 1);
      const outcome = await work().catch(() => UNREACHED);
      setPending((count) => count - 1);
      if (!outcome.ok) {
        if (!isForm) showToast(outcome.message, { tone: "bad" });
        return outcome;
      }
      const { takeBack } = outcome.value;
      if (told !== null) {
        const undo = async () => {
          const back: TemplateOutcome = await takeBackTemplateAction({ id, takeBack }).catch(() => UNREACHED);
          if (!back.ok) showToast(back.message, { tone: "bad" });
        };
        showToast(told, { undo });
      }
      return outcome;
    },
    [id, showToast],
  );

  const edit = (wanted: Parameters<typeof editTemplateAction>[0]["edit"]) => () =>
    editTemplateAction({ id, edit: wanted });
  return {
    isPending: pending > 0,
    lock: (key: string, when: string, title: string) =>
      run(edit({ kind: "when", key, when }), `“${title}” has its time.`, true),
    free: (key: string, title: string) => run(edit({ kind: "free", key }), `The planner places “${title}”.`),
    rewrite: (key: string, change: { title?: string; postText?: string; durationMinutes?: number }) =>
      run(edit({ kind: "rewrite", key, change }), null, true),
    giveBack: (key: string, title: string) =>
      run(edit({ kind: "house", key }), `“${title}” has the house’s words and minutes again.`),
    skip: (key: string, skipped: boolean, title: string) =>
      run(edit({ kind: "skip", key, skipped }), `“${title}” is ${skipped ? "left out" : "in again"}.`),
    remove: (key: string, title: string) => run(edit({ kind: "remove", key }), `“${title}” removed.`),
    add: (line: { title: string; when: string; durationMinutes: number }) =>
      run(() => addLineAction({ id, ...line }), `“${line.title}” added.`, true),
  };
}

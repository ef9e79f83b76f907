"use client";

import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import { waiveAction } from "@/lib/readiness/actions";
import type { ReportLine } from "@/lib/readiness/report";
import { keysOf } from "@/lib/readiness/waiver";

type Props = { line: ReportLine; hands: ReadinessHands; onClose: () => void };

/** Asks why a check is waved through; the reason is kept with it. */
export function WaiveForm({ line, hands, onClose }: Props) {
  const { run, isPending, message } = useAction(waiveAction);
  const { verdict } = line;
  const send = async (form: FormData) => {
    if (verdict === "pass") return;
    const outcome = await run({
      draftId: hands.draftId,
      checkId: line.id,
      reason: String(form.get("reason") ?? ""),
      verdict,
      seen: keysOf(line),
    });
    if (!outcome.ok) return;
    onClose();
    await hands.reload();
  };
  return (
    <form action={send} className="mt-3 grid max-w-xl gap-2 rounded-control bg-sunken p-4">
      <TextField
        name="reason"
        label="Why is it right as it is?"
        hint={
          line.covers === "evidence"
            ? "It covers what is shown now; what is found later is open again."
            : "It covers this check for this draft."
        }
        autoComplete="off"
        autoFocus
      />
      <FormError message={message} />
      <div className="flex gap-2">
        <Button type="submit" size="small" variant="primary" disabled={isPending}>
          Keep the reason
        </Button>
        <Button size="small" variant="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

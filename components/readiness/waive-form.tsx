"use client";

import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import { waiveAction } from "@/lib/readiness/actions";
import type { ReportLine } from "@/lib/readiness/report";
import { keysOf, MAX_REASON_CHARACTERS } from "@/lib/readiness/waiver";
import { countRoom } from "@/lib/text/count-room";

type Props = {
  line: ReportLine;
  hands: ReadinessHands;
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
};

/** Asks why a check is waved through; the reason is kept with it. */
export function WaiveForm({ line, hands, reason, onReason, onClose }: Props) {
  const { run, isPending, message, fields } = useAction(waiveAction);
  const { verdict } = line;
  const room = countRoom(reason.trim().length, MAX_REASON_CHARACTERS);
  const send = async () => {
    if (verdict === "pass") return;
    const outcome = await run({
      draftId: hands.draftId,
      checkId: line.id,
      reason,
      verdict,
      seen: keysOf(line),
    });
    if (!outcome.ok) return;
    onReason("");
    onClose();
    await hands.reload();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      className="mt-3 grid max-w-xl gap-2 rounded-control bg-sunken p-4"
    >
      <TextArea
        label="Why is it right as it is?"
        hint={
          line.covers === "evidence"
            ? "It covers what is shown now; what is found later is open again."
            : "It covers this check for this draft."
        }
        rows={2}
        autoComplete="off"
        autoFocus
        value={reason}
        // While it is too long the count says so; an older answer of the server would say it twice.
        error={room?.isOver ? room.says : (fields.reason ?? null)}
        onChange={(event) => onReason(event.target.value)}
      />
      {room === null || room.isOver ? null : <p className="text-muted text-sm">{room.says}</p>}
      <FormError message={fields.reason === undefined ? message : null} />
      <div className="flex gap-2">
        <Button type="submit" size="small" variant="primary" disabled={isPending || room?.isOver === true}>
          Keep the reason
        </Button>
        <Button size="small" variant="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { decideAction } from "@/lib/review/actions";
import type { LearnedLine } from "@/lib/review/list-learned";

type What = "pin" | "forget" | "listen";

const DONE: Record<What, string> = {
  pin: "Pinned: launches no longer change it.",
  forget: "Forgotten: only launches from now on count.",
  listen: "All your launches count again.",
};

/** Pin a number where it stands, forget what taught it so far, or let all launches count again. */
export function LearnedButtons({ line }: { line: LearnedLine }) {
  const { run, isPending } = useAction(decideAction);
  const showToast = useToast();
  const isDecided = line.state === "pinned" || line.forgottenBefore !== null;
  const decide = async (what: What) => {
    const outcome = await run({ subject: line.subject, parameter: line.parameter, what });
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    const undo = async () => {
      const back = await decideAction({
        subject: line.subject,
        parameter: line.parameter,
        what: "listen",
      });
      if (!back.ok) showToast(back.message, { tone: "bad" });
    };
    showToast(DONE[what], isDecided ? {} : { undo });
  };
  const which = (
    <span className="sr-only">
      : {line.name}, {line.label}
    </span>
  );
  return (
    <div className="flex flex-wrap justify-end gap-1">
      {isDecided ? (
        <Button variant="plain" size="small" disabled={isPending} onClick={() => decide("listen")}>
          Reset{which}
        </Button>
      ) : null}
      {line.state === "pinned" ? null : (
        <Button variant="plain" size="small" disabled={isPending} onClick={() => decide("pin")}>
          Pin{which}
        </Button>
      )}
      {line.state === "learning" ? (
        <Button variant="plain" size="small" disabled={isPending} onClick={() => decide("forget")}>
          Forget{which}
        </Button>
      ) : null}
    </div>
  );
}

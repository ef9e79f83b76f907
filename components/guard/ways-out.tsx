"use client";

import { useState } from "react";
import { rowButtonId } from "@/components/plan/row-button-id";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { takeFocus } from "@/components/ui/take-focus";
import { useToast } from "@/components/ui/toast";
import { takeBackWaveAction, waveThroughAction } from "@/lib/guard/actions";
import type { Warning, WayOut } from "@/lib/guard/warning";
import { moveTaskAction, skipTaskAction, takeBackAction } from "@/lib/plan/actions";
import type { TakeBack } from "@/lib/plan/take-back";
import { anotherWordingAction } from "@/lib/wording/actions";

type Props = { launchId: string; warning: Warning; isLive: boolean };
type Refused = { ok: false; message: string };
type Outcome<T> = { ok: true; value: T } | Refused;
const UNREACHED: Refused = { ok: false, message: "The server could not be reached. Nothing was changed." };

/** What gets one out of a warning, one tap each, and letting it pass with a reason. */
export function WaysOut({ launchId, warning, isLive }: Props) {
  const showToast = useToast();
  const [isWaving, setWaving] = useState(false);
  const [isPending, setPending] = useState(false);
  const { key, taskId, waiver } = warning;

  const run = async <T,>(
    work: () => Promise<Outcome<T>>,
    told: (value: T) => { says: string; undo?: () => Promise<unknown> },
  ) => {
    setPending(true);
    const outcome: Outcome<T> = await work().catch(() => UNREACHED);
    setPending(false);
    if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
    const { says, undo } = told(outcome.value);
    showToast(says, undo === undefined ? {} : { undo: async () => void (await undo()) });
  };
  const undoPlan = (takeBack: TakeBack) => () => takeBackAction({ launchId, takeBack });
  const take = (way: WayOut) => {
    switch (way.kind) {
      case "move":
        return run(
          () => moveTaskAction({ launchId, taskId, when: way.startMinute }),
          ({ takeBack }) => ({ says: "Moved, and locked there.", undo: undoPlan(takeBack) }),
        );
      case "skip":
        return run(
          () => skipTaskAction({ launchId, taskId, skipped: true }),
          ({ takeBack }) => ({ says: "Skipped.", undo: undoPlan(takeBack) }),
        );
      case "reword":
        return run(
          () => anotherWordingAction({ launchId, taskId }),
          () => ({ says: "Another wording goes out; the one before is kept with the task." }),
        );
      case "rewrite":
        return openTask(taskId);
    }
  };
  if (waiver !== null) {
    return (
      <div>
        <Button
          size="small"
          disabled={isPending}
          onClick={() =>
            void run(
              () => takeBackWaveAction({ launchId, key }),
              () => ({ says: "You will be warned of it again." }),
            )
          }
        >
          Warn me again
        </Button>
      </div>
    );
  }
  const ways = isLive ? warning.waysOut.filter(({ kind }) => kind === "rewrite") : warning.waysOut;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {ways.map((way) => (
          <Button key={way.kind} size="small" disabled={isPending} onClick={() => void take(way)}>
            {way.says}
          </Button>
        ))}
        {isWaving ? null : (
          <Button size="small" variant="plain" onClick={() => setWaving(true)}>
            Wave it through
          </Button>
        )}
      </div>
      {isWaving ? (
        <WaveForm
          isPending={isPending}
          onCancel={() => setWaving(false)}
          onWave={(reason) =>
            void run(
              () => waveThroughAction({ launchId, key, reason }),
              () => ({
                says: "Waved through; your reason is kept.",
                undo: () => takeBackWaveAction({ launchId, key }),
              }),
            )
          }
        />
      ) : null}
    </div>
  );
}

type WaveProps = { isPending: boolean; onCancel: () => void; onWave: (reason: string) => void };

function WaveForm({ isPending, onCancel, onWave }: WaveProps) {
  const [reason, setReason] = useState("");
  return (
    <form
      className="flex max-w-2xl flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onWave(reason);
      }}
    >
      <TextField
        label="Why it is right here"
        className="min-w-48 flex-1"
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
        ref={takeFocus}
      />
      <Button type="submit" disabled={isPending || reason.trim() === ""}>
        Wave through
      </Button>
      <Button variant="plain" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}

/** Opens the task in the list below, and goes there. */
function openTask(taskId: string): void {
  const button = document.getElementById(rowButtonId(taskId));
  if (button === null) return;
  if (button.getAttribute("aria-expanded") !== "true") button.click();
  button.focus();
}

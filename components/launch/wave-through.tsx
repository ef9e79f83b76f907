"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { takeFocus } from "@/components/ui/take-focus";
import { useAction } from "@/components/ui/use-action";
import { waveThroughAction } from "@/lib/guard/actions";

type Props = { launchId: string; warningKey: string; onWaved: () => void };

/** Lets a warning pass with a reason, which is kept with the launch. */
export function WaveThrough({ launchId, warningKey, onWaved }: Props) {
  const waving = useAction(waveThroughAction);
  const [reason, setReason] = useState("");
  const wave = async () => {
    const outcome = await waving.run({ launchId, key: warningKey, reason });
    if (outcome.ok) onWaved();
  };
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") void wave();
      }}
    >
      <TextField
        label="Why it is right here"
        className="min-w-40 flex-1"
        value={reason}
        maxLength={1000}
        error={waving.message}
        onChange={(event) => setReason(event.target.value)}
        ref={takeFocus}
      />
      <Button type="submit" disabled={waving.isPending || reason.trim() === ""}>
        Wave through
      </Button>
    </form>
  );
}

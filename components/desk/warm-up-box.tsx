"use client";

import { useState } from "react";
import { CheckboxField } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { tickDeedAction } from "@/lib/warm-up/actions";
import type { Deed } from "@/lib/warm-up/deed";

type Props = { deed: Deed; doneOn: string; isDone: boolean; title: string; how: string };

/** One thing to tick; ticked at once, and taken back where it could not be kept. */
export function WarmUpBox({ deed, doneOn, isDone, title, how }: Props) {
  const showToast = useToast();
  const [isTicked, setTicked] = useState(isDone);
  const tick = async (wanted: boolean) => {
    setTicked(wanted);
    const outcome = await tickDeedAction({ deed, doneOn, isDone: wanted }).catch(() => null);
    if (outcome?.ok) return;
    setTicked(!wanted);
    showToast(outcome?.message ?? "The server could not be reached. The tick is not kept.", { tone: "bad" });
  };
  return (
    <CheckboxField
      label={title}
      hint={how}
      checked={isTicked}
      onChange={(event) => void tick(event.target.checked)}
    />
  );
}

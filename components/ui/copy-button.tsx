"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-class";

type Props = { text: string; label?: string; variant?: ButtonVariant; size?: ButtonSize };

/** Puts `text` on the clipboard and says so; where the browser refuses, it says that instead. */
export function CopyButton({ text, label = "Copy", variant = "quiet", size = "small" }: Props) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  return (
    <Button variant={variant} size={size} onClick={copy} onBlur={() => setState("idle")}>
      <span aria-live="polite">
        {state === "copied" ? "Copied" : state === "refused" ? "Select the text and copy it" : label}
      </span>
    </Button>
  );
}

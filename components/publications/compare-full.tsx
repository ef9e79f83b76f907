"use client";

import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

type Props = { name: string; most: number };

/** Stands for “Compare” while as many are compared as fit side by side; a press says so, and drops none of them. */
export function CompareFull({ name, most }: Props) {
  const showToast = useToast();
  return (
    <Button
      size="small"
      variant="plain"
      aria-disabled="true"
      aria-label={`Compare ${name}`}
      onClick={() =>
        showToast(`${most} are compared at a time. Stop comparing one of them first.`, { tone: "bad" })
      }
    >
      Compare
    </Button>
  );
}

"use client";

import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { useRemoveSource } from "@/components/readiness/use-remove-source";
import { Button } from "@/components/ui/button";

type Props = { link: { id: string; name: string }; hands: ReadinessHands };

/** Takes a source away at once; the toast brings it back. */
export function RemoveSource({ link, hands }: Props) {
  const { remove, isRemoving } = useRemoveSource(hands);
  return (
    <Button
      size="small"
      variant="plain"
      disabled={isRemoving}
      aria-label={`Remove ${link.name}`}
      onClick={() => void remove(link)}
    >
      Remove
    </Button>
  );
}

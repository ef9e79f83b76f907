"use client";

import { useCallback, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { moveAction } from "@/lib/slot/actions";
import type { Launch, Slot } from "@/lib/slot/launch";
import { formatDateTime } from "@/lib/time/format";

/** Moves a launch and offers to move it back. Tells which one is on its way, and which one was moved last. */
export function useMove(zone: string, onMoved: () => void) {
  const showToast = useToast();
  const { run } = useAction(moveAction);
  const [movingId, setMovingId] = useState<string | null>(null);
  const [movedId, setMovedId] = useState<string | null>(null);
  const move = useCallback(
    async (launch: Pick<Launch, "id" | "draftTitle"> & Slot, to: Slot, isUndo = false): Promise<void> => {
      if (to.slotAt === launch.slotAt && to.slotZone === launch.slotZone) return;
      setMovingId(launch.id);
      const outcome = await run({
        launchId: launch.id,
        wall: to.slotWall,
        zone: to.slotZone,
        occurrence: to.slotOccurrence,
      });
      setMovingId(null);
      if (!outcome.ok) return showToast(outcome.message, { tone: "bad" });
      setMovedId(launch.id);
      onMoved();
      const when = formatDateTime(to.slotAt, zone);
      showToast(
        isUndo ? `Back at ${when}.` : `Moved to ${when}.`,
        isUndo ? {} : { undo: () => move(outcome.value, launch, true) },
      );
    },
    [run, showToast, zone, onMoved],
  );
  return { move, movingId, movedId };
}

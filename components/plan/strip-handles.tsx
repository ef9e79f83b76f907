"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { percent } from "@/components/plan/hour-strip";
import type { PlacedRow } from "@/components/plan/strip-desk";
import { canMove, type Nudge } from "@/components/plan/use-nudge";
import { formatMinute } from "@/lib/time/format";

type Props = {
  rows: PlacedRow[];
  nudge: Nudge;
  isLive: boolean;
  onSelect: (taskId: string) => void;
  onOpen: (taskId: string) => void;
};

type Drag = { x: number; from: number; hasMoved: boolean };

/** What can be touched on the strip: a handle over the whole height of each block, moved by drag or by arrow keys. */
export function StripHandles({ rows, nudge, isLive, onSelect, onOpen }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);

  const onKeyDown = (event: KeyboardEvent, row: PlacedRow) => {
    const step = event.shiftKey ? 5 : 1;
    if (event.key === "ArrowLeft") nudge.nudge(row, -step);
    else if (event.key === "ArrowRight") nudge.nudge(row, step);
    else if (event.key === "Escape") nudge.cancel();
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent, row: PlacedRow) => {
    const held = drag.current;
    if (held === null || event.buttons === 0) return;
    const minutes = Math.round(((event.clientX - held.x) / (area.current?.clientWidth || 1)) * 60);
    held.hasMoved ||= minutes !== 0;
    if (held.hasMoved) nudge.preview(row.id, Math.min(59, Math.max(0, held.from + minutes)));
  };

  // What happens by itself lies below what is done by hand, where both stand at one minute.
  const ordered = [...rows].sort(
    (a, b) => Number(b.automatic) - Number(a.automatic) || a.startMinute - b.startMinute,
  );
  return (
    <div ref={area} className="absolute inset-0 touch-pan-y">
      {ordered.map((row) => {
        const isMovable = canMove(row) && !isLive;
        return (
          <button
            key={row.id}
            type="button"
            aria-label={`${row.title}, ${formatMinute(row.startMinute)}, ${row.durationMinutes} minutes`}
            style={{ left: percent(row.startMinute), width: percent(row.durationMinutes) }}
            className={`absolute inset-y-0 rounded-sm hover:bg-ink/5 focus-visible:bg-ink/10 ${
              isMovable ? "cursor-grab! active:cursor-grabbing!" : ""
            }`}
            onFocus={() => onSelect(row.id)}
            onPointerEnter={() => onSelect(row.id)}
            onClick={() => {
              if (!drag.current?.hasMoved) onOpen(row.id);
              drag.current = null;
            }}
            onKeyDown={isMovable ? (event) => onKeyDown(event, row) : undefined}
            onPointerDown={(event) => {
              drag.current = { x: event.clientX, from: row.startMinute, hasMoved: false };
              if (isMovable) event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={isMovable ? (event) => onPointerMove(event, row) : undefined}
            onPointerUp={() => {
              if (drag.current?.hasMoved) nudge.settle();
            }}
            onPointerCancel={() => {
              drag.current = null;
              nudge.cancel();
            }}
          />
        );
      })}
    </div>
  );
}

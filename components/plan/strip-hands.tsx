"use client";

import { type PointerEvent, useRef } from "react";
import { laneAt, type StripLane } from "@/components/plan/hour-strip";
import { laneOf, type PlacedRow } from "@/components/plan/strip-desk";
import { canMove, type Nudge } from "@/components/plan/use-nudge";

type Props = {
  rows: PlacedRow[];
  /** As drawn; empty: all in one row. */
  lanes: StripLane[];
  nudge: Nudge;
  isLive: boolean;
  onSelect: (taskId: string | null) => void;
  onOpen: (taskId: string) => void;
};

type Drag = { row: PlacedRow; x: number; hasMoved: boolean };

/** As far beside a block as a finger may land and still mean it. */
const REACH_PIXELS = 12;
const LAST_MINUTE = 59;

/**
 * Lets mouse and finger take hold of the strip: over a block it is read, pressed it is opened, dragged it moves.
 * The blocks are too narrow to be controls of their own; for keys and screen readers the list has every one of them.
 */
export function StripHands({ rows, lanes, nudge, isLive, onSelect, onOpen }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);

  const pixelsPerMinute = () => (area.current?.clientWidth || 60) / 60;
  const findRow = (event: PointerEvent): PlacedRow | null => {
    const { left = 0, top = 0 } = area.current?.getBoundingClientRect() ?? {};
    const minute = (event.clientX - left) / pixelsPerMinute();
    const lane = laneAt("large", lanes, event.clientY - top);
    const own = lane === null ? rows : rows.filter((row) => laneOf(row) === lane.id);
    return chooseRow(own, minute, REACH_PIXELS / pixelsPerMinute());
  };
  const move = (event: PointerEvent) => {
    const held = drag.current;
    if (held === null) {
      if (event.pointerType === "mouse") onSelect(findRow(event)?.id ?? null);
      return;
    }
    if (!canMove(held.row) || isLive) return;
    const minutes = Math.round((event.clientX - held.x) / pixelsPerMinute());
    held.hasMoved ||= minutes !== 0;
    if (held.hasMoved) {
      nudge.preview(held.row.id, Math.min(LAST_MINUTE, Math.max(0, held.row.startMinute + minutes)));
    }
  };
  return (
    <div
      ref={area}
      aria-hidden="true"
      className="absolute inset-0 cursor-pointer touch-pan-y"
      onPointerDown={(event) => {
        const row = findRow(event);
        if (row === null || event.button !== 0) return;
        drag.current = { row, x: event.clientX, hasMoved: false };
        onSelect(row.id);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={() => {
        const held = drag.current;
        drag.current = null;
        if (held?.hasMoved) nudge.settle();
        else if (held !== null) onOpen(held.row.id);
      }}
      onPointerCancel={() => {
        drag.current = null;
        nudge.cancel();
      }}
    />
  );
}

/** The block at a minute, one done by hand before one that happens by itself; else the nearest within reach. */
function chooseRow(rows: readonly PlacedRow[], minute: number, reach: number): PlacedRow | null {
  const distance = ({ startMinute, durationMinutes }: PlacedRow) =>
    Math.max(0, startMinute - minute, minute - (startMinute + durationMinutes));
  const [nearest] = rows
    .filter((row) => distance(row) <= reach)
    .sort((a, b) => distance(a) - distance(b) || Number(a.automatic) - Number(b.automatic));
  return nearest ?? null;
}

"use client";

import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from "react";

/** A hand that trembles is not dragging. */
const THRESHOLD_PIXELS = 5;

type Start<Item> = { item: Item; x: number; y: number; grabbedBelow: number };
export type CellDrag<Item> = { item: Item; x: number; y: number; overWall: string | null };

/**
 * Drags an item over the week's cells with a mouse or pen (a finger scrolls; it taps instead). Cells are found by
 * their `data-wall`; those without `data-open` take nothing. Escape lets go. `wasDrag` tells a click that ended a
 * drag from a real one.
 */
export function useCellDrag<Item>(onDrop: (item: Item, wall: string) => void) {
  const start = useRef<Start<Item> | null>(null);
  const dragged = useRef(false);
  const [drag, setDrag] = useState<CellDrag<Item> | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  }, [onDrop]);

  useEffect(() => {
    const finish = () => {
      start.current = null;
      setDrag(null);
    };
    const onMove = (event: PointerEvent) => {
      const from = start.current;
      if (from === null) return;
      const isFar = Math.hypot(event.clientX - from.x, event.clientY - from.y) > THRESHOLD_PIXELS;
      if (!dragged.current && !isFar) return;
      dragged.current = true;
      const { clientX: x, clientY: y } = event;
      setDrag({ item: from.item, x, y, overWall: wallUnder(x, y - from.grabbedBelow) });
    };
    const onUp = (event: PointerEvent) => {
      const from = start.current;
      const wall =
        dragged.current && from ? wallUnder(event.clientX, event.clientY - from.grabbedBelow) : null;
      finish();
      if (from !== null && wall !== null) drop.current(from.item, wall);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") finish();
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", finish);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", finish);
      window.removeEventListener("keydown", onKey);
    };
  }, []);

  const grab = useCallback((event: ReactPointerEvent<HTMLElement>, item: Item, isFromTop: boolean) => {
    dragged.current = false;
    if (event.button !== 0 || event.pointerType === "touch") return;
    // A block is dropped by its upper edge, where its hour begins; a draft by the pointer.
    const top = event.currentTarget.getBoundingClientRect().top;
    const grabbedBelow = isFromTop ? event.clientY - top - 1 : 0;
    start.current = { item, x: event.clientX, y: event.clientY, grabbedBelow };
  }, []);

  return { drag, grab, wasDrag: useCallback(() => dragged.current, []) };
}

function wallUnder(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const cell = element.closest<HTMLElement>("[data-wall]");
    if (cell !== null) return cell.dataset.open === undefined ? null : (cell.dataset.wall ?? null);
  }
  return null;
}

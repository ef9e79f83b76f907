"use client";

import { useEffect, useRef } from "react";

/** What each key does; a key that is absent does nothing. */
export type CockpitKeys = Partial<Record<string, () => void>>;

/** An open dialog, or one that is on its way: what is typed is meant for it. */
const DIALOG = "dialog[open], [data-opening]";

const NATIVE_SPACE = "button, summary, a, input";

/** Where letters are text. */
function isText(target: Element | null): boolean {
  if (target === null) return false;
  if (target.matches("textarea, select, [contenteditable=true]")) return true;
  return target.matches("input:not([type=checkbox])");
}

/**
 * The cockpit's keys: single letters, off while a field or a dialog has them. Space belongs to a focused button,
 * unless that button was pressed with a finger or mouse: then the person is back at "tick what is to be done now".
 */
export function useCockpitKeys(keys: CockpitKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let pressedByPointer: EventTarget | null = null;
    const notePointer = ({ detail, target }: MouseEvent) => {
      pressedByPointer = detail > 0 && target instanceof Element ? target.closest(NATIVE_SPACE) : null;
    };
    const isOurs = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
      const target = event.target instanceof Element ? event.target : null;
      if (isText(target) || document.querySelector(DIALOG) !== null) return false;
      return event.key !== " " || !target?.matches(NATIVE_SPACE) || target === pressedByPointer;
    };
    const press = (event: KeyboardEvent) => {
      const work = isOurs(event) ? latest.current[event.key] : undefined;
      if (event.key === "Tab") pressedByPointer = null;
      if (work === undefined) return;
      event.preventDefault();
      work();
    };
    // A button is pressed by the release of the space bar, so that has to be kept from it too.
    const release = (event: KeyboardEvent) => {
      if (event.key === " " && isOurs(event)) event.preventDefault();
    };
    document.addEventListener("click", notePointer, true);
    document.addEventListener("keydown", press);
    document.addEventListener("keyup", release);
    return () => {
      document.removeEventListener("click", notePointer, true);
      document.removeEventListener("keydown", press);
      document.removeEventListener("keyup", release);
    };
  }, []);
}

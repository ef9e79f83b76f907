"use client";

import { useEffect, useRef, useState } from "react";
import { playSignal, shake } from "@/components/launch/give-signal";
import { keepSignalChoice, readSignalChoice, type SignalChoice } from "@/components/launch/kept-signals";
import type { Agenda } from "@/lib/launch/build-agenda";
import type { CockpitTask } from "@/lib/launch/cockpit";
import { dueSignals, type SignalKind, standingSignal } from "@/lib/launch/due-signals";

const WORDS: Record<SignalKind, string> = { soon: "In 1 min", due: "Now", late: "Late" };
/** The mark's ember, and a red and a pale one beside it; the title says the same in words. */
const COLOURS: Record<SignalKind, string> = { soon: "#e4b758", due: "#ff9d5f", late: "#ff6257" };

/**
 * Draws attention to the tasks as the device's owner wants it; returns their choice (null until the browser has read
 * it) and the way to change it. `isByFeed`: the hour was started by nobody's hand, which is a signal of its own.
 */
export function useSignals(agenda: Agenda<CockpitTask>, now: number, isByFeed: boolean) {
  const [choice, setChoice] = useState<SignalChoice | null>(null);
  const given = useRef(new Set<string>());
  const wasByFeed = useRef(isByFeed);
  useEffect(() => setChoice(readSignalChoice()), []);
  useEffect(() => {
    if (choice === null) return;
    const due = dueSignals(agenda, now, given.current);
    for (const { key } of due) given.current.add(key);
    // Several at once are one signal: the most urgent.
    const [first] = due;
    if (first === undefined) return;
    if (choice.sound) playSignal(first.kind);
    if (choice.vibration) shake(first.kind);
  }, [agenda, now, choice]);

  useEffect(() => {
    if (isByFeed && !wasByFeed.current) {
      if (choice?.sound) playSignal("due");
      if (choice?.vibration) shake("due");
    }
    wasByFeed.current = isByFeed;
  }, [isByFeed, choice]);

  const { now: item, moment } = agenda;
  const standing = item === null || choice?.title !== true ? null : standingSignal(item, moment, now);
  useTitle(standing === null || item === null ? null : `${WORDS[standing]}: ${item.task.title}`);
  useTabIcon(standing === null ? null : COLOURS[standing]);
  const change = (next: SignalChoice) => {
    setChoice(next);
    keepSignalChoice(next);
  };
  return { choice, change };
}

function useTitle(text: string | null): void {
  useEffect(() => {
    if (text === null) return;
    const before = document.title;
    document.title = text;
    return () => {
      document.title = before;
    };
  }, [text]);
}

/** The tab's icon as a plain disc of that colour; null: the icon of the app. */
function useTabIcon(colour: string | null): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=icon]");
    if (colour === null || link === null) return;
    const before = link.href;
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1c1915"/><circle cx="16" cy="16" r="10" fill="${colour}"/></svg>`;
    link.href = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
    return () => {
      link.href = before;
    };
  }, [colour]);
}

"use client";

import { useEffect, useRef, useState } from "react";
import type { ReplanAnswer, ReplanQuestion } from "@/components/launch/replan-worker";
import type { Agenda } from "@/lib/launch/build-agenda";
import type { ReplanOffer } from "@/lib/launch/choose-replan";
import { type Cockpit, type CockpitTask, isHelpers } from "@/lib/launch/cockpit";
import type { LaunchState } from "@/lib/launch/launch-state";
import { replanKey } from "@/lib/launch/replan-key";

const MINUTE = 60_000;
const LEFT_KEY = "first-hour:left-offer";

type Found = { key: string; offer: ReplanOffer | null };

/**
 * A better rest of the hour for the state as it is, looked for on a thread of its own whenever something slips and each
 * minute from then on; null: none, or the person has left it. It is never taken by itself.
 */
export function useReplan(
  cockpit: Cockpit,
  state: LaunchState,
  agenda: Agenda<CockpitTask>,
  now: number,
): { offer: ReplanOffer | null; leave: () => void } {
  const [found, setFound] = useState<Found | null>(null);
  const [leftKey, setLeftKey] = useState<string | null>(null);
  useEffect(() => setLeftKey(readLeft()), []);
  const ask = usePlannerThread(setFound);
  const { tasks, slotAt, launchId, crew, audience } = cockpit;
  // What decides over others is the writer's; a helper is offered nothing.
  const key = isHelpers(cockpit) ? null : replanKey(tasks, state, slotAt, agenda);
  const shownId = agenda.now?.task.id ?? null;
  const minute = Math.floor(now / MINUTE);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is in the key, and the clock counts by the minute.
  useEffect(() => {
    if (key === null || key === leftKey) return;
    const heldIds = new Set(shownId === null ? [] : [shownId]);
    // Without what only the screen needs: it would be copied for nothing.
    const basis = { launchId, slotAt, crew, audience, tasks: tasks.map(({ place: _, ...task }) => task) };
    ask(key, { basis, state: { ...state, notes: [], counts: [] }, now, heldIds });
  }, [key, leftKey, shownId, minute, ask]);

  const leave = () => {
    setLeftKey(key);
    if (key !== null) keepLeft(key);
  };
  const isOffered = found !== null && found.key === key && key !== leftKey;
  return { offer: isOffered ? found.offer : null, leave };
}

/** Made with the first question, ended with the page; only the answer to the latest question counts. */
function usePlannerThread(onFound: (found: Found) => void) {
  const thread = useRef<Worker | null>(null);
  const latest = useRef({ id: 0, key: "" });
  useEffect(() => () => thread.current?.terminate(), []);
  const [ask] = useState(() => (key: string, question: Omit<ReplanQuestion, "id">) => {
    if (thread.current === null) {
      thread.current = new Worker(new URL("./replan-worker.ts", import.meta.url));
      thread.current.addEventListener("message", ({ data }: MessageEvent<ReplanAnswer>) => {
        if (data.id === latest.current.id) onFound({ key: latest.current.key, offer: data.offer });
      });
    }
    latest.current = { id: latest.current.id + 1, key };
    thread.current.postMessage({ id: latest.current.id, ...question } satisfies ReplanQuestion);
  });
  return ask;
}

/** Left for this state: a reload does not ask again. Without a store it asks once more. */
function readLeft(): string | null {
  try {
    return sessionStorage.getItem(LEFT_KEY);
  } catch {
    return null;
  }
}

function keepLeft(key: string): void {
  try {
    sessionStorage.setItem(LEFT_KEY, key);
  } catch {
    // Private windows may keep nothing.
  }
}

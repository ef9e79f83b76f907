"use client";

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { LaunchLink, type LinkState } from "@/components/launch/launch-link";
import { buildUndo } from "@/lib/launch/build-undo";
import type { Cockpit } from "@/lib/launch/cockpit";
import type { LaunchState } from "@/lib/launch/launch-state";
import { mergeOperations } from "@/lib/launch/merge";
import type { OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";

/** What was done last on this device, for the status line; `canUndo` while it can be taken back. */
export type LastDeed = { label: string; canUndo: boolean };

type Deed = { label: string; undo: OperationBody[] };

/** The launch as this device knows it, and the ways to change it. */
export function useLaunch(opened: Cockpit) {
  const [link] = useState(() => new LaunchLink(opened));
  const linkState = useLinkState(link);
  useEffect(() => link.start(), [link]);

  const { cockpit, logged, own } = linkState;
  const { tasks, slotAt, plannedAt, target, me } = cockpit;
  const state = useMemo(
    () => reduce({ tasks, slotAt, plannedAt, target }, mergeOperations(logged, own, me.id)),
    [tasks, slotAt, plannedAt, target, logged, own, me.id],
  );
  const deeds = useDeeds(link, state, me.id);
  return { link, linkState, cockpit, state, ...deeds };
}

/** What comes from elsewhere is drawn in pauses between the taps, what is done here at once. */
function useLinkState(link: LaunchLink): LinkState {
  const [shown, show] = useState(link.state);
  useEffect(() => {
    show(link.state);
    return link.watch((isByHand) => {
      if (isByHand) show(link.state);
      else startTransition(() => show(link.state));
    });
  }, [link]);
  return shown;
}

function useDeeds(link: LaunchLink, state: LaunchState, me: string) {
  const done = useRef<Deed[]>([]);
  const [last, setLast] = useState<LastDeed | null>(null);

  const act = useCallback(
    (label: string, ...bodies: OperationBody[]) => {
      const undo = bodies.flatMap((body) => buildUndo(body, state) ?? []).reverse();
      for (const body of bodies) link.act(body);
      if (undo.length > 0) done.current.push({ label, undo });
      setLast({ label, canUndo: undo.length > 0 });
    },
    [link, state],
  );

  const undo = useCallback(() => {
    const deed = done.current.pop() ?? latestTick(state, me);
    if (deed === null) {
      setLast({ label: "Nothing to undo", canUndo: false });
      return;
    }
    for (const body of deed.undo) link.act(body);
    setLast({ label: `Undone: ${deed.label}`, canUndo: done.current.length > 0 });
  }, [link, state, me]);

  const say = useCallback((label: string) => setLast({ label, canUndo: false }), []);
  return { act, undo, last, say };
}

/** After a reload the device no longer knows what it did; then the latest tick made by this person is meant. */
function latestTick(state: LaunchState, me: string): Deed | null {
  let latest: LaunchState["tasks"][number] | null = null;
  for (const task of state.tasks) {
    if (task.doneAt !== null && task.doneBy === me && task.doneAt > (latest?.doneAt ?? 0)) latest = task;
  }
  if (latest === null) return null;
  return {
    label: "the last tick",
    undo: [{ kind: "tick", payload: { taskId: latest.taskId, status: "open" } }],
  };
}

/** The server's time as this device knows it, again every `intervalMilliseconds`; at first what the server drew. */
export function useServerNow(link: LaunchLink, initialAt: number, intervalMilliseconds: number): number {
  const [at, setAt] = useState(initialAt);
  useEffect(() => {
    const look = () => setAt(link.serverNow());
    look();
    const timer = setInterval(look, intervalMilliseconds);
    return () => clearInterval(timer);
  }, [link, intervalMilliseconds]);
  return at;
}

"use client";

import { useSyncExternalStore } from "react";

/** As long as the message that offers to undo it is shown. */
const UNDO_MILLISECONDS = 12_000;

type Pending = { timer: ReturnType<typeof setTimeout>; onRefused: (message: string) => void };

const pending = new Map<string, Pending>();
const listeners = new Set<() => void>();
let ids: readonly string[] = [];
const NONE: readonly string[] = [];

/**
 * Removes a draft when the time to undo is over, or when the page is left. Until then nothing happens on the server,
 * so undoing needs no copy and cannot fail.
 */
export function removeSoon(draftId: string, onRefused: (message: string) => void): void {
  keep(draftId);
  pending.set(draftId, { timer: setTimeout(() => void remove(draftId), UNDO_MILLISECONDS), onRefused });
  if (pending.size === 1) window.addEventListener("pagehide", removeAll);
  tell();
}

/** Takes a removal back; true when there was one to take back. */
export function keep(draftId: string): boolean {
  const found = pending.get(draftId);
  if (found === undefined) return false;
  clearTimeout(found.timer);
  pending.delete(draftId);
  if (pending.size === 0) window.removeEventListener("pagehide", removeAll);
  tell();
  return true;
}

/** The drafts that are about to be removed; lists leave them out. */
export function usePendingRemovals(): readonly string[] {
  return useSyncExternalStore(
    subscribe,
    () => ids,
    () => NONE,
  );
}

function removeAll(): void {
  for (const draftId of [...pending.keys()]) void remove(draftId);
}

async function remove(draftId: string): Promise<void> {
  const found = pending.get(draftId);
  if (found === undefined) return;
  clearTimeout(found.timer);
  const message = await send(draftId);
  if (message !== null) {
    keep(draftId);
    found.onRefused(message);
  }
}

async function send(draftId: string): Promise<string | null> {
  try {
    const answer = await fetch(`/api/drafts/${draftId}`, { method: "DELETE", keepalive: true });
    if (answer.ok || answer.status === 404) return null;
    const { message } = (await answer.json()) as { message: string };
    return message;
  } catch {
    return "The draft could not be removed: no connection. It is still there.";
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  ids = [...pending.keys()];
  for (const listener of listeners) listener();
}

"use client";

import { useSyncExternalStore } from "react";

/** As long as the message that offers to undo it is shown. */
const UNDO_MILLISECONDS = 12_000;

type Told = { onRefused: (message: string) => void; onRemoved?: () => void };
type Pending = Told & { timer: ReturnType<typeof setTimeout> };

const pending = new Map<string, Pending>();
const listeners = new Set<() => void>();
let addresses: readonly string[] = [];
const NONE: readonly string[] = [];

/**
 * Deletes what is at an address when the time to undo is over, or when the page is left. Until then nothing happens on
 * the server, so undoing needs no copy and cannot fail.
 */
export function removeSoon(address: string, told: Told): void {
  keep(address);
  pending.set(address, { timer: setTimeout(() => void remove(address), UNDO_MILLISECONDS), ...told });
  if (pending.size === 1) window.addEventListener("pagehide", removeAll);
  tell();
}

/** Takes a removal back; true when there was one to take back. */
export function keep(address: string): boolean {
  const found = pending.get(address);
  if (found === undefined) return false;
  clearTimeout(found.timer);
  pending.delete(address);
  if (pending.size === 0) window.removeEventListener("pagehide", removeAll);
  tell();
  return true;
}

/** The addresses whose things are about to be removed; lists leave them out. */
export function usePendingRemovals(): readonly string[] {
  return useSyncExternalStore(
    subscribe,
    () => addresses,
    () => NONE,
  );
}

function removeAll(): void {
  for (const address of [...pending.keys()]) void remove(address);
}

async function remove(address: string): Promise<void> {
  const found = pending.get(address);
  if (found === undefined) return;
  clearTimeout(found.timer);
  const message = await send(address);
  if (message === null) return found.onRemoved?.();
  keep(address);
  found.onRefused(message);
}

async function send(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address, { method: "DELETE", keepalive: true });
    if (answer.ok || answer.status === 404) return null;
    const { message } = (await answer.json()) as { message: string };
    return message;
  } catch {
    return "It could not be removed: no connection. It is still there.";
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  addresses = [...pending.keys()];
  for (const listener of listeners) listener();
}

import type { PageMessage, PageReport } from "@/lib/offline/worker-message";

/**
 * Whether a newer version is there: "waiting" for a quiet moment, or "here" and this page still of the one before.
 * Null: this page is of the version that runs.
 */
export type Newer = "waiting" | "here" | null;

/** This page as the device's worker knows it: one for all of the page, whatever of it is drawn anew. */
let isBusy = false;
let newer: Newer = null;
let say: () => void = () => {};
const watchers = new Set<() => void>();

let askAgain: () => void = () => {};

/** While a page is busy no new version takes over under it; when it no longer is, a waiting one may at once. */
export function tellBusy(value: boolean): void {
  const wasBusy = isBusy;
  isBusy = value;
  if (wasBusy && !value) askAgain();
}

/** `ask` lets a waiting version try; it is called at the end of a busy time. */
export function onQuiet(ask: () => void): void {
  askAgain = ask;
}

/** Tells the worker who is signed in here, and to keep this page if it is a live one. */
export function sayHere(): void {
  say();
}

export function onSayHere(work: () => void): void {
  say = work;
}

export function reportOf(build: string): PageReport {
  return { build, isBusy };
}

export function readNewer(): Newer {
  return newer;
}

export function tellNewer(value: Newer): void {
  if (newer === value) return;
  newer = value;
  for (const watcher of watchers) watcher();
}

export function watchNewer(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Typed on its way to a worker. */
export function post(worker: ServiceWorker, message: PageMessage): void {
  worker.postMessage(message);
}

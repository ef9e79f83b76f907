/** Where the device keeps the live pages of one writer or helper. Nothing else of the desk is ever kept. */
export const KEPT_PAGES = "first-hour-pages";

/** What a page tells the device's worker. */
export type PageMessage =
  /** Who is signed in on this page; what is kept of anybody else goes. `livePath`: keep this page for later. */
  | { kind: "here"; writerId: string; livePath: string | null }
  /** A new version waits: may it take over now? */
  | { kind: "take_over" };

/**
 * What the worker tells an open page. "report" asks for a `PageReport` through the port that comes along; "version"
 * answers every message with the build the worker is of.
 */
export type WorkerMessage = { kind: "report" } | { kind: "version"; build: string };

export type PageReport = { build: string; isBusy: boolean };

export function isPageMessage(value: unknown): value is PageMessage {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "take_over") return true;
  return value.kind === "here" && "writerId" in value && typeof value.writerId === "string";
}

export function isWorkerMessage(value: unknown): value is WorkerMessage {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "report") return true;
  return value.kind === "version" && "build" in value && typeof value.build === "string";
}

/** Where the device keeps the live pages of one writer or helper. Nothing else of the desk is ever kept. */
export const KEPT_PAGES = "first-hour-pages";

/** What a page tells the device's worker. */
export type PageMessage =
  /** Who is signed in on this page; what is kept of anybody else goes. `livePath`: keep this page for later. */
  | { kind: "here"; writerId: string; livePath: string | null }
  /** A new version waits: may it take over now? */
  | { kind: "take_over" }
  /** Somebody turned to this live page: what was notified of it is dealt with. */
  | { kind: "seen"; livePath: string }
  /** What was notified under these tags is dealt with elsewhere. */
  | { kind: "close"; tags: string[] };

/**
 * What the worker tells an open page. "report" asks for a `PageReport` through the port that comes along; "version"
 * answers every message with the build the worker is of; "open": a notice was tapped that leads to a place on this
 * page; "settled" ends a "here": unless `isDone` it is to be said again, for the page asked for is not kept and may be
 * later.
 */
export type WorkerMessage =
  | { kind: "report" }
  | { kind: "version"; build: string }
  | { kind: "open"; path: string }
  | { kind: "settled"; isDone: boolean };

export type PageReport = { build: string; isBusy: boolean };

export function isPageMessage(value: unknown): value is PageMessage {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "take_over") return true;
  if (value.kind === "seen") return "livePath" in value && typeof value.livePath === "string";
  if (value.kind === "close") return "tags" in value && Array.isArray(value.tags);
  return value.kind === "here" && "writerId" in value && typeof value.writerId === "string";
}

export function isWorkerMessage(value: unknown): value is WorkerMessage {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "report") return true;
  if (value.kind === "open") return "path" in value && typeof value.path === "string";
  if (value.kind === "settled") return "isDone" in value && typeof value.isDone === "boolean";
  return value.kind === "version" && "build" in value && typeof value.build === "string";
}

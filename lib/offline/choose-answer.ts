/** What decides how the device's worker answers a request. */
export type AskedOfWorker = { method: string; isSameOrigin: boolean; isNavigation: boolean; path: string };

/**
 * "static": a file of a build, named for its content. "live": the live page of a launch, a helper's too. "page": any other page.
 * "door": somebody signs in, up or out. "network": none of the worker's business, and never kept.
 */
export type WorkerAnswer = "static" | "live" | "page" | "door" | "network";

const LIVE_PAGE = /^\/launches\/[\w-]{1,64}\/(live|help)$/;
const DOOR = /^\/api\/auth\/sign-(in|up|out)(\/|$)/;

/** Which of the worker's answers a request gets. Data (`/api/`, and what Next asks for inside a page) is never kept. */
export function chooseAnswer({ method, isSameOrigin, isNavigation, path }: AskedOfWorker): WorkerAnswer {
  if (!isSameOrigin) return "network";
  if (method === "POST") return DOOR.test(path) ? "door" : "network";
  if (method !== "GET") return "network";
  if (path.startsWith("/_next/static/")) return "static";
  if (!isNavigation || path.startsWith("/api/")) return "network";
  return isLivePage(path) ? "live" : "page";
}

/** Whether a path is the live page of a launch, for its writer or a helper: the one page that opens without a network. */
export function isLivePage(path: string): boolean {
  return LIVE_PAGE.test(path);
}

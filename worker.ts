/// <reference lib="webworker" />
import { NetworkFirst, type SerwistPlugin } from "serwist";
import { clearCopies, listCopies } from "@/components/launch/device-store";
import {
  type ActsHere,
  closeNotices,
  dismissNotice,
  endNotices,
  openNotice,
  receivePush,
  renewSubscription,
  seePage,
} from "@/components/notifications/push-worker";
import { isHelpers } from "@/lib/launch/cockpit";
import { buildOfflinePage } from "@/lib/offline/build-offline-page";
import { chooseAnswer, isLivePage } from "@/lib/offline/choose-answer";
import { mayTakeOver } from "@/lib/offline/may-take-over";
import { oneAtATime } from "@/lib/offline/one-at-a-time";
import { staleBuilds } from "@/lib/offline/stale-builds";
import {
  isPageMessage,
  KEPT_PAGES as PAGES,
  type PageMessage,
  type PageReport,
  type WorkerMessage,
} from "@/lib/offline/worker-message";

/** Put in by scripts/build.ts: the build this worker belongs to, and the addresses of its files. */
declare const BUILD: string;
declare const BUILD_FILES: string[];
declare const self: ServiceWorkerGlobalScope;

/** The files of one build; named for their content, so that the same name always means the same file. */
const FILES = "first-hour-files-";
/** The builds whose files are all here. */
const BUILDS = "first-hour-builds";
/** Among the pages: whose they are. */
const WRITER = "/first-hour-writer";
/** Said by the server with every answer: the build it runs. */
const BUILD_HEADER = "x-first-hour-build";
/** A page that takes longer is opened as it was; what has changed since comes over the live link. */
const PAGE_SECONDS = 3;
/** An open page that is awake answers within milliseconds, on a busy machine within a second or two. */
const REPORT_MILLISECONDS = 5000;
/** So long a page may take that is kept for later; without an end the next settling would wait for it for ever. */
const KEEP_MILLISECONDS = 30_000;
const MOST_PAGES = 20;
/** By the names of app/fonts. */
const FACES = {
  serif: BUILD_FILES.find((file) => file.includes("/newsreader")),
  sans: BUILD_FILES.find((file) => file.includes("/source_sans")),
};

/** Raised when what is kept is thrown away: a page asked for before that is not kept after it. */
let generation = 0;

const guardPages: SerwistPlugin = {
  requestWillFetch: async ({ request, state }) => {
    if (state !== undefined) state.generation = generation;
    return request;
  },
  // A proxy whose server is down says so in place of it: that is no answer to keep or to show.
  fetchDidSucceed: async ({ request, response }) => {
    if (response.status >= 502 && response.status <= 504) throw new Error("The server is not there.");
    if (response.status === 404) await (await caches.open(PAGES)).delete(request, LOOSELY);
    return response;
  },
  cacheWillUpdate: async ({ response, state }) =>
    state?.generation === generation && (await canKeep(response)) ? response : null,
};

/** A page is found by its path alone. */
const LOOSELY = { ignoreSearch: true, ignoreVary: true };

const livePages = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PAGE_SECONDS,
  matchOptions: LOOSELY,
  plugins: [guardPages, { handlerDidError: async ({ request }) => offlinePage(request.url) }],
});

/** Null: the browser asks the network itself. */
function answer(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  const url = new URL(request.url);
  const isSameOrigin = url.origin === self.location.origin;
  const isNavigation = request.mode === "navigate";
  switch (chooseAnswer({ method: request.method, isSameOrigin, isNavigation, path: url.pathname })) {
    case "static":
      return answerFile(request);
    case "live":
      return livePages.handle({ event, request, url });
    case "page":
      return answerPage(request, url);
    case "door":
      return answerDoor(event);
    case "network":
      return null;
  }
}

/** A page of an older build still finds its files here when the server no longer has them. */
async function answerFile(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept === undefined) return fetch(request);
  // What a thread begins with stands behind the # of its address; a kept answer has an address without it.
  return request.destination === "worker" ? new Response(kept.body, kept) : kept;
}

async function answerPage(request: Request, url: URL): Promise<Response> {
  try {
    const response = await fetch(request);
    // The server shows the door to nobody who is signed in.
    if (response.ok && /^\/(sign-in|welcome)$/.test(url.pathname)) await forgetWriter();
    return response;
  } catch {
    return offlinePage(request.url);
  }
}

/** Whoever comes or goes, what was kept belonged to somebody else; it is gone before the page hears the answer. */
async function answerDoor(event: FetchEvent): Promise<Response> {
  const response = await fetch(event.request);
  if (response.ok) {
    await forgetWriter();
    // The browser tells its push service: nobody waits at the door for that.
    event.waitUntil(endNotices(self));
  }
  return response;
}

async function offlinePage(address: string): Promise<Response> {
  const writerId = await readWriter();
  const keys = await (await caches.open(PAGES)).keys();
  const paths = new Set(keys.map(({ url }) => new URL(url).pathname));
  const copies = await listCopies().catch(() => []);
  const live = copies
    .map(({ by, launchId, cockpit }) => {
      const page = isHelpers(cockpit) ? "help" : "live";
      return { by, path: `/launches/${launchId}/${page}`, title: cockpit.title };
    })
    .filter(({ by, path }) => by === writerId && paths.has(path));
  const { pathname, search } = new URL(address);
  return new Response(buildOfflinePage(pathname + search, live, FACES), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

async function forgetWriter(exceptId: string | null = null): Promise<void> {
  generation += 1;
  await caches.delete(PAGES);
  // Where there is no store there is nothing to forget.
  await clearCopies(exceptId).catch(() => {});
}

async function readWriter(): Promise<string | null> {
  const kept = await caches.match(WRITER, { cacheName: PAGES });
  return kept === undefined ? null : kept.text();
}

/** Only a whole page of a build whose files are all here opens without a network. */
async function canKeep(response: Response): Promise<boolean> {
  const build = response.headers.get(BUILD_HEADER);
  if (response.status !== 200 || response.redirected || build === null) return false;
  return (await caches.match(`/${build}`, { cacheName: BUILDS })) !== undefined;
}

/** Whether there is nothing left to do for it: it is kept, or the server has none for this device. */
async function keepPage(
  path: string,
  isWantedAnew: (kept: Response | undefined) => boolean,
): Promise<boolean> {
  // Taken before the pages are opened: what is thrown away after that would swallow what is put into it.
  const before = generation;
  const pages = await caches.open(PAGES);
  if (!isWantedAnew(await pages.match(path, LOOSELY))) return true;
  const signal = AbortSignal.timeout(KEEP_MILLISECONDS);
  const response = await fetch(path, { redirect: "manual", headers: { accept: "text/html" }, signal });
  if (response.status === 404) await pages.delete(path);
  if (response.status === 404 || response.type === "opaqueredirect") return true;
  if (!(await canKeep(response)) || before !== generation) return false;
  await pages.put(path, response);
  return before === generation;
}

/**
 * Somebody is signed in on an open page: whatever is not theirs goes, their live page stays, old builds are let go.
 * False when their page is not kept and may be at another try.
 */
async function settleIn(writerId: string, livePath: string | null): Promise<boolean> {
  const before = await readWriter();
  if (before !== writerId) {
    if (before !== null) await endNotices(self);
    await forgetWriter(writerId);
    await (await caches.open(PAGES)).put(WRITER, new Response(writerId));
  }
  const isWanted = livePath !== null && isLivePage(livePath);
  const isDone = !isWanted || (await keepPage(livePath, (kept) => kept === undefined).catch(() => false));
  await dropOldest();
  const isChanging = self.registration.waiting !== null || self.registration.installing !== null;
  if (!isChanging) await dropOldBuilds();
  return isDone;
}

/** Two pages that come at once would each throw away what the other has just kept. */
const inTurn = oneAtATime();

async function greet(page: Client | null, writerId: string, livePath: string | null): Promise<void> {
  if (page !== null) await takeUp(page);
  const isDone = await inTurn(() => settleIn(writerId, livePath)).catch(() => false);
  tell(page, { kind: "settled", isDone });
}

/** A page that was on its way when this worker took over was not among those it took over. */
async function takeUp(page: Client): Promise<void> {
  const own = await self.clients.matchAll({ type: "window" });
  if (!own.some(({ id }) => id === page.id)) await self.clients.claim();
}

async function listPages(): Promise<string[]> {
  const keys = await (await caches.open(PAGES)).keys();
  return keys.map(({ url }) => new URL(url).pathname).filter(isLivePage);
}

/** Pages of one person only are kept, and of a helper those of one launch. */
async function findActing(): Promise<ActsHere> {
  const [livePath = ""] = (await listPages()).toReversed();
  return { personId: await readWriter(), livePath };
}

async function dropOldest(): Promise<void> {
  const pages = await caches.open(PAGES);
  for (const path of (await listPages()).slice(0, -MOST_PAGES)) await pages.delete(path);
}

/** Kept pages are made anew by this build, and then whatever no page, kept or open, is of can go. */
async function dropOldBuilds(): Promise<void> {
  const held = (await caches.keys()).filter((name) => name.startsWith(FILES));
  if (held.length < 2) return;
  for (const path of await listPages()) {
    await keepPage(path, (page) => page?.headers.get(BUILD_HEADER) !== BUILD).catch(() => {});
  }
  const kept: string[] = [];
  for (const page of await (await caches.open(PAGES)).matchAll()) {
    kept.push(page.headers.get(BUILD_HEADER) ?? BUILD);
  }
  const open = (await askPages()).map(({ report }) => report?.build ?? null);
  const stale = staleBuilds(
    held.map((name) => name.slice(FILES.length)),
    { current: BUILD, kept, open },
  );
  for (const build of stale) {
    await caches.delete(FILES + build);
    await (await caches.open(BUILDS)).delete(`/${build}`);
  }
}

async function askPages(): Promise<{ path: string; report: PageReport | null }[]> {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return Promise.all(
    open.map(async (client) => ({ path: new URL(client.url).pathname, report: await askPage(client) })),
  );
}

function askPage(client: Client): Promise<PageReport | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => resolve(null), REPORT_MILLISECONDS);
    port1.onmessage = ({ data }) => resolve(data as PageReport);
    tell(client, { kind: "report" }, [port2]);
  });
}

function tell(client: Client | null, message: WorkerMessage, ports: MessagePort[] = []): void {
  client?.postMessage(message, ports);
}

async function takeOver(): Promise<void> {
  const open = await askPages();
  // A browser may wait until the old worker has rested: Chromium for half a minute.
  if (mayTakeOver(open.map(({ path, report }) => ({ path, isBusy: report?.isBusy ?? null })))) {
    await self.skipWaiting();
  }
}

/** All files or none: an interrupted installation fails and is tried again, with what it has in the browser's cache. */
async function install(): Promise<void> {
  await (await caches.open(FILES + BUILD)).addAll(BUILD_FILES);
  await (await caches.open(BUILDS)).put(`/${BUILD}`, new Response(BUILD));
}

async function heed(message: PageMessage, page: Client | null): Promise<unknown> {
  switch (message.kind) {
    case "here":
      return greet(page, message.writerId, message.livePath);
    case "take_over":
      return takeOver();
    case "seen":
      return seePage(self, message.livePath);
    case "close":
      return closeNotices(self, ({ tag }) => message.tags.includes(tag));
  }
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const answered = answer(event);
  if (answered !== null) event.respondWith(answered);
});
self.addEventListener("message", (event) => {
  if (!isPageMessage(event.data)) return;
  const { data, source } = event;
  const page = source instanceof Client ? source : null;
  tell(page, { kind: "version", build: BUILD });
  event.waitUntil(heed(data, page));
});
self.addEventListener("push", (event) => event.waitUntil(receivePush(self, event.data?.text() ?? "")));
self.addEventListener("notificationclick", (event) => event.waitUntil(openNotice(self, event.notification)));
self.addEventListener("notificationclose", (event) =>
  event.waitUntil(dismissNotice(self, event.notification)),
);
self.addEventListener("pushsubscriptionchange", (event) =>
  (event as ExtendableEvent).waitUntil(findActing().then((acting) => renewSubscription(self, event, acting))),
);

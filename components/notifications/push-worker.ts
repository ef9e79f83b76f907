import { readBrowserClock } from "@/components/ui/clock";
import { type Arrival, judgeArrival } from "@/lib/notifications/judge-arrival";
import { launchOfHelp } from "@/lib/notifications/launch-of-help";
import { noticeAddress } from "@/lib/notifications/notice-address";
import { parsePushMessage, TEST_TAG } from "@/lib/notifications/push-message";
import type { WorkerMessage } from "@/lib/offline/worker-message";

/** The server is asked before a notice is shown; a reminder does not wait longer for the answer. */
const ASK_MILLISECONDS = 3000;
/** Turning to a page again and again is told once in a while. */
const SEEN_MILLISECONDS = 20_000;
const ICON = "/icons/icon-192.png";

type Shown = { id: string; path: string };

/** A message of the push service: shows what still makes sense, takes away what is dealt with. */
export async function receivePush(worker: ServiceWorkerGlobalScope, text: string): Promise<void> {
  const message = parsePushMessage(text);
  if (message === null) return;
  if (message.kind === "close") {
    const isHere = await isAnyVisible(worker);
    for (const tag of message.tags) {
      if (!isHere) await sayDealtWith(worker, tag);
      await closeNotices(worker, (notification) => notification.tag === tag);
    }
    return;
  }
  const { id, tag, title, body, path } = message;
  // A visible page of that launch signals by itself.
  if (tag !== TEST_TAG && (await isWatched(worker, path))) return;
  const arrival =
    (await askArrival(id, path)) ?? judgeArrival({ ...message, acknowledgedAt: null }, readBrowserClock());
  if (arrival === "done") return;
  const data: Shown = { id, path };
  const missed = {
    title: `Missed: ${title}`,
    body: "It came too late for this. Open it to see what is still worth doing.",
  };
  const shown = arrival === "show" ? { title, body } : missed;
  await worker.registration.showNotification(shown.title, {
    body: shown.body,
    tag,
    data,
    icon: ICON,
    silent: arrival !== "show",
    // Known to browsers, not yet to the types: a later notice under the same tag is heard too.
    ...{ renotify: arrival === "show" },
  });
}

/** "done" also when somebody else acts here by now, or nobody: it is none of their business. Null: not reached. */
async function askArrival(id: string, path: string): Promise<Arrival | null> {
  if (id === "") return "show";
  try {
    const signal = AbortSignal.timeout(ASK_MILLISECONDS);
    const address = `${noticeAddress(path, "arrival")}?id=${encodeURIComponent(id)}`;
    const response = await fetch(address, { signal, cache: "no-store" });
    if (response.status === 401 || response.status === 404) return "done";
    return response.ok ? ((await response.json()) as { arrival: Arrival }).arrival : null;
  } catch {
    return null;
  }
}

async function isWatched(worker: ServiceWorkerGlobalScope, path: string): Promise<boolean> {
  const { pathname } = new URL(path, worker.location.origin);
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return open.some(
    (client) => client.visibilityState === "visible" && new URL(client.url).pathname === pathname,
  );
}

async function isAnyVisible(worker: ServiceWorkerGlobalScope): Promise<boolean> {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return open.some(({ visibilityState }) => visibilityState === "visible");
}

/** Browsers want every message to show something unless a page is in sight; a quiet word takes the notice's place and goes. */
async function sayDealtWith(worker: ServiceWorkerGlobalScope, tag: string): Promise<void> {
  await worker.registration.showNotification("Dealt with", { tag, silent: true });
}

/** Returns how many there were. */
export async function closeNotices(
  worker: ServiceWorkerGlobalScope,
  isMeant: (notification: Notification) => boolean,
): Promise<number> {
  const meant = (await worker.registration.getNotifications()).filter(isMeant);
  for (const notification of meant) notification.close();
  return meant.length;
}

/** A tap on a notice: turns to the open page of it, or opens one. */
export async function openNotice(
  worker: ServiceWorkerGlobalScope,
  notification: Notification,
): Promise<void> {
  const { id, path } = notification.data as Shown;
  notification.close();
  const { pathname } = new URL(path, worker.location.origin);
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = open.find((client) => new URL(client.url).pathname === pathname);
  if (page === undefined) await worker.clients.openWindow(path);
  else {
    await page.focus();
    page.postMessage({ kind: "open", path } satisfies WorkerMessage);
  }
  await tellSeen(worker, path, { ids: [id] });
}

export async function dismissNotice(
  worker: ServiceWorkerGlobalScope,
  notification: Notification,
): Promise<void> {
  const shown = notification.data as Shown | null;
  if (shown !== null) await tellSeen(worker, shown.path, { ids: [shown.id] });
}

const seenAt = new Map<string, number>();

/** Somebody turned to a live page: what was told of that launch is dealt with, here and everywhere. */
export async function seePage(worker: ServiceWorkerGlobalScope, livePath: string): Promise<void> {
  const isOfPage = ({ data }: Notification) =>
    typeof data === "object" && data !== null && String((data as Shown).path).split("#")[0] === livePath;
  const closed = await closeNotices(worker, isOfPage);
  const now = readBrowserClock();
  if (closed === 0 && now - (seenAt.get(livePath) ?? 0) < SEEN_MILLISECONDS) return;
  seenAt.set(livePath, now);
  await tellSeen(worker, livePath, { launchIds: [livePath.split("/")[2] ?? ""] });
}

async function tellSeen(
  worker: ServiceWorkerGlobalScope,
  path: string,
  seen: { ids?: string[]; launchIds?: string[] },
): Promise<void> {
  const known = { ids: (seen.ids ?? []).filter((id) => id !== ""), launchIds: seen.launchIds ?? [] };
  if (known.ids.length + known.launchIds.length === 0) return;
  const endpoint = (await findSubscription(worker))?.endpoint ?? null;
  // Not reached: the other devices keep their notice, and a tap there leads to the truth.
  await fetch(noticeAddress(path, "seen"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...known, endpoint }),
  }).catch(() => {});
}

/** Who acts on this device, and a live page of theirs that it keeps. */
export type ActsHere = { personId: string | null; livePath: string };

/** The browser has changed its subscription by itself: the server gets the new one in place of the old. */
export async function renewSubscription(
  worker: ServiceWorkerGlobalScope,
  event: Event & { oldSubscription?: PushSubscription | null; newSubscription?: PushSubscription | null },
  { personId, livePath }: ActsHere,
): Promise<void> {
  const before = event.oldSubscription ?? null;
  const key = before?.options.applicationServerKey ?? null;
  const fresh =
    event.newSubscription ??
    (key === null
      ? null
      : await worker.registration.pushManager.subscribe({
          userVisibleOnly: true,
          applicationServerKey: key,
        }));
  if (fresh === null) return;
  const { p256dh = "", auth = "" } = fresh.toJSON().keys ?? {};
  const asked = { endpoint: fresh.endpoint, p256dh, auth, zone: "", replaces: before?.endpoint ?? null };
  const asker = launchOfHelp(livePath) === null ? "" : `?as=${encodeURIComponent(personId ?? "")}`;
  await fetch(noticeAddress(livePath, "devices") + asker, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
}

/** Whoever goes takes their notices along: nobody gets somebody else's on a shared device. */
export async function endNotices(worker: ServiceWorkerGlobalScope): Promise<void> {
  await closeNotices(worker, () => true);
  // The server has ended it with the sign-in anyway.
  await (await findSubscription(worker))?.unsubscribe().catch(() => false);
}

/** Null also where there is no push at all. */
async function findSubscription(worker: ServiceWorkerGlobalScope): Promise<PushSubscription | null> {
  return (await worker.registration.pushManager?.getSubscription().catch(() => null)) ?? null;
}

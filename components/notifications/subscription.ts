import { type PushAbility, type PushObstacle, pushObstacle } from "@/lib/notifications/push-obstacle";

/** How long a browser may take to have its worker ready before it counts as having none. */
const READY_MILLISECONDS = 4000;

async function findRegistration(): Promise<ServiceWorkerRegistration | null> {
  if (!("serviceWorker" in navigator)) return null;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), READY_MILLISECONDS));
  return Promise.race([navigator.serviceWorker.ready, late]);
}

export async function findObstacle(): Promise<PushObstacle | null> {
  const ability: PushAbility = {
    isSecure: window.isSecureContext,
    isApplePhone: /iPhone|iPad|iPod/.test(navigator.userAgent) || isDisguisedTablet(),
    isOnHomeScreen: matchMedia("(display-mode: standalone)").matches,
    hasPush: "PushManager" in window,
    permission: "Notification" in window ? Notification.permission : null,
    hasWorker: true,
  };
  const obstacle = pushObstacle(ability);
  if (obstacle !== null) return obstacle;
  return pushObstacle({ ...ability, hasWorker: (await findRegistration()) !== null });
}

/** An iPad calls itself a Mac; no Mac has a touch screen. */
function isDisguisedTablet(): boolean {
  return /Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;
}

export async function readSubscription(): Promise<PushSubscription | null> {
  return (await findRegistration())?.pushManager.getSubscription() ?? null;
}

export type Subscribed =
  | { ok: true; endpoint: string; p256dh: string; auth: string }
  | { ok: false; why: "denied" | "dismissed" | "failed" };

/** Asks the person and then the browser; only from a tap, or browsers do not ask. */
export async function subscribe(publicKey: string): Promise<Subscribed> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return { ok: false, why: permission === "denied" ? "denied" : "dismissed" };
  const registration = await findRegistration();
  if (registration === null) return { ok: false, why: "failed" };
  const applicationServerKey = bytesOf(publicKey);
  try {
    const before = await registration.pushManager.getSubscription();
    if (before !== null && !isBoundTo(before, publicKey)) await before.unsubscribe();
    const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
    const { p256dh = "", auth = "" } = made.toJSON().keys ?? {};
    return { ok: true, endpoint: made.endpoint, p256dh, auth };
  } catch {
    return { ok: false, why: "failed" };
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Bound to other keys (of a First Hour that was here before, say) a subscription takes nothing from us. */
export function isBoundTo({ options }: PushSubscription, publicKey: string): boolean {
  const [bound, wanted] = [
    new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0)),
    bytesOf(publicKey),
  ];
  return bound.length === wanted.length && bound.every((byte, position) => byte === wanted[position]);
}

import { hasAsked } from "@/components/notifications/kept-device";
import { onQuiet, onSayHere, post, reportOf, tellNewer } from "@/components/offline/open-page";
import { isLivePage } from "@/lib/offline/choose-answer";
import { isWorkerMessage } from "@/lib/offline/worker-message";

/** How often a waiting version asks again whether the moment is quiet, and an open page whether there is one. */
const ASK_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 30 * 60_000;

/** A worker left from a built app on the same address would hand out its files in development. */
export async function removeWorkers(): Promise<void> {
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
}

/** Loaded only where somebody asked for notices. */
async function checkDevice(): Promise<void> {
  const { findEnding } = await import("@/components/notifications/find-ending");
  const ending = await findEnding();
  if (ending !== null) document.dispatchEvent(new CustomEvent("toast", { detail: ending }));
}

/** What OfflineKeeper does on a built app; returns what ends it. */
export function keepPage(writerId: string, build: string): () => void {
  const { serviceWorker } = navigator;
  let registration: ServiceWorkerRegistration | null = null;
  let isOver = false;
  /** Another version took over while this page was open. */
  let isChanged = false;
  let hadWorker = serviceWorker.controller !== null;
  const askToTakeOver = () => {
    if (registration?.waiting) post(registration.waiting, { kind: "take_over" });
  };
  const follow = (coming: ServiceWorker | null) =>
    coming?.addEventListener("statechange", () => coming.state === "installed" && askToTakeOver());
  const sayHere = () => {
    const livePath = isLivePage(location.pathname) ? location.pathname : null;
    if (serviceWorker.controller !== null)
      post(serviceWorker.controller, { kind: "here", writerId, livePath });
  };
  const saySeen = () => {
    const { controller } = serviceWorker;
    const isSeen = document.visibilityState === "visible" && isLivePage(location.pathname);
    if (controller !== null && isSeen) post(controller, { kind: "seen", livePath: location.pathname });
  };
  const change = () => {
    // The very first worker is of the version the page is of.
    isChanged ||= hadWorker;
    hadWorker = true;
    sayHere();
  };
  const answer = ({ data, ports, source }: MessageEvent) => {
    if (!isWorkerMessage(data)) return;
    if (data.kind === "report") return ports[0]?.postMessage(reportOf(build));
    // The page is open already: only the place on it is turned to.
    if (data.kind === "open") {
      location.hash = new URL(data.path, location.origin).hash;
      return;
    }
    // The page itself may have come from the newer version already.
    const isOther = data.build !== build;
    if (source === registration?.waiting) tellNewer(isOther ? "waiting" : null);
    else if (isChanged) tellNewer(isOther ? "here" : null);
  };
  serviceWorker.addEventListener("message", answer);
  serviceWorker.addEventListener("controllerchange", change);
  document.addEventListener("visibilitychange", saySeen);
  onQuiet(askToTakeOver);
  onSayHere(sayHere);
  sayHere();
  saySeen();
  if (hasAsked(writerId)) void checkDevice();
  const register = async () => {
    try {
      registration = await serviceWorker.register("/sw.js", { updateViaCache: "none" });
    } catch {
      // No network, or the browser keeps nothing here: the page works, and says so when it is offline.
      return;
    }
    if (isOver) return;
    registration.addEventListener("updatefound", () => follow(registration?.installing ?? null));
    follow(registration.installing);
    askToTakeOver();
  };
  void register();
  const asking = setInterval(askToTakeOver, ASK_MILLISECONDS);
  const looking = setInterval(() => void registration?.update().catch(() => {}), LOOK_MILLISECONDS);
  return () => {
    isOver = true;
    onQuiet(() => {});
    onSayHere(() => {});
    clearInterval(asking);
    clearInterval(looking);
    document.removeEventListener("visibilitychange", saySeen);
    serviceWorker.removeEventListener("message", answer);
    serviceWorker.removeEventListener("controllerchange", change);
  };
}

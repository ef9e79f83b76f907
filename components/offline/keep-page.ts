import { hasAsked } from "@/components/notifications/kept-device";
import { installWorker } from "@/components/offline/install-worker";
import { onQuiet, onSayHere, post, reportOf, tellNewer } from "@/components/offline/open-page";
import { SayUntilSettled } from "@/components/offline/say-until-settled";
import { launchOfHelp } from "@/lib/notifications/launch-of-help";
import { isLivePage } from "@/lib/offline/choose-answer";
import { isWorkerMessage } from "@/lib/offline/worker-message";

/** How often a waiting version asks again whether the moment is quiet. */
const ASK_MILLISECONDS = 60_000;

/** A worker left from a built app on the same address would hand out its files in development. */
export async function removeWorkers(): Promise<void> {
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
}

/** Loaded only where somebody asked for notices. */
async function checkDevice(personId: string): Promise<void> {
  const { findEnding } = await import("@/components/notifications/find-ending");
  const launchId = launchOfHelp(location.pathname);
  const ending = await findEnding(launchId === null ? null : { launchId, memberId: personId });
  if (ending !== null) document.dispatchEvent(new CustomEvent("toast", { detail: ending }));
}

/** What OfflineKeeper does on a built app; returns what ends it. */
export function keepPage(writerId: string, build: string): () => void {
  const { serviceWorker } = navigator;
  /** Another version took over while this page was open. */
  let isChanged = false;
  let hadWorker = serviceWorker.controller !== null;
  const askToTakeOver = () => {
    const waiting = worker.registration()?.waiting;
    if (waiting) post(waiting, { kind: "take_over" });
  };
  const worker = installWorker(() => {
    askToTakeOver();
    if (serviceWorker.controller === null) here.now();
  });
  const here = new SayUntilSettled(() => {
    // A page that was on its way when its first worker took over has none, until it says so.
    const active = serviceWorker.controller ?? worker.registration()?.active ?? null;
    const livePath = isLivePage(location.pathname) ? location.pathname : null;
    if (active !== null) post(active, { kind: "here", writerId, livePath });
    return active !== null;
  });
  const saySeen = () => {
    const { controller } = serviceWorker;
    const isSeen = document.visibilityState === "visible" && isLivePage(location.pathname);
    if (controller !== null && isSeen) post(controller, { kind: "seen", livePath: location.pathname });
  };
  const change = () => {
    // The very first worker is of the version the page is of.
    isChanged ||= hadWorker;
    hadWorker = true;
    here.now();
  };
  const answer = ({ data, ports, source }: MessageEvent) => {
    if (!isWorkerMessage(data)) return;
    if (data.kind === "report") return ports[0]?.postMessage(reportOf(build));
    if (data.kind === "settled") return here.settle(data.isDone);
    // The page is open already: only the place on it is turned to.
    if (data.kind === "open") {
      location.hash = new URL(data.path, location.origin).hash;
      return;
    }
    // The page itself may have come from the newer version already.
    const isOther = data.build !== build;
    if (source === worker.registration()?.waiting) tellNewer(isOther ? "waiting" : null);
    else if (isChanged) tellNewer(isOther ? "here" : null);
  };
  serviceWorker.addEventListener("message", answer);
  serviceWorker.addEventListener("controllerchange", change);
  document.addEventListener("visibilitychange", saySeen);
  onQuiet(askToTakeOver);
  onSayHere(here.now);
  here.now();
  saySeen();
  if (hasAsked(writerId)) void checkDevice(writerId);
  const asking = setInterval(askToTakeOver, ASK_MILLISECONDS);
  return () => {
    worker.end();
    here.end();
    onQuiet(() => {});
    onSayHere(() => {});
    clearInterval(asking);
    document.removeEventListener("visibilitychange", saySeen);
    serviceWorker.removeEventListener("message", answer);
    serviceWorker.removeEventListener("controllerchange", change);
  };
}

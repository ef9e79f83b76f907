import { pauseBeforeRetry } from "@/lib/launch/outbox";

/** How often an open page looks whether there is a newer version. */
const LOOK_MILLISECONDS = 30 * 60_000;

/**
 * Has the device's worker installed, again with growing pauses when the script or one of its files did not come: the
 * browser itself would try only at the next visit. `onComing` is called when one may wait to take over.
 */
export function installWorker(onComing: () => void): {
  registration: () => ServiceWorkerRegistration | null;
  end: () => void;
} {
  let registration: ServiceWorkerRegistration | null = null;
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | null = null;
  let isOver = false;
  const tryLater = () => {
    if (isOver || again !== null) return;
    failures += 1;
    again = setTimeout(
      () => {
        again = null;
        void install();
      },
      pauseBeforeRetry(failures, Math.random()),
    );
  };
  const follow = (coming: ServiceWorker | null) => {
    let before = coming?.state;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "redundant" && before === "installing") tryLater();
      if (coming.state === "installed") {
        failures = 0;
        onComing();
      }
      before = coming.state;
    });
  };
  const install = async () => {
    try {
      // After a first installation that failed the browser has forgotten the registration.
      if (registration?.active) return void (await registration.update());
      const made = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
      if (isOver) return;
      registration = made;
      made.addEventListener("updatefound", () => follow(made.installing));
      follow(made.installing);
      onComing();
    } catch (error) {
      // The browser keeps nothing here (a private window, say): the page works, and says so when it is offline.
      if (!(error instanceof DOMException && error.name === "SecurityError")) tryLater();
    }
  };
  void install();
  const looking = setInterval(() => void registration?.update().catch(() => {}), LOOK_MILLISECONDS);
  return {
    registration: () => registration,
    end: () => {
      isOver = true;
      if (again !== null) clearTimeout(again);
      clearInterval(looking);
    },
  };
}

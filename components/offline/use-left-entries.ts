"use client";

import { useEffect } from "react";
import { isLivePage } from "@/lib/offline/choose-answer";

/** The live pages' own store (components/launch/device-store.ts). */
const DATABASE = "first-hour-launches";

/** Sends what an earlier visit to a live page left on this device, from any page, now and when the network is back. */
export function useLeftEntries(writerId: string): void {
  useEffect(() => {
    const send = async () => {
      // A live page sends its own, with everything it shows.
      if (isLivePage(location.pathname) || !(await mayHoldEntries())) return;
      const { sendKept } = await import("@/components/launch/send-kept");
      await sendKept(writerId);
    };
    const sendNow = () => void send();
    sendNow();
    window.addEventListener("online", sendNow);
    return () => window.removeEventListener("online", sendNow);
  }, [writerId]);
}

/** False on a device that has never opened a live page: nothing need be loaded there. */
async function mayHoldEntries(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}

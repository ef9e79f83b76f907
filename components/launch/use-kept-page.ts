"use client";

import { useEffect } from "react";
import { sayHere } from "@/components/offline/open-page";

/**
 * Has the device keep this live page whenever the server has just let its writer in: also when what was kept was
 * thrown away while this page was open, because somebody signed in again.
 */
export function useKeptPage(isConnected: boolean): void {
  useEffect(() => {
    if (isConnected) sayHere();
  }, [isConnected]);
}

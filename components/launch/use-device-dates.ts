"use client";

import { useEffect, useSyncExternalStore } from "react";
import { readDeviceZone, ZONE_COOKIE } from "@/lib/time/device-zone";

const never = () => () => {};
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

/**
 * The zone and language of this device, for whoever has told the server neither. Until the page is awake the zone is
 * what the server drew it in; it is kept in a cookie, so that the next time that is the right one.
 */
export function useDeviceDates(drawnZone: string): { zone: string; language: string | null } {
  const zone = useSyncExternalStore(
    never,
    () => readDeviceZone() ?? drawnZone,
    () => drawnZone,
  );
  const language = useSyncExternalStore(
    never,
    () => navigator.language,
    () => null,
  );
  useEffect(() => {
    document.cookie = `${ZONE_COOKIE}=${zone}; Path=${window.location.pathname}; Max-Age=${COOKIE_SECONDS}; SameSite=Lax`;
  }, [zone]);
  return { zone, language };
}

import { parseZone } from "@/lib/time/zone";

/** Where a page without an account keeps the device's zone, so that the server draws its times right the next time. */
export const ZONE_COOKIE = "first-hour-zone";

/** The zone the device itself is set to; null where it names none that is known. */
export function readDeviceZone(): string | null {
  return parseZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

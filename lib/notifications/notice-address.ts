import { launchOfHelp } from "@/lib/notifications/launch-of-help";

/**
 * Where a device asks about the notices that lead to `path`, and tells of them: under their launch for a helper, whose
 * link's cookie is sent nowhere else.
 */
export function noticeAddress(path: string, what: "arrival" | "seen" | "devices"): string {
  const launchId = launchOfHelp(path);
  return launchId === null ? `/api/notifications/${what}` : `/api/launches/${launchId}/notices/${what}`;
}

import { readTrouble, readUncounted } from "@/lib/platform/journal";

export const dynamic = "force-dynamic";

/**
 * Answers once the server serves pages, and says how many clicks are not counted yet, and how many of them wait for a disk
 * that does not take them; nothing about anybody.
 */
export function GET() {
  const clicksNotOnDisk = readTrouble()?.waiting ?? 0;
  return Response.json(
    { ok: true, clicksWaiting: clicksNotOnDisk + readUncounted(), clicksNotOnDisk },
    { headers: { "cache-control": "no-store" } },
  );
}

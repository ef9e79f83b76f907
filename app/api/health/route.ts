import { readTrouble } from "@/lib/platform/journal";

export const dynamic = "force-dynamic";

/** Answers once the server serves pages, and says how many clicks wait for a disk that does not take them; nothing about anybody. */
export function GET() {
  return Response.json(
    { ok: true, clicksWaiting: readTrouble()?.waiting ?? 0 },
    { headers: { "cache-control": "no-store" } },
  );
}

import { COCKPIT_FORMAT } from "@/lib/launch/cockpit";
import { loadCockpit } from "@/lib/launch/load";
import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";

/** What the live page starts from, for an open page: it looks again without being loaded again. */
export const GET = ownerRoute(async ({ params }) => {
  const cockpit = await loadCockpit(params.id ?? "");
  if (cockpit === null) throw new AppError("not_found");
  return Response.json({ format: COCKPIT_FORMAT, cockpit }, { headers: { "cache-control": "no-store" } });
});

import { judgeArrival } from "@/lib/notifications/judge-arrival";
import { findNotice } from "@/lib/notifications/store";
import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";

/** What a device asks when a notice has arrived: by the server's clock, and whoever is signed in there now. */
export const GET = ownerRoute(async ({ owner, request, now }) => {
  const id = new URL(request.url).searchParams.get("id") ?? "";
  const notice = await findNotice(owner.ownerId, null, id);
  if (notice === null) throw new AppError("not_found");
  return Response.json({ arrival: judgeArrival(notice, now) }, { headers: { "cache-control": "no-store" } });
});

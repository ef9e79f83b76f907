import { judgeArrival } from "@/lib/notifications/judge-arrival";
import { findNotice } from "@/lib/notifications/store";
import { AppError } from "@/lib/platform/error";
import { helperRoute } from "@/lib/platform/http";

/** What a helper's device asks when a notice has arrived: by the server's clock, and by the link it holds now. */
export const GET = helperRoute(async ({ helper, request, now }) => {
  const id = new URL(request.url).searchParams.get("id") ?? "";
  const notice = await findNotice(helper.ownerId, helper.memberId, id);
  if (notice === null) throw new AppError("not_found");
  return Response.json({ arrival: judgeArrival(notice, now) }, { headers: { "cache-control": "no-store" } });
});

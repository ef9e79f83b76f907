import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";
import { findReadiness } from "@/lib/readiness/store";

const FRESH = { headers: { "cache-control": "no-store" } };

/**
 * What a draft's readiness rests on besides its text; the checks themselves run in the browser. With `?own=known` the
 * writer's other drafts, the larger part, are left out.
 */
export const GET = ownerRoute(async ({ owner, params, request }) => {
  const hasOwnTexts = new URL(request.url).searchParams.get("own") !== "known";
  const found = await findReadiness(owner.ownerId, params.id ?? "", hasOwnTexts);
  if (found === null) throw new AppError("not_found");
  const { basis, headlines } = found;
  return Response.json({ basis, headlines }, FRESH);
});

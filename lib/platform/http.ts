import { unstable_rethrow } from "next/navigation";
import { findOwnerOf, type Owner } from "@/lib/platform/asker";
import { readClock } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/error";
import { logFault } from "@/lib/platform/log";

type Params = Record<string, string>;
type Asked = { owner: Owner; request: Request; params: Params; now: number };

/** `{ reason, message }` with a status; what every route answers instead of data. */
export function jsonError(status: number, reason: string, message: string): Response {
  return Response.json({ reason, message }, { status, headers: { "cache-control": "no-store" } });
}

/** One route handler: who is asking, then `work`; refusals become statuses, a fault is logged with an id. */
export function ownerRoute(
  work: (asked: Asked) => Promise<Response>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    try {
      const owner = await findOwnerOf(request.headers);
      if (owner === null) throw new AppError("not_signed_in");
      return await work({ owner, request, params: await context.params, now: readClock() });
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof AppError) return jsonError(error.status, error.code, error.message);
      const id = logFault(`${request.method} ${new URL(request.url).pathname}`, error);
      return jsonError(500, "fault", `Something went wrong on our side (${id}). Nothing was changed.`);
    }
  };
}

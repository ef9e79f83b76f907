import { unstable_rethrow } from "next/navigation";
import { hidePass } from "@/lib/crew/hide-pass";
import { type CrewAsker, findHelperOf, findOwnerOf, type Owner, readPass } from "@/lib/platform/asker";
import { readClock } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/error";
import { isCutOff } from "@/lib/platform/is-cut-off";
import { logFault } from "@/lib/platform/log";

type Params = Record<string, string>;
type AskedOpenly = { request: Request; params: Params; now: number };
type Asked = AskedOpenly & { owner: Owner };
type Route = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** `{ reason, message }` with a status; what every route answers instead of data. */
export function jsonError(status: number, reason: string, message: string): Response {
  return Response.json({ reason, message }, { status, headers: { "cache-control": "no-store" } });
}

/** One route handler of an account: who is asking, then `work`. */
export function ownerRoute(work: (asked: Asked) => Promise<Response>): Route {
  return openRoute(async (asked) => {
    const owner = await findOwnerOf(asked.request.headers);
    if (owner === null) throw new AppError("not_signed_in");
    return work({ ...asked, owner });
  });
}

/**
 * One route handler under a launch's address, of the helper who asks by their link; for everybody else there is nothing
 * there. `as` in the address: only when it is that helper.
 */
export function helperRoute(work: (asked: AskedOpenly & { helper: CrewAsker }) => Promise<Response>): Route {
  return openRoute(async (asked) => {
    const { request, params, now } = asked;
    const memberId = new URL(request.url).searchParams.get("as");
    const helper = await findHelperOf(request.headers, params.id ?? "", memberId, now);
    if (helper === null) {
      const isNobody = readPass(request.headers) === null && (await findOwnerOf(request.headers)) === null;
      throw new AppError(isNobody ? "not_signed_in" : "not_found");
    }
    return work({ ...asked, helper });
  });
}

/** One route handler that decides by itself who may ask; refusals become statuses, a fault is logged with an id. */
export function openRoute(work: (asked: AskedOpenly) => Promise<Response>): Route {
  return async (request, context) => {
    try {
      return await work({ request, params: await context.params, now: readClock() });
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof AppError) return jsonError(error.status, error.code, error.message);
      if (isCutOff(error)) return new Response(null, { status: 400 });
      const id = logFault(`${request.method} ${hidePass(new URL(request.url).pathname)}`, error);
      return jsonError(500, "fault", `Something went wrong on our side (${id}). Nothing was changed.`);
    }
  };
}

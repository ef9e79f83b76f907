import { saveLinkOpened } from "@/lib/crew/store";
import { CREW_COOKIE, findInvited } from "@/lib/platform/asker";
import { openRoute } from "@/lib/platform/http";
import { settings } from "@/lib/platform/settings";

/** The longest browsers keep a cookie. How long the link opens is decided by the server at each request. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

/** Takes a helper's link up: their browser is known from now on, by a cookie that only this launch's addresses get. */
export const POST = openRoute(async ({ params, now }) => {
  const token = params.token ?? "";
  const invited = await findInvited(token, now);
  if (invited === null) return seeOther(`/crew/${encodeURIComponent(token)}`);
  const { ownerId, memberId, launchId } = invited;
  await saveLinkOpened(ownerId, memberId, now);
  const answer = seeOther(`/launches/${launchId}/help`);
  const isSecure = settings().publicAddress.startsWith("https://");
  for (const path of [`/launches/${launchId}/help`, `/api/launches/${launchId}`]) {
    const parts = [`${CREW_COOKIE}=${token}`, `Path=${path}`, `Max-Age=${COOKIE_SECONDS}`, "HttpOnly"];
    answer.headers.append(
      "set-cookie",
      [...parts, "SameSite=Lax", ...(isSecure ? ["Secure"] : [])].join("; "),
    );
  }
  return answer;
});

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}

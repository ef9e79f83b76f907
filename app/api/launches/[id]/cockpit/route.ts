import { COCKPIT_FORMAT } from "@/lib/launch/cockpit";
import { loadCockpit, loadHelpCockpit } from "@/lib/launch/load";
import { findOwnerOf } from "@/lib/platform/asker";
import { AppError } from "@/lib/platform/error";
import { openRoute } from "@/lib/platform/http";

/** What the live page starts from, for an open page: it looks again without being loaded again. `as`: a helper's page. */
export const GET = openRoute(async ({ request, params }) => {
  const launchId = params.id ?? "";
  const memberId = new URL(request.url).searchParams.get("as");
  const isSignedIn = memberId !== null || (await findOwnerOf(request.headers)) !== null;
  const cockpit = !isSignedIn
    ? null
    : memberId === null
      ? await loadCockpit(launchId)
      : await loadHelpCockpit(launchId, memberId);
  if (cockpit === null) throw new AppError(isSignedIn && memberId === null ? "not_found" : "not_signed_in");
  return Response.json({ format: COCKPIT_FORMAT, cockpit }, { headers: { "cache-control": "no-store" } });
});

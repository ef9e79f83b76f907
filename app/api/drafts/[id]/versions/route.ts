import { findDraft, findVersion, listVersions } from "@/lib/drafts/store";
import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";

const FRESH = { headers: { "cache-control": "no-store" } };

/** The replaced texts of a draft without their bodies; with `?version=ID` that one whole. */
export const GET = ownerRoute(async ({ owner, request, params }) => {
  const draftId = params.id ?? "";
  if ((await findDraft(owner.ownerId, draftId)) === null) throw new AppError("not_found");
  const versionId = new URL(request.url).searchParams.get("version");
  if (versionId === null) {
    const versions = await listVersions(owner.ownerId, draftId);
    return Response.json({ versions: versions.map(({ body: _body, ...version }) => version) }, FRESH);
  }
  const version = await findVersion(owner.ownerId, draftId, versionId);
  if (version === null) throw new AppError("not_found");
  return Response.json(version, FRESH);
});

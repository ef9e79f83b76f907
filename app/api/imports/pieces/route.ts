import { IMPORT_REASON_TEXT } from "@/lib/drafts/import-reason-text";
import { importRequestSchema } from "@/lib/drafts/schema";
import { importPieces } from "@/lib/drafts/store";
import { jsonError, ownerRoute } from "@/lib/platform/http";
import { readJson } from "@/lib/platform/read-body";

const MAX_PIECES_BYTES = 50_000_000;

/** Makes drafts of the chosen pieces: all in one transaction, with a result for each. */
export const POST = ownerRoute(async ({ owner, request, now }) => {
  const body = await readJson(request, MAX_PIECES_BYTES);
  if (body === null) return jsonError(413, "pieces_too_large", IMPORT_REASON_TEXT.pieces_too_large);
  const parsed = importRequestSchema.safeParse(body.value);
  if (!parsed.success)
    return jsonError(422, "invalid", parsed.error.issues[0]?.message ?? "That could not be read.");
  const results = await importPieces(owner.ownerId, parsed.data.pieces, parsed.data.place, now);
  return Response.json({ results }, { headers: { "cache-control": "no-store" } });
});

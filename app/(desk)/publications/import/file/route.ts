import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";
import { readBody } from "@/lib/platform/read-body";
import { FILE_BYTES } from "@/lib/publications/decode-file";
import type { Publication } from "@/lib/publications/publication";
import { buildReport, decideImport, type ImportRefusal, readImport } from "@/lib/publications/read-import";
import { REASON_TEXT } from "@/lib/publications/reason-text";
import { importPublications, previewImport } from "@/lib/publications/store";
import { dateAt, parseCalendarDate } from "@/lib/time/calendar-date";

/** A CSV file in, its report out; changes nothing but with `?write`. `readOn`: when undated followers were read. */
export const POST = ownerRoute(async ({ owner, request, now }) => {
  const { searchParams } = new URL(request.url);
  const bytes = await readBody(request, FILE_BYTES);
  if (bytes === null) throw new AppError("too_large", REASON_TEXT.file_too_large);
  const file = readImport(bytes);
  if (!file.ok) {
    const refusal: ImportRefusal = { ...file, message: REASON_TEXT[file.reason] };
    return Response.json(refusal, { headers: { "cache-control": "no-store" } });
  }
  const today = dateAt(now, owner.zone);
  const readOn = parseCalendarDate(searchParams.get("readOn") ?? "");
  const setting = { today, readOn: readOn !== null && readOn <= today ? readOn : null };
  const isWritten = searchParams.has("write");
  const decide = (existing: Publication[]) => decideImport(file, existing, setting);
  const rows = isWritten
    ? await importPublications(owner.ownerId, decide, now)
    : await previewImport(owner.ownerId, decide);
  return Response.json(buildReport(file, rows, isWritten), { headers: { "cache-control": "no-store" } });
});

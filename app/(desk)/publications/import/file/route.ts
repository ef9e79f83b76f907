import { AppError } from "@/lib/platform/error";
import { ownerRoute } from "@/lib/platform/http";
import { readBody } from "@/lib/platform/read-body";
import { FILE_BYTES } from "@/lib/publications/decode-file";
import { NAME_LENGTH, type Publication } from "@/lib/publications/publication";
import { buildReport, decideImport, type ImportRefusal, readImport } from "@/lib/publications/read-import";
import { REASON_TEXT } from "@/lib/publications/reason-text";
import { columnsSchema } from "@/lib/publications/schema";
import { importPublications, previewImport } from "@/lib/publications/store";
import { dateAt, parseCalendarDate } from "@/lib/time/calendar-date";

/**
 * A CSV or JSON file in, its report out; changes nothing but with `?write`. `readOn`: when undated followers were read;
 * `columns`: what each column holds, where the heading does not say; `headless`: there is no heading.
 */
export const POST = ownerRoute(async ({ owner, request, now }) => {
  const { searchParams } = new URL(request.url);
  const bytes = await readBody(request, FILE_BYTES);
  if (bytes === null) throw new AppError("too_large", REASON_TEXT.file_too_large);
  const columns = columnsSchema.safeParse(searchParams.get("columns") ?? "");
  const file = readImport(bytes, {
    fields: columns.success ? columns.data : null,
    isHeadless: searchParams.has("headless"),
  });
  if (!file.ok) {
    const refusal: ImportRefusal = { ...file, message: REASON_TEXT[file.reason] };
    return Response.json(refusal, { headers: { "cache-control": "no-store" } });
  }
  const today = dateAt(now, owner.zone);
  const readOn = parseCalendarDate(searchParams.get("readOn") ?? "");
  const setting = { today, readOn: readOn !== null && readOn <= today ? readOn : null };
  const isWritten = searchParams.has("write");
  const decide = (existing: Publication[]) => decideImport(file, existing, setting);
  const headers = { "cache-control": "no-store" };
  if (!isWritten) {
    return Response.json(buildReport(file, await previewImport(owner.ownerId, decide), null), { headers });
  }
  const name = (searchParams.get("name") ?? "").slice(0, NAME_LENGTH);
  const written = await importPublications(owner.ownerId, decide, name, now);
  return Response.json(buildReport(file, written.rows, written), { headers });
});

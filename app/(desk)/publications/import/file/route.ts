import { ownerRoute } from "@/lib/platform/http";
import { FILE_BYTES } from "@/lib/publications/decode-file";
import { buildReport, decideImport, type ImportRefusal, readImport } from "@/lib/publications/read-import";
import { REASON_TEXT } from "@/lib/publications/reason-text";
import { importPublications, listPublications } from "@/lib/publications/store";
import { dateAt, parseCalendarDate } from "@/lib/time/calendar-date";

/** A CSV file in, its report out; changes nothing but with `?write`. `readOn`: when undated followers were read. */
export const POST = ownerRoute(async ({ owner, request, now }) => {
  const { searchParams } = new URL(request.url);
  const bytes = await readAtMost(request, FILE_BYTES + 1);
  const file = readImport(bytes);
  if (!file.ok) {
    const refusal: ImportRefusal = { ...file, message: REASON_TEXT[file.reason] };
    return Response.json(refusal, { headers: { "cache-control": "no-store" } });
  }
  const today = dateAt(now, owner.zone);
  const readOn = parseCalendarDate(searchParams.get("readOn") ?? "");
  const setting = { today, readOn: readOn !== null && readOn <= today ? readOn : null };
  const isWritten = searchParams.has("write");
  const rows = isWritten
    ? await importPublications(owner.ownerId, (existing) => decideImport(file, existing, setting), now)
    : decideImport(file, await listPublications(owner.ownerId), setting);
  return Response.json(buildReport(file, rows, isWritten), { headers: { "cache-control": "no-store" } });
});

/** A client that is cut off while it sends never reads the answer; so a body is taken in up to here, not kept. */
const TAKEN_BYTES = 50 * 1024 * 1024;

/** Keeps no more of a body than is needed to know that it is too large. */
async function readAtMost(request: Request, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined && size < TAKEN_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    if (size < most) parts.push(value);
    size += value.length;
  }
  await reader?.cancel();
  return Buffer.concat(parts, Math.min(size, most));
}

import { archiveParts } from "@/lib/archive/archive-parts";
import { BrokenArchive, readArchive } from "@/lib/archive/read-archive";
import { type ArchiveRefusal, refuseArchive } from "@/lib/archive/reason-text";
import { openArchive, type TakenIn, takeInArchive } from "@/lib/archive/store";
import { Gate } from "@/lib/platform/gate";
import { ownerRoute } from "@/lib/platform/http";
import { aimLinks } from "@/lib/platform/link-table";
import type { OwnerId } from "@/lib/platform/owner";
import { receiveFile } from "@/lib/platform/receive-file";
import { readSchemaText } from "@/lib/platform/schema-text";
import { OpenZip, streamZip, ZipError } from "@/lib/platform/zip";
import { dateAt } from "@/lib/time/calendar-date";

const MOST_BYTES = 1_000_000_000;
/** Others' writes wait while a file is taken in. */
const gate = new Gate(1);

/** Everything of one writer as a zip file. */
export const GET = ownerRoute(async ({ owner, now }) => {
  const archive = openArchive(owner.ownerId);
  const body = streamZip(archiveParts(archive, readSchemaText()), archive.close);
  return new Response(body, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="first-hour-${dateAt(now, owner.zone)}.zip"`,
      "cache-control": "no-store",
    },
  });
});

/** The body is such a zip file: all of it becomes the writer's, or nothing. */
export const POST = ownerRoute(async ({ owner, request }) => {
  const leave = gate.enter();
  if (leave === null) return answer(refuseArchive("busy"));
  try {
    const file = await receiveFile(request, MOST_BYTES);
    if (file === null) return answer(refuseArchive("too_large"));
    try {
      return answer(await takeIn(owner.ownerId, file.path));
    } finally {
      file.remove();
    }
  } finally {
    leave();
  }
});

function answer(outcome: TakenIn | ArchiveRefusal): Response {
  return Response.json(outcome, { headers: { "cache-control": "no-store" } });
}

async function takeIn(ownerId: OwnerId, path: string): Promise<TakenIn | ArchiveRefusal> {
  let zip: OpenZip | null = null;
  try {
    zip = await OpenZip.open(path);
    const given = await readArchive(zip);
    if (given === null) return refuseArchive("not_an_archive");
    const outcome = await takeInArchive(ownerId, given);
    // Tracked links that came along lead on from now on.
    if (outcome.ok) await aimLinks();
    return outcome;
  } catch (error) {
    if (!(error instanceof ZipError || error instanceof BrokenArchive)) throw error;
    return refuseArchive(zip === null ? "not_an_archive" : "incomplete");
  } finally {
    zip?.close();
  }
}

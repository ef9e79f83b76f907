import { MAX_ARCHIVE_BYTES } from "@/lib/drafts/check-archive";
import { type ImportLine, lineOfItem, lineOfRefusal } from "@/lib/drafts/import-line";
import { IMPORT_REASON_TEXT } from "@/lib/drafts/import-reason-text";
import { indexKnown } from "@/lib/drafts/known-pieces";
import { readExport } from "@/lib/drafts/read-export";
import { listKnownDrafts } from "@/lib/drafts/store";
import { Gate } from "@/lib/platform/gate";
import { jsonError, ownerRoute } from "@/lib/platform/http";
import { logFault } from "@/lib/platform/log";
import { readBody } from "@/lib/platform/read-body";
import { streamLines } from "@/lib/platform/stream-lines";

/** An archive is held in memory while it is read: at most 100 MB for two. */
const gate = new Gate(2);

/** Reads a Medium export (the body is the zip file) and tells its posts line by line; stores nothing. */
export const POST = ownerRoute(async ({ owner, request }) => {
  const leave = gate.enter();
  if (leave === null) return jsonError(503, "busy", IMPORT_REASON_TEXT.busy);
  try {
    const bytes = await readBody(request, MAX_ARCHIVE_BYTES);
    if (bytes === null) {
      leave();
      return jsonError(413, "archive_too_large", IMPORT_REASON_TEXT.archive_too_large);
    }
    const known = indexKnown(await listKnownDrafts(owner.ownerId));
    const onFault = (error: unknown) => {
      logFault("reading an export", error);
      return lineOfRefusal("archive_broken");
    };
    return streamLines(readLines(bytes, known), onFault, leave);
  } catch (error) {
    leave();
    throw error;
  }
});

async function* readLines(bytes: Buffer, known: Map<string, string>): AsyncGenerator<ImportLine> {
  const steps = readExport(bytes);
  for (let step = await steps.next(); ; step = await steps.next()) {
    if (step.done) {
      yield step.value === null ? { kind: "done" } : lineOfRefusal(step.value);
      return;
    }
    if (step.value.kind === "opened")
      yield { kind: "opened", title: "Medium export", total: step.value.posts };
    else yield lineOfItem(step.value.item, known);
  }
}

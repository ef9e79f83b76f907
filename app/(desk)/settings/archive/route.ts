import { ARCHIVE_LIMITS } from "@/lib/archive/archive-limits";
import { archiveParts } from "@/lib/archive/archive-parts";
import type { ImportAnswers, ImportProgress } from "@/lib/archive/import-job";
import type { ImportLine } from "@/lib/archive/import-line";
import type { TakenIn } from "@/lib/archive/inside";
import { type ArchiveRefusal, refuseArchive } from "@/lib/archive/reason-text";
import { openArchive } from "@/lib/archive/store";
import { followWork } from "@/lib/platform/follow-work";
import { Gate } from "@/lib/platform/gate";
import { holdFile, takeHeldFile } from "@/lib/platform/held-files";
import { ownerRoute } from "@/lib/platform/http";
import { runImport } from "@/lib/platform/import-thread";
import { aimLinks } from "@/lib/platform/link-table";
import { logFault } from "@/lib/platform/log";
import type { OwnerId } from "@/lib/platform/owner";
import { makeFile, type ReceivedFile, receiveFile } from "@/lib/platform/receive-file";
import { readSchemaText } from "@/lib/platform/schema-text";
import { settings } from "@/lib/platform/settings";
import { streamLines } from "@/lib/platform/stream-lines";
import { streamZip } from "@/lib/platform/zip";
import { dateAt } from "@/lib/time/calendar-date";

/** Each may need a gigabyte of disk and half of that in memory. */
const gate = new Gate(2);

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

/**
 * The body is such a zip file: it is checked, and what is inside is told line by line; nothing is taken in yet. A reader
 * who goes away ends the checking.
 */
export const POST = ownerRoute(async ({ owner, request }) => {
  const leave = gate.enter();
  if (leave === null) return tellAtOnce(refuseArchive("busy"));
  try {
    const file = await receiveFile(request, ARCHIVE_LIMITS.packed);
    if (file === null) {
      leave();
      return tellAtOnce(refuseArchive("too_large"));
    }
    const check = new Check(owner.ownerId, file, leave);
    return streamLines(check.lines(), tellFault, () => check.stop());
  } catch (error) {
    leave();
    throw error;
  }
});

/** What was checked under that token becomes the writer's, all of it or nothing. */
export const PUT = ownerRoute(async ({ owner: { ownerId }, request }) => {
  const file = takeHeldFile(ownerId, tokenOf(request));
  if (file === null) return answer(refuseArchive("not_held"));
  try {
    const { databaseFile } = settings();
    const outcome = await runImport<"keep">({ kind: "keep", ownerId, databaseFile, stagedFile: file.path });
    // Tracked links that came along lead on from now on.
    if (outcome.ok) await aimLinks();
    return answer(outcome);
  } finally {
    file.remove();
  }
});

/** What was checked under that token is thrown away. */
export const DELETE = ownerRoute(async ({ owner, request }) => {
  takeHeldFile(owner.ownerId, tokenOf(request))?.remove();
  return new Response(null, { status: 204 });
});

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get("token") ?? "";
}

function answer(outcome: TakenIn | ArchiveRefusal): Response {
  return Response.json(outcome, { headers: { "cache-control": "no-store" } });
}

function tellAtOnce(refusal: ArchiveRefusal): Response {
  return streamLines([{ kind: "refused", refusal } satisfies ImportLine], tellFault);
}

function tellFault(error: unknown): ImportLine {
  const id = logFault("checking an archive", error);
  const message = `Something went wrong on our side (${id}). Nothing was changed.`;
  return { kind: "refused", refusal: { message } };
}

/** The checking of one received file: told line by line, stopped when nobody listens any more, and cleared up after. */
class Check {
  readonly #reader = new AbortController();
  readonly #ownerId: OwnerId;
  readonly #file: ReceivedFile;
  readonly #leave: () => void;
  #hasBegun = false;

  constructor(ownerId: OwnerId, file: ReceivedFile, leave: () => void) {
    this.#ownerId = ownerId;
    this.#file = file;
    this.#leave = leave;
  }

  async *lines(): AsyncGenerator<ImportLine> {
    this.#hasBegun = true;
    let staged: ReceivedFile | null = null;
    try {
      const file = makeFile();
      staged = file;
      for await (const line of this.#follow(file.path)) {
        if (line.kind === "progress") {
          yield { kind: "progress", ...line.progress };
        } else if (line.answer.ok) {
          const token = holdFile(this.#ownerId, file);
          staged = null;
          yield { kind: "inside", token, inside: line.answer.inside };
        } else yield { kind: "refused", refusal: line.answer };
      }
    } catch (error) {
      // Nobody is there any more to be told.
      if (!this.#reader.signal.aborted) throw error;
    } finally {
      staged?.remove();
      this.#clear();
    }
  }

  stop(): void {
    this.#reader.abort();
    if (!this.#hasBegun) this.#clear();
  }

  #follow(stagedFile: string) {
    const { databaseFile } = settings();
    const { signal } = this.#reader;
    const job = { kind: "stage", ownerId: this.#ownerId, zipFile: this.#file.path } as const;
    return followWork<ImportProgress, ImportAnswers["stage"]>((tell) =>
      runImport<"stage">({ ...job, databaseFile, stagedFile }, { signal, onProgress: tell }),
    );
  }

  #clear(): void {
    this.#file.remove();
    this.#leave();
  }
}

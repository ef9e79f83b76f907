import { ARCHIVE_LIMITS } from "@/lib/archive/archive-limits";
import type { ImportAnswers, ImportJob, ImportProgress } from "@/lib/archive/import-job";
import { BrokenArchive, readArchive } from "@/lib/archive/read-archive";
import { refuseArchive } from "@/lib/archive/reason-text";
import { keepStaged, stageArchive } from "@/lib/archive/staging/store";
import { OpenZip, ZipError, ZipTooLarge } from "@/lib/platform/zip";

/** Does one job of the importer's thread, telling on the way how far it has come. */
export function doImport(
  job: ImportJob,
  onProgress: (progress: ImportProgress) => void,
): ImportAnswers[ImportJob["kind"]] | Promise<ImportAnswers[ImportJob["kind"]]> {
  return job.kind === "stage" ? stage(job, onProgress) : keepStaged(job.ownerId, job);
}

async function stage(
  job: Extract<ImportJob, { kind: "stage" }>,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportAnswers["stage"]> {
  let zip: OpenZip | null = null;
  try {
    zip = await OpenZip.open(job.zipFile, ARCHIVE_LIMITS);
    const given = await readArchive(zip);
    if (given === null) return refuseArchive("not_an_archive");
    const of = given.total;
    return await stageArchive(job.ownerId, given, job, (rows) => onProgress({ rows, of }));
  } catch (error) {
    if (error instanceof ZipTooLarge) return refuseArchive("unpacks_to_too_much");
    if (!(error instanceof ZipError || error instanceof BrokenArchive)) throw error;
    return refuseArchive(zip === null ? "not_an_archive" : "incomplete");
  } finally {
    zip?.close();
  }
}

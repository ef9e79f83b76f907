import type { Inside, TakenIn } from "@/lib/archive/inside";
import type { ArchiveRefusal } from "@/lib/archive/reason-text";
import type { StagingPlace } from "@/lib/archive/staging-place";
import type { OwnerId } from "@/lib/platform/owner";

/** What the importer's thread is asked to do: read and check a zip file into the staged file, or take that in. */
export type ImportJob =
  | ({ kind: "stage"; ownerId: OwnerId; zipFile: string } & StagingPlace)
  | ({ kind: "keep"; ownerId: OwnerId } & StagingPlace);

/** What each kind of job answers. */
export type ImportAnswers = {
  stage: ArchiveRefusal | { ok: true; inside: Inside };
  keep: ArchiveRefusal | TakenIn;
};

/** How many of the rows the file promises have been checked. */
export type ImportProgress = { rows: number; of: number };

export type ImportMessage =
  | { kind: "progress"; progress: ImportProgress }
  | { kind: "answer"; answer: ImportAnswers[ImportJob["kind"]] }
  | { kind: "fault"; text: string };

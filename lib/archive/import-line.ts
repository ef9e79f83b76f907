import type { ImportProgress } from "@/lib/archive/import-job";
import type { Inside } from "@/lib/archive/inside";
import type { ArchiveRefusal } from "@/lib/archive/reason-text";

/** What the server tells while it checks an archive: how far it is, then what is inside or why it is refused. */
export type ImportLine =
  | ({ kind: "progress" } & ImportProgress)
  /** Nothing is taken in before the writer says so, by this token. */
  | { kind: "inside"; token: string; inside: Inside }
  | { kind: "refused"; refusal: Pick<ArchiveRefusal, "message"> };

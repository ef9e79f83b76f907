import { checkDraft, prepareBasis, type ReadinessBasis } from "@/lib/readiness/check-draft";
import type { PieceText } from "@/lib/readiness/read-piece";
import { listFailing } from "@/lib/readiness/report";

/** The names of the checks that a text fails and that were not waved through; for places that show no more. */
export function nameFailing(text: PieceText, basis: ReadinessBasis): string[] {
  return listFailing(checkDraft(text, prepareBasis(basis))).map((line) => line.name);
}

import { IMPORT_REASON_TEXT, type ImportReason } from "@/lib/drafts/import-reason-text";
import { findKnown } from "@/lib/drafts/known-pieces";
import type { Piece, PieceResult } from "@/lib/drafts/piece";

/** One line of the answer while a feed or an export is read. Nothing is stored by reading. */
export type ImportLine =
  | { kind: "opened"; title: string; total: number }
  /** `draftId`: the draft that is this piece already. */
  | { kind: "piece"; piece: Piece; draftId: string | null }
  | { kind: "not_taken"; name: string; message: string }
  /** The whole file is refused: what was read of it counts for nothing. */
  | { kind: "refused"; reason: ImportReason; message: string }
  | { kind: "done" };

export function lineOfItem(item: PieceResult, known: Map<string, string>): ImportLine {
  if (!item.ok)
    return {
      kind: "not_taken",
      name: item.name || "Without a title",
      message: IMPORT_REASON_TEXT[item.reason],
    };
  return { kind: "piece", piece: item.piece, draftId: findKnown(known, item.piece.identities) };
}

export function lineOfRefusal(reason: ImportReason): ImportLine {
  return { kind: "refused", reason, message: IMPORT_REASON_TEXT[reason] };
}

import type { DraftFields, DraftSource } from "@/lib/drafts/draft";
import type { DraftState } from "@/lib/drafts/draft-state";

/** One piece found in a feed or an export, ready to become a draft. */
export type Piece = DraftFields & {
  publishedAt: number | null;
  isPublished: boolean;
  source: Extract<DraftSource, "feed" | "export">;
  /** Names by which the same piece is known again (see identities.ts), surest first; empty when it has none. */
  identities: string[];
};

/** Why one piece of a readable file was not taken. */
export type PieceFault =
  | "piece_empty"
  | "piece_too_long"
  | "piece_too_deep"
  | "piece_not_text"
  | "piece_unreadable"
  | "piece_tracked_link";

export type PieceResult = { ok: true; piece: Piece } | { ok: false; name: string; reason: PieceFault };

export type Place = "as_is" | "writing" | "ready";

/** The board's column for an imported piece. */
export function stateOfPiece(piece: { isPublished: boolean; body: string }, place: Place): DraftState {
  if (place !== "as_is") return place;
  if (piece.isPublished) return "live";
  return piece.body.trim() === "" ? "idea" : "writing";
}

import { identitiesOfDraft } from "@/lib/drafts/identities";
import type { Piece } from "@/lib/drafts/piece";

export type KnownDraft = {
  id: string;
  title: string;
  sourceKey: string | null;
  canonicalUrl: string | null;
  publishedUrl: string | null;
};

export type ImportOutcome =
  | { kind: "make"; piece: Piece }
  /** `draftId` is null where the same piece stands earlier in the same file. */
  | { kind: "there"; piece: Piece; draftId: string | null };

/** Where the pieces a writer already has are found again, by every name they go by. */
export function indexKnown(drafts: KnownDraft[]): Map<string, string> {
  const index = new Map<string, string>();
  for (const draft of drafts) {
    for (const identity of identitiesOfDraft(draft)) if (!index.has(identity)) index.set(identity, draft.id);
  }
  return index;
}

/** The draft that is this piece already; null when it is new. */
export function findKnown(known: Map<string, string>, identities: string[]): string | null {
  for (const identity of identities) {
    const draftId = known.get(identity);
    if (draftId !== undefined) return draftId;
  }
  return null;
}

/** What becomes of each piece, in order. One piece named twice in a file is made once. */
export function decideImport(pieces: Piece[], known: Map<string, string>): ImportOutcome[] {
  const seen = new Set<string>();
  return pieces.map((piece) => {
    const draftId = findKnown(known, piece.identities);
    const isRepeated = piece.identities.some((identity) => seen.has(identity));
    for (const identity of piece.identities) seen.add(identity);
    return draftId !== null || isRepeated ? { kind: "there", piece, draftId } : { kind: "make", piece };
  });
}

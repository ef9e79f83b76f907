import type { Evidence, PlaceField } from "@/lib/readiness/check";
import type { PieceText } from "@/lib/readiness/read-piece";

/** More of one kind than this is counted, not shown. */
export const MOST_EVIDENCE = 8;

/** What stands at a place of a draft, as evidence; it always quotes what is there. */
export function quote(
  piece: PieceText,
  field: PlaceField,
  { start, end }: { start: number; end: number },
  note = "",
): Evidence {
  return { quote: piece[field].slice(start, end), place: { field, start, end }, note };
}

/** The whole of a field as evidence; none when it is empty. */
export function quoteWhole(piece: PieceText, field: PlaceField, note = ""): Evidence[] {
  const text = piece[field];
  return text === "" ? [] : [quote(piece, field, { start: 0, end: text.length }, note)];
}

/** Every match of a pattern in a text of the field's length, as evidence from the field itself. */
export function findEvidence(
  piece: PieceText,
  field: PlaceField,
  text: string,
  pattern: RegExp,
  note = "",
): Evidence[] {
  return [...text.matchAll(pattern)].map((match) =>
    quote(piece, field, { start: match.index, end: match.index + match[0].length }, note),
  );
}

import { FLIGHT_SKETCHES } from "@/lib/example/flight-sketches";
import { PIECE_SKETCHES } from "@/lib/example/piece-sketches";
import { REVIEWED_PIECES } from "@/lib/example/reviewed-pieces";

type Texts = { title: string; subtitle: string; body: string; topics: string[] };

const PIECES = new Set([...REVIEWED_PIECES, ...PIECE_SKETCHES].map(print));
const REVIEWS = new Set(["", ...FLIGHT_SKETCHES.map(({ reviewNote }) => reviewNote)]);

/** Whether a draft still reads, letter by letter, as the example made it. */
export function isExamplePiece(texts: Texts): boolean {
  return PIECES.has(print(texts));
}

/** The same for the lesson written down in a review. */
export function isExampleReview(note: string): boolean {
  return REVIEWS.has(note);
}

function print({ title, subtitle, body, topics }: Texts): string {
  return JSON.stringify([title, subtitle, body, topics]);
}

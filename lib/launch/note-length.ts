import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

/** Characters of a note as a device sends it (UTF-16 units); two pages are no note any more. Our choice. */
export const LONGEST_NOTE = 2000;
/** From here on it is said how much room is left. */
const NEAR_END = 200;

/** How long a note may still become, and what to do about one that is too long; both null well before the end. */
export function judgeNoteLength(text: string): { room: string | null; refused: string | null } {
  const { length } = text.trim();
  const room = LONGEST_NOTE - length;
  if (room < 0) {
    const refused = `A note holds ${formatCount(LONGEST_NOTE)} characters, and this is ${countOf(-room, "character")} longer. Shorten it, or make two notes of it.`;
    return { room: null, refused };
  }
  return {
    room: room > NEAR_END ? null : `Room for ${countOf(room, "more character", "more characters")}.`,
    refused: null,
  };
}

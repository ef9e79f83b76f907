/** A text cut into what both sides share at its start, what differs, and what both share at its end. */
export type ChangedPart = { before: string; changed: string; after: string };

/** Marks what of `text` differs from `other`, in whole words; enough to see where two versions part. */
export function markChange(text: string, other: string): ChangedPart {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  while (start > 0 && !(isEdge(text, start) && isEdge(other, start))) start -= 1;
  while (end > 0 && !(isEdge(text, text.length - end) && isEdge(other, other.length - end))) end -= 1;
  const stop = text.length - end;
  return { before: text.slice(0, start), changed: text.slice(start, stop), after: text.slice(stop) };
}

/** The last or first characters of a long shared part; the reader needs only its neighbourhood. */
export function shorten(text: string, side: "start" | "end", characters: number): string {
  if (text.length <= characters) return text;
  return side === "start" ? `…${text.slice(-characters)}` : `${text.slice(0, characters)}…`;
}

/** Whether no word runs across this place. */
function isEdge(text: string, at: number): boolean {
  return isGap(text[at - 1]) || isGap(text[at]);
}

function isGap(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

/** Control characters but for line feeds and tabs, and what is no character at all: no page can show them. */
const UNSHOWABLE = /(?![\n\r\t])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/** Marks, embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9, table 4). */
const DIRECTIONS = /\p{Bidi_Control}/gu;

/**
 * A text as it can stand on any page: without characters that none can show, and without the invisible ones that turn
 * around the sentence and the numbers behind it. Letters of every script keep their own direction.
 */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(UNSHOWABLE, "").replace(DIRECTIONS, "");
}

/** The same on one line, with single blanks and none at the ends: a name within a sentence. */
export function lineWithoutControls(text: string): string {
  return withoutControls(text).replace(/\s+/gu, " ").trim();
}

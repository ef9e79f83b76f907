/** Assumption: the longest pieces seen are below 300 KB of HTML. Beyond it one piece could hold the server up. */
export const MAX_PIECE_HTML_CHARACTERS = 2_000_000;
/** Assumption: an editor's output nests below 30; the parser's cost grows with depth times length. */
export const MAX_HTML_DEPTH = 200;
/** Assumption: a book of 80,000 words has below 20,000 tags; conversion costs about 40 µs a tag. */
export const MAX_HTML_TAGS = 60_000;

const TAG = /<(\/?)([a-z][a-z0-9-]*)/gi;
/** Never closed, or closed by what follows: they add no lasting depth. */
const FLAT = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup html head body".split(
    " ",
  ),
);

export type HtmlFault = "piece_too_long" | "piece_too_deep";

/** Why an HTML text must not be handed to the parser; null when it may. One linear pass, no recursion. */
export function findHtmlFault(html: string): HtmlFault | null {
  if (html.length > MAX_PIECE_HTML_CHARACTERS) return "piece_too_long";
  let depth = 0;
  let tags = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    tags += 1;
    if (tags > MAX_HTML_TAGS) return "piece_too_long";
    if (FLAT.has((match[2] ?? "").toLowerCase())) continue;
    depth = match[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_HTML_DEPTH) return "piece_too_deep";
  }
  return null;
}

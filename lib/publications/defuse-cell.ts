/**
 * What a spreadsheet runs as a formula: = + - @ (also full width), tab and carriage return, after any apostrophes and
 * white space. Source: OWASP, CSV Injection; CWE-1236. White space and apostrophes in front do not protect, for some
 * programs trim them.
 */
const LOOKS_LIKE_FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[^\S\t\r]*[\t\r])/;

/** Puts an apostrophe before a cell that a spreadsheet would run; others stay as they are. */
export function defuseCell(cell: string): string {
  return LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes back what defuseCell did: for every text, restoreCell(defuseCell(text)) is the text. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && LOOKS_LIKE_FORMULA.test(cell) ? cell.slice(1) : cell;
}

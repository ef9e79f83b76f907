/** Between a title and what a publication puts behind it: "Tea | The Startup", "Tea – by Ana – Medium". */
const SEPARATOR = /\s+[|–—·-]\s+/;

/**
 * A title as it is compared: without case, punctuation, quotes, dashes and the number of spaces. Idempotent; empty
 * for a title of nothing but marks, which is like no other.
 */
export function normaliseTitle(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/['’‘ʼ]/g, "")
    .replace(/[\p{P}\p{C}\p{Z}\s|]+/gu, " ")
    .trim();
}

/** Whether two titles say the same, the second perhaps with its publication, its author or "Medium" behind it. */
export function isSameTitle(own: string, found: string, publicationName: string | null): boolean {
  const wanted = normaliseTitle(own);
  if (wanted === "") return false;
  if (normaliseTitle(found) === wanted) return true;
  const parts = found.split(SEPARATOR);
  while (parts.length > 1 && isSuffix(parts.at(-1) ?? "", publicationName)) {
    parts.pop();
    if (normaliseTitle(parts.join(" ")) === wanted) return true;
  }
  return false;
}

function isSuffix(part: string, publicationName: string | null): boolean {
  const text = normaliseTitle(part);
  const isAuthor = /^by \S/.test(text);
  return (
    isAuthor || text === "medium" || (publicationName !== null && text === normaliseTitle(publicationName))
  );
}

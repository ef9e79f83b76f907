/** Longer than this it is no sentence to start a post with. */
const LONGEST = 280;

/** The first sentence of a piece's text (Markdown), without its marks; empty when there is none short enough. */
export function firstSentence(body: string): string {
  const paragraph = body
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .find((block) => block !== "" && !/^(#|!\[|>|[-*+] |\d+\. |```|---|\|)/.test(block));
  if (paragraph === undefined) return "";
  const plain = paragraph
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]+/g, "")
    .replace(/\s+/g, " ");
  const [first] = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(plain)];
  const sentence = first?.segment.trim() ?? "";
  return sentence.length <= LONGEST ? sentence : "";
}

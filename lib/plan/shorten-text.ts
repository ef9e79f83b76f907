/** The longest beginning, cut between words, that fits; empty when not even one word does. */
export function shortenText(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const words = text.split(" ");
  for (let count = words.length - 1; count > 0; count -= 1) {
    const part = `${words
      .slice(0, count)
      .join(" ")
      .replace(/[\s,;:–—-]+$/u, "")}…`;
    if (fits(part)) return part;
  }
  return cutWord(text, fits);
}

function cutWord(text: string, fits: (part: string) => boolean): string {
  const letters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(
    ({ segment }) => segment,
  );
  for (let count = letters.length - 1; count > 0; count -= 1) {
    const part = `${letters.slice(0, count).join("")}…`;
    if (fits(part)) return part;
  }
  return "";
}

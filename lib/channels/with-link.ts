/** The text with its link: after it, unless the text already carries the link. */
export function withLink(text: string, url: string): string {
  if (url === "" || text.includes(url)) return text;
  return text.trim() === "" ? url : `${text.trimEnd()} ${url}`;
}

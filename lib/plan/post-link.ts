/** Stands in a post's text for the address of the published piece until that is known. */
export const LINK_PLACEHOLDER = "{link}";

/** As long as a story's address with its title in it may get (assumption), to count with until the real one is known. */
const STAND_IN = `https://medium.com/p/${"x".repeat(80)}`;

/** The text with the link in its place; an unknown link leaves the placeholder to be seen. */
export function fillLink(text: string, url: string | null): string {
  return url === null ? text : text.replaceAll(LINK_PLACEHOLDER, url);
}

/** The link to count a text with: the real one, or one of a usual length. */
export function countedLink(url: string | null): string {
  return url ?? STAND_IN;
}

const MAX_LINK_CHARACTERS = 2_000;

/** A web address as typed, made whole ("medium.com/@ana" gets its https://); null when it is none. */
export function parseLink(text: string): string | null {
  const typed = text.trim();
  if (typed === "" || typed.length > MAX_LINK_CHARACTERS || /\s/.test(typed)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]+\.[a-z]{2,}:\d/i.test(typed);
  try {
    const url = new URL(hasScheme ? typed : `https://${typed}`);
    if (url.protocol !== "http:" && url.protocol !== "https:") return null;
    if (url.username !== "" || url.password !== "") return null;
    if (!hasScheme && !url.hostname.includes(".")) return null;
    return url.href;
  } catch {
    return null;
  }
}

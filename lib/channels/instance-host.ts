/** Host (with port) of "mastodon.social", "https://mastodon.social/@ana" or "@ana@mastodon.social"; null when there is none. */
export function instanceHost(typed: string): string | null {
  const text = typed.trim();
  const account = /^@?[\p{L}\p{N}_.-]+@([^@/\s]+)$/u.exec(text);
  return webUrl(account?.[1] ?? text)?.host ?? null;
}

/** What was typed as an address of the web, https where it says nothing; null for all else, user names and passwords among it. */
export function webUrl(text: string): URL | null {
  const withProtocol = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(withProtocol)) return null;
  const url = new URL(withProtocol);
  const isWeb =
    (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === "";
  return isWeb && /[^.]\.[^.]/.test(url.hostname) ? url : null;
}

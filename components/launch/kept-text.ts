/** What was typed and not yet sent, for this visit; the browser's own store keeps it over a reload. */
const typed = new Map<string, string>();

const keyOf = (name: string) => `first-hour:typed:${name}`;

/** The text kept under that name; "" when there is none. */
export function readKeptText(name: string): string {
  const own = typed.get(name);
  if (own !== undefined) return own;
  try {
    return localStorage.getItem(keyOf(name)) ?? "";
  } catch {
    return "";
  }
}

/** Keeps a text over the closing of its field; "" forgets it. */
export function keepText(name: string, text: string): void {
  typed.set(name, text);
  try {
    if (text === "") localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), text);
  } catch {
    // Nothing can be kept here: it holds for this visit.
  }
}

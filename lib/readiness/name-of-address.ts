const MOST_CHARACTERS = 80;

/**
 * What a source is called that has no other name: its site and the page on it, "tides.example.org/tables/spring", for
 * several sources may be on one site. Shortened in its middle, where the path says least. `address` is a whole one.
 */
export function nameOfAddress(address: string): string {
  const { host, pathname, search } = new URL(address);
  const name = `${host.replace(/^www\./, "")}${readable(pathname.replace(/\/+$/, ""))}${readable(search)}`;
  if (name.length <= MOST_CHARACTERS) return name;
  const half = Math.floor((MOST_CHARACTERS - 1) / 2);
  return `${name.slice(0, half)}…${name.slice(-half)}`;
}

function readable(part: string): string {
  try {
    return decodeURI(part);
  } catch {
    return part;
  }
}

/** By which two addresses are known as the same page: without scheme, www, tracking, fragment and closing slash. */
export function linkKey(address: string): string {
  try {
    const url = new URL(address);
    const query = [...url.searchParams]
      .filter(([name]) => !/^(?:utm_\w+|source|ref|fbclid|gclid)$/i.test(name))
      .map(([name, value]) => `${name}=${value}`)
      .join("&");
    const path = url.pathname.replace(/[/.,;:]+$/, "");
    return `${url.host.replace(/^www\./, "")}${path}${query === "" ? "" : `?${query}`}`.toLowerCase();
  } catch {
    return address.trim().toLowerCase();
  }
}

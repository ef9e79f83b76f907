/** As kept: without blanks at the ends, and single ones inside. */
export function cleanName(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

/** Two templates whose names differ only in case or blanks would be mistaken for one another. */
export function isSameName(a: string, b: string): boolean {
  return cleanName(a).toLowerCase() === cleanName(b).toLowerCase();
}

/** The name itself, or with the first number behind it that makes it free. */
export function freeName(name: string, taken: readonly string[]): string {
  const isFree = (wanted: string) => !taken.some((other) => isSameName(other, wanted));
  if (isFree(name)) return name;
  for (let number = 2; ; number += 1) {
    const wanted = `${name} ${number}`;
    if (isFree(wanted)) return wanted;
  }
}

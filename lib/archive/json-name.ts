/** The part of an archive that holds a table's rows. */
export function jsonName(table: string): string {
  return `json/${table}.json`;
}

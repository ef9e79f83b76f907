import { textOfEntry } from "@/lib/publications/parse-entry";
import { ENTRY_FIELDS, type PublicationEntry } from "@/lib/publications/publication";

/** The directory as a JSON list, one entry a line. Importing it into an empty directory gives the same entries. */
export function buildJson(entries: readonly PublicationEntry[]): string {
  const lines = entries.map((entry) => {
    const { postingDays } = textOfEntry(entry);
    const fields = ENTRY_FIELDS.map((field) => [field, field === "postingDays" ? postingDays : entry[field]]);
    return JSON.stringify(Object.fromEntries(fields));
  });
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

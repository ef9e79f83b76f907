import { textOfEntry } from "@/lib/publications/parse-entry";
import type { PublicationEntry } from "@/lib/publications/publication";

/** The directory as a JSON list, one entry a line. Importing it into an empty directory gives the same entries. */
export function buildJson(entries: readonly PublicationEntry[]): string {
  const lines = entries.map((entry) => {
    const {
      name,
      address,
      followers,
      followersReadOn,
      topics,
      accepts,
      howToSubmit,
      newsletter,
      answerDays,
    } = entry;
    const { postingDays } = textOfEntry(entry);
    return JSON.stringify({
      name,
      address,
      followers,
      followersReadOn,
      topics,
      accepts,
      howToSubmit,
      newsletter,
      answerDays,
      postingDays,
      notes: entry.notes,
    });
  });
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

import type { Inside } from "@/lib/archive/inside";
import { countOf } from "@/lib/text/count-of";
import { dateAt } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

/** What a writer knows their things by; everything else comes along without being named. */
const NAMED: readonly [table: string, one: string, many: string][] = [
  ["Launch", "launch", "launches"],
  ["Draft", "draft", "drafts"],
  ["Publication", "publication", "publications"],
  ["Channel", "channel", "channels"],
  ["Snapshot", "reading of the numbers", "readings of the numbers"],
];

/** "200 launches, 201 drafts, 8 publications, 7 channels and 390 readings of the numbers; the launches from Tue 3 Nov 2025 to …" */
export function describeInside({ counts, launchedFrom, launchedUntil }: Inside, zone: string): string {
  const rows = new Map(counts.map((count) => [count.table, count.rows]));
  const named = NAMED.flatMap(([table, one, many]) => {
    const count = rows.get(table) ?? 0;
    return count === 0 ? [] : [countOf(count, one, many)];
  });
  const last = named.pop();
  if (last === undefined) return "No drafts, launches, publications or channels.";
  const listed = named.length === 0 ? last : `${named.join(", ")} and ${last}`;
  if (launchedFrom === null || launchedUntil === null) return `${listed}.`;
  const from = formatDate(dateAt(launchedFrom, zone));
  const until = formatDate(dateAt(launchedUntil, zone));
  return `${listed}. ${from === until ? `The launch is of ${from}.` : `The launches are from ${from} to ${until}.`}`;
}

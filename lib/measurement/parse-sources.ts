import { parseCount } from "@/lib/measurement/parse-count";
import type { ViewSource } from "@/lib/measurement/snapshot";

/** More names than a statistics page lists. */
const MOST_SOURCES = 100;
const LONGEST_NAME = 120;

export type SourcesRefusal =
  | "source_without_views"
  | "source_in_percent"
  | "source_ambiguous"
  | "source_name_long"
  | "sources_too_many";
export type ParsedSources =
  | { ok: true; sources: ViewSource[] }
  | { ok: false; reason: SourcesRefusal; line: number };

/**
 * Reads where views came from, one source a line, name first: "Google 1,204", "medium.com\t310", "t.co: 1.2K".
 * A name that occurs twice (letter case aside) is added up. `line` counts from 1.
 */
export function parseSources(text: string): ParsedSources {
  const byName = new Map<string, ViewSource>();
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.normalize("NFKC").trim();
    if (line === "") continue;
    const source = parseLine(line);
    if (typeof source === "string") return { ok: false, reason: source, line: index + 1 };
    const key = source.name.toLowerCase();
    byName.set(key, {
      name: byName.get(key)?.name ?? source.name,
      views: (byName.get(key)?.views ?? 0) + source.views,
    });
    if (byName.size > MOST_SOURCES) return { ok: false, reason: "sources_too_many", line: index + 1 };
  }
  return { ok: true, sources: [...byName.values()] };
}

function parseLine(line: string): ViewSource | SourcesRefusal {
  if (/\d\s*%$/.test(line)) return "source_in_percent";
  // "Top 10 204": 204 from "Top 10", or 10,204 from "Top"?
  if (/[^\t:;=]\s\d{1,3}(?: \d{3})+$/.test(line) && !/[\t:;=][^\t:;=]*$/.test(line))
    return "source_ambiguous";
  // A tab, colon or wide gap parts name and number; else the last word is the number.
  const parts =
    /^(.*\S)(?:\s*[\t:;=]\s*|\s{2,})([^\t:;=]+)$/.exec(line) ??
    /^(.*[^\s,])(?:,?\s+|(?<=\D),)(\S+)$/.exec(line);
  const name = parts?.[1]?.replace(/[\s,:;=]+$/, "") ?? "";
  const views = parseCount(parts?.[2] ?? "x");
  if (name === "" || !views.ok || views.value === null) return "source_without_views";
  return name.length > LONGEST_NAME ? "source_name_long" : { name, views: views.value };
}

/** The text form that parseSources reads back to the same sources. */
export function writeSources(sources: readonly ViewSource[]): string {
  return sources.map(({ name, views }) => `${name}: ${views}`).join("\n");
}

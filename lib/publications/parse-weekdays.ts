import { formatWeekday } from "@/lib/time/format";

/** 1 Monday … 7 Sunday. */
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];

const GROUPS: Record<string, number[]> = {
  "": [],
  "?": [],
  any: [],
  "any day": [],
  unknown: [],
  "not known": [],
  daily: ALL_DAYS,
  "every day": ALL_DAYS,
  weekday: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  "working days": [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
};

/** The shortest beginning that names one day of the week, in English. */
const SHORTEST_NAME = 2;

/**
 * Reads the days of a week as people write them: "Mon, Wed", "Tuesdays and Thursdays", "Mon-Fri", "Sat to Mon",
 * "weekdays", "1 3 5" (1 Monday … 7 Sunday). Sorted, each once; empty: any day, or not known. null: not read.
 */
export function parseWeekdays(text: string): number[] | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/\s*(?:-|–|—|\bto\b|\bthrough\b)\s*/g, "-")
    .replace(/\.(?=[\s,;/&-]|$)/g, "");
  const group = Object.hasOwn(GROUPS, words) ? GROUPS[words] : undefined;
  if (group !== undefined) return group;
  const days = new Set<number>();
  for (const part of words.split(/\s*(?:[,;/&|]|\band\b)\s*|\s+/).filter((word) => word !== "")) {
    const read = Object.hasOwn(GROUPS, part) ? (GROUPS[part] ?? []) : readSpan(part);
    if (read === null) return null;
    for (const day of read) days.add(day);
  }
  return days.size === 0 ? null : [...days].sort((a, b) => a - b);
}

function readSpan(part: string): number[] | null {
  const ends = part.split("-").map(readDay);
  const [first, last] = ends;
  if (ends.length > 2 || first === undefined || first === null || last === null) return null;
  if (last === undefined) return [first];
  // "Sat to Mon" runs over the end of the week.
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => ((first - 1 + index) % 7) + 1);
}

function readDay(word: string): number | null {
  if (/^[1-7]$/.test(word)) return Number(word);
  const name = word.replace(/s$/, "");
  if (name.length < SHORTEST_NAME) return null;
  const found = ALL_DAYS.find((day) => {
    const full = formatWeekday(day).toLowerCase();
    return full.startsWith(name) || full.startsWith(word);
  });
  return found ?? null;
}

/** The parts of an iCalendar file that matter here, each as text of its own, so that a broken one costs only itself. */
export type CalendarParts = {
  /** The calendar's own lines, above all its name. */
  head: string[];
  events: string[];
  zones: string[];
  freeBusy: string[];
};

export type SplitCalendar = { ok: true; parts: CalendarParts } | { ok: false; reason: SplitFault };

export type SplitFault = "calendar_is_web_page" | "not_a_calendar" | "calendar_cut_short";

const KEPT = { VEVENT: "events", VTIMEZONE: "zones", VFREEBUSY: "freeBusy" } as const;
/** Alarms and the like inside an event say nothing about when it is. */
const NESTED_KEPT = /^(?:STANDARD|DAYLIGHT)$/;

/**
 * Splits iCalendar text (RFC 5545) into its parts. Several calendars in one file are read as one. Refuses what is no
 * calendar, and one whose end is missing: half a calendar would look like free time.
 */
export function splitCalendar(text: string): SplitCalendar {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const opening =
    lines
      .find((line) => line.trim() !== "")
      ?.trim()
      .toUpperCase() ?? "";
  if (/^<(?:!DOCTYPE HTML|HTML|\?XML)/.test(opening)) return { ok: false, reason: "calendar_is_web_page" };
  if (opening !== "BEGIN:VCALENDAR") return { ok: false, reason: "not_a_calendar" };
  const parts: CalendarParts = { head: [], events: [], zones: [], freeBusy: [] };
  const open: string[] = [];
  let kept: string[] = [];
  for (const line of lines) {
    const mark = /^(BEGIN|END):\s*([A-Z0-9-]+)\s*$/i.exec(line);
    const name = mark?.[2]?.toUpperCase() ?? "";
    if (mark === null) {
      if (open.length === 1) parts.head.push(line);
      else if (open.length === 2 || (open.length === 3 && NESTED_KEPT.test(open[2] ?? ""))) kept.push(line);
    } else if (mark[1]?.toUpperCase() === "BEGIN") {
      open.push(name);
      if (open.length === 2) kept = [`BEGIN:${name}`];
      else if (open.length === 3 && NESTED_KEPT.test(name)) kept.push(`BEGIN:${name}`);
    } else {
      if (open.at(-1) !== name) return { ok: false, reason: "calendar_cut_short" };
      if (open.length === 3 && NESTED_KEPT.test(name)) kept.push(`END:${name}`);
      if (open.length === 2 && Object.hasOwn(KEPT, name)) {
        kept.push(`END:${name}`);
        parts[KEPT[name as keyof typeof KEPT]].push(kept.join("\r\n"));
      }
      open.pop();
    }
  }
  return open.length > 0 ? { ok: false, reason: "calendar_cut_short" } : { ok: true, parts };
}

/** What the calendar calls itself; empty when it does not. */
export function nameOfCalendar(head: readonly string[]): string {
  const line = head
    .join("\n")
    .replace(/\n[ \t]/g, "")
    .split("\n")
    .find((one) => /^(?:X-WR-CALNAME|NAME)[;:]/i.test(one));
  return (line?.slice(line.indexOf(":") + 1) ?? "").replace(/\\([,;\\])/g, "$1").trim();
}

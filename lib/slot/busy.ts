import type { BusySpan, DayNote } from "@/lib/slot/read-calendar";

/** One calendar of the writer's other appointments, without its text. */
export type BusyCalendar = {
  id: string;
  name: string;
  /** Where it is read from; null: it was uploaded as a file. */
  address: string | null;
  readAt: number | null;
  /** What went wrong at the last try, as a sentence; empty when nothing did. */
  fault: string;
};

/** What one calendar says about the time in view. */
export type BusyTimes = { calendarId: string; spans: BusySpan[]; dayNotes: DayNote[] };

const HOUR = 3_600_000;
/** Published calendars are themselves refreshed every few hours at best (FACTS: Google up to 12 hours late). */
const STALE_AFTER = 12 * HOUR;

/** Whether a calendar is to be read anew when its times are looked at; a file has nowhere to be read from. */
export function isStale({ address, readAt }: Pick<BusyCalendar, "address" | "readAt">, now: number): boolean {
  return address !== null && (readAt === null || now - readAt > STALE_AFTER);
}

/** The appointments that take any of from ≤ t < to, in the order given; those that only touch it do not. */
export function findBusy<S extends Pick<BusySpan, "from" | "to">>(
  spans: readonly S[],
  from: number,
  to: number,
): S[] {
  return spans.filter((span) => span.from < to && span.to > from);
}

/** A calendar's host, for an address may hold a secret: "calendar.google.com"; null for a file. */
export function hostOf(address: string | null): string | null {
  return address === null || !URL.canParse(address) ? null : new URL(address).hostname.replace(/^www\./, "");
}

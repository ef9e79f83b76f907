import type { AnswerTimes } from "@/lib/publications/measure-answers";
import type { Accepts, Publication } from "@/lib/publications/publication";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { daysBetween } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

export const ACCEPTS_TEXT: Record<Accepts, string> = {
  drafts: "Drafts only",
  published: "Published only",
  both: "Drafts and published",
  unknown: "Not known",
};

/** After half a year a count of followers says little (assumption). */
const STALE_DAYS = 180;

/** "1 day", "6.5 days" */
export function formatDays(days: number): string {
  return `${days} ${days === 1 ? "day" : "days"}`;
}

/** When the followers were read; empty when there is no count. `isStale`: long enough ago to read them again. */
export function describeReading(
  { followers, followersReadOn }: Pick<Publication, "followers" | "followersReadOn">,
  today: CalendarDate,
): { text: string; isStale: boolean } {
  if (followers === null) return { text: "", isStale: false };
  if (followersReadOn === null) return { text: "date not known", isStale: false };
  const isStale = daysBetween(followersReadOn, today) > STALE_DAYS;
  return { text: `read ${formatDate(followersReadOn)}`, isStale };
}

/** "6.5 days (median), from 4 answers"; the same words wherever answer times stand. */
export function describeAnswers(answers: AnswerTimes | null): string {
  if (answers === null) return "no answers recorded yet";
  const from = answers.count === 1 ? "one answer" : `${answers.count} answers`;
  return `${formatDays(answers.medianDays)}${answers.count > 1 ? " (median)" : ""}, from ${from}`;
}

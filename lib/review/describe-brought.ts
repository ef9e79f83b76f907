import { formatRange } from "@/lib/channels/format-number";
import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { type BroughtLine, BY_ITSELF, NO_CHANNEL, WRITER_LINE } from "@/lib/review/what-brought";
import { formatCount } from "@/lib/text/format-count";

const LINE_NAMES: Readonly<Record<string, string>> = {
  [PUBLICATION_CHANNEL]: "The publication’s followers",
  [NO_CHANNEL]: "Everything else",
  [BY_ITSELF]: "By itself",
  [WRITER_LINE]: "You",
};

/** What a line is called; whoever has left the crew or the desk since is not named. */
export function nameLine(id: string, names: Readonly<Record<string, string>>): string {
  return LINE_NAMES[id] ?? names[id] ?? "Somebody or something that is gone";
}

/** "12 of 20 min", "20 min": the planned minutes of what was done, of all that was planned. */
export function describeWork({ plannedMinutes, doneMinutes }: BroughtLine): string {
  if (plannedMinutes === 0 && doneMinutes === 0) return "none";
  return plannedMinutes === doneMinutes ? `${doneMinutes} min` : `${doneMinutes} of ${plannedMinutes} min`;
}

/** "312", "not tracked", or nothing where nothing was posted. */
export function describeClicks({ clicks, posts }: BroughtLine): string {
  if (clicks !== null) return formatCount(clicks);
  return posts === 0 ? "" : "not tracked";
}

/** "≈ 12 (8–19)", "fewer than 1 (0–1)", that there was no post, or that nobody can tell. */
export function describeShare({ recommendations, posts }: BroughtLine): string {
  if (posts === 0) return "no post";
  if (recommendations === null) return "cannot tell";
  const { value, low, high } = recommendations;
  const middle = value <= 0 ? "none" : value < 0.95 ? "fewer than 1" : `≈ ${formatCount(Math.round(value))}`;
  return `${middle} (${formatRange(Math.floor(low), Math.ceil(high))})`;
}

/** "4.2 clicks, 0.8 recommendations", "under 0.1 clicks": of one minute of work; null without work, or without anything known. */
export function describePerMinute({ doneMinutes, clicks, recommendations }: BroughtLine): string | null {
  if (doneMinutes === 0) return null;
  const parts = [
    clicks === null ? null : `${rate(clicks / doneMinutes)} clicks`,
    recommendations === null ? null : `${rate(recommendations.value / doneMinutes)} recommendations`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

/** What a minute brought below this is no more known than that. */
const LEAST_RATE = 0.1;

function rate(value: number): string {
  if (value > 0 && value < LEAST_RATE) return `under ${LEAST_RATE}`;
  return value >= 10 ? formatCount(Math.round(value)) : String(Number(value.toPrecision(2)));
}

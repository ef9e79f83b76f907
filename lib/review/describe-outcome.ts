import { type Comparison, isLate, isOnTime } from "@/lib/review/compare";
import type { FirstHour } from "@/lib/review/first-hour";
import { formatDuration, formatMinute } from "@/lib/time/format";

export type Tone = "plain" | "good" | "warn" | "bad";
export type Described = { words: string; tone: Tone };

const MINUTE_MS = 60_000;

/** "on time", "4 min late", "3 min early", "skipped", "not done": how one task went, never by colour alone. */
export function describeOutcome({
  outcome,
  latenessMinutes,
}: Pick<Comparison, "outcome" | "latenessMinutes">): Described {
  switch (outcome) {
    case "done":
      return {
        words: describeLateness(latenessMinutes ?? 0),
        tone: isLate(latenessMinutes ?? 0) ? "bad" : "good",
      };
    case "skipped":
      return { words: "skipped", tone: "plain" };
    case "not_done":
      return { words: "not done", tone: "warn" };
    case "to_come":
      return { words: "to come", tone: "plain" };
  }
}

export function describeLateness(minutes: number): string {
  if (isOnTime(minutes)) return "on time";
  return `${formatDuration(Math.abs(minutes))} ${minutes > 0 ? "late" : "early"}`;
}

/** "3 min after the slot": how far the confirmed go-live was from what was planned. */
export function describeGoLive(liveAt: number, slotAt: number): string {
  const minutes = Math.round((liveAt - slotAt) / MINUTE_MS);
  if (minutes === 0) return "on the slot";
  return `${formatDuration(Math.abs(minutes))} ${minutes > 0 ? "after" : "before"} the slot`;
}

/** Whether the target was reached, in words that also say how well that is known. */
export function describeTarget({ verdict, reachedMinute, reading }: FirstHour, target: number): Described {
  switch (verdict) {
    case "reached":
      return {
        words:
          reachedMinute === null
            ? `Target of ${target} reached`
            : `Target of ${target} reached by ${formatMinute(reachedMinute)}`,
        tone: "good",
      };
    case "missed":
      return { words: `Target of ${target} not reached`, tone: "warn" };
    case "unknown":
      return {
        words:
          reading === null
            ? "Nobody read the count at the hour"
            : "Nobody read a count that settles the target",
        tone: "plain",
      };
  }
}

import type { Miss, MissCause, MissStep } from "@/lib/review/explain-miss";
import { formatCount } from "@/lib/text/format-count";

type Words = { name: string; how: string; unknown: string };

const CAUSES: Record<MissCause, Words> = {
  recomputed: {
    name: "Worked out again",
    how: "The same plan by the numbers of today’s desk and the launches before it; other than 0 where they were changed since, or no forecast was kept.",
    unknown: "",
  },
  audience: {
    name: "Audience",
    how: "Followers on the line between the counts before and after the launch, instead of the last before it.",
    unknown: "Cannot tell: no channel of it was counted again after the launch.",
  },
  left_out: {
    name: "Not posted",
    how: "Planned posts that did not go out within the hour.",
    unknown: "Cannot tell: nobody ticked a post.",
  },
  lateness: {
    name: "Timing",
    how: "Posts at the minutes they were ticked, instead of the planned ones.",
    unknown: "Cannot tell: nobody ticked a post.",
  },
  clicks: {
    name: "Click rate",
    how: "Clicks of tracked links, instead of followers times the assumed or learned rates.",
    unknown: "Cannot tell: no click of it is known. What clicks would explain is in the rest.",
  },
  beyond: {
    name: "Beyond your followers",
    how: "More clicks than followers could plausibly give: people who came by shares, recommendations or a front page. Your rates do not learn from them, and the next forecast does not count on them.",
    unknown: "",
  },
  other: {
    name: "The rest",
    how: "What is left: how many readers recommended it, people who came another way, and luck.",
    unknown: "Cannot tell: nobody read the count at about the hour’s end.",
  },
};

/** What most launches have none of. */
const ONLY_IF_ANY: ReadonlySet<MissCause> = new Set(["recomputed", "beyond"]);

/** The steps worth a line: all, but those that most launches have none of only where they make a difference. */
export function listSteps({ steps }: Miss): MissStep[] {
  return steps.filter(({ cause, change }) => !ONLY_IF_ANY.has(cause) || Math.abs(change ?? 0) >= 0.5);
}

export function describeCause(cause: MissCause, isKnown: boolean): { name: string; how: string } {
  const { name, how, unknown } = CAUSES[cause];
  return { name, how: isKnown ? how : unknown };
}

/** "+12", "−3", "0": recommendations more or fewer, whole. */
export function describeChange(change: number): string {
  const whole = Math.round(change);
  return whole > 0 ? `+${formatCount(whole)}` : formatCount(whole);
}

/** Whether there is anything to explain: a count within the range was foreseen. */
export function describeVerdict({ count }: Miss, range: { low: number; high: number }): string {
  if (count === null)
    return "Nobody read the count at about the hour’s end, so there is nothing to hold against the forecast.";
  if (count > range.high) return "More came than eight of ten such hours bring.";
  if (count < range.low) return "Fewer came than in eight of ten such hours.";
  return "The count lies within the forecast’s range: chance alone may explain the difference.";
}

/** The cause that moved the most, once its change is a recommendation or more; working it out again is none. */
export function mainCause({ steps, count }: Miss): MissCause | null {
  if (count === null) return null;
  const known = steps.filter(({ cause, change }) => cause !== "recomputed" && Math.abs(change ?? 0) >= 1);
  const largest = known.toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))[0];
  return largest?.cause ?? null;
}

const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 5 * 60_000;
/** Longer than any sending takes: what is claimed for so long was left behind by a server that stopped. */
const STOPPED_AFTER = 60_000;

type Tried = { state: string; tries: number; claimedAt: number; until: number };

/**
 * What to do with a notice that is claimed or was refused: "again" with growing pauses while it makes sense; "stopped"
 * for one whose server died in between, which may have gone out and so never goes out again; "too_late" when the push
 * service refused it until its sense had ended.
 */
export function judgeUnsettled(
  { state, tries, claimedAt, until }: Tried,
  now: number,
): "again" | "wait" | "stopped" | "too_late" {
  if (state === "claimed") return now - claimedAt >= STOPPED_AFTER ? "stopped" : "wait";
  if (now >= until) return "too_late";
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1));
  return now - claimedAt >= pause ? "again" : "wait";
}

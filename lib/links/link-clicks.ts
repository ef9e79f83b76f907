/** What one tracked link has brought: people only, bots and previews apart. */
export type LinkClicks = {
  taskId: string;
  clicks: number;
  visitors: number;
  /** By whole minutes since 1970, those around the hour only. */
  minutes: [minute: number, clicks: number][];
};

/** Around T0 minutes are told apart: from an hour before to three hours after it. What comes later is in the totals. */
export const CLICKS_BEFORE_MINUTES = 60;
export const CLICKS_AFTER_MINUTES = 180;

/** What was known with what has changed since: newer numbers of a link, or of a minute, take the older ones' place. */
export function mergeClicks(known: readonly LinkClicks[], newer: readonly LinkClicks[]): LinkClicks[] {
  const links = new Map(known.map((link) => [link.taskId, link]));
  for (const link of newer) {
    const minutes = new Map([...(links.get(link.taskId)?.minutes ?? []), ...link.minutes]);
    links.set(link.taskId, { ...link, minutes: [...minutes].sort(([a], [b]) => a - b) });
  }
  return [...links.values()];
}

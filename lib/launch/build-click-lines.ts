import type { CockpitTask } from "@/lib/launch/cockpit";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import type { LinkClicks } from "@/lib/links/link-clicks";

const MINUTE = 60_000;

/** What came from one channel's posts. */
export type ClickLine = {
  channelId: string;
  /** The channel's name. */
  name: string;
  /** Since the links were made. */
  clicks: number;
  /** Of them, first ones of a visitor on a day. */
  visitors: number;
  /** Within the hour from T0. */
  inHour: number;
  /** By the minutes of that hour. */
  minutes: number[];
  /** Within the last whole minute and the one that runs. */
  justNow: number;
};

/**
 * Clicks by channel, the most first, of as many in the order of the plan; of two posts of one channel together. A
 * channel whose link nobody has followed stands there with nothing. A click within minute m of the hour is one from T0
 * + m to before T0 + m + 1, to the whole minute of the clock in which it was counted.
 */
export function buildClickLines(
  tasks: readonly Pick<CockpitTask, "id" | "channelId" | "place" | "skipped">[],
  clicks: readonly LinkClicks[],
  t0At: number,
  now: number,
): ClickLine[] {
  const byTask = new Map(clicks.map((link) => [link.taskId, link]));
  const t0Minute = Math.floor(t0At / MINUTE);
  const nowMinute = Math.floor(now / MINUTE);
  const lines = new Map<string, ClickLine>();
  for (const { id, channelId, place, skipped } of tasks) {
    const link = byTask.get(id);
    if (link === undefined || place === null || channelId === null || (skipped && link.clicks === 0))
      continue;
    const line = lines.get(channelId) ?? emptyLine(channelId, place.channelName);
    line.clicks += link.clicks;
    line.visitors += link.visitors;
    for (const [minute, count] of link.minutes) {
      const at = minute - t0Minute;
      if (at >= 0 && at < HOUR_MINUTES) {
        line.inHour += count;
        line.minutes[at] = (line.minutes[at] ?? 0) + count;
      }
      if (minute === nowMinute || minute === nowMinute - 1) line.justNow += count;
    }
    lines.set(channelId, line);
  }
  return [...lines.values()].sort((a, b) => b.clicks - a.clicks);
}

function emptyLine(channelId: string, name: string): ClickLine {
  return {
    channelId,
    name,
    clicks: 0,
    visitors: 0,
    inHour: 0,
    minutes: Array(HOUR_MINUTES).fill(0),
    justNow: 0,
  };
}

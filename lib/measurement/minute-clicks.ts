/**
 * Clicks of one task's tracked link within one minute after T0, bots apart, or after the first hour within an hour; those
 * without clicks are absent. A link that brought nobody has one row with 0 clicks, which tells it from a task that had no link.
 */
export type MinuteClicks = {
  /** null: the link belongs to no channel. */
  channelId: string | null;
  taskId: string;
  /** Whole minutes since T0; 0 is the first. Of an hour after the first the middle: 90, 150, … */
  minuteOfHour: number;
  clicks: number;
};

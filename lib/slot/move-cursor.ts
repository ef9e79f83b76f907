import { HALF_HOURS } from "@/lib/slot/build-week";

/** A half-hour of the week in view: day 0..6, row 0..47. */
export type Cursor = { day: number; row: number };

/** Where a key leads: the cursor, and by how many weeks the view moves. */
export type CursorMove = { cursor: Cursor; weeks: number };

const LAST_DAY = 6;
const LAST_ROW = HALF_HOURS - 1;

/**
 * The keys of the week's grid: arrows by a half-hour or a day (beyond the week's edge into the next week), Home and End
 * to the week's first and last day, Page Up and Page Down by a week. null: the key is none of ours.
 */
export function moveCursor({ day, row }: Cursor, key: string): CursorMove | null {
  switch (key) {
    case "ArrowUp":
      return { cursor: { day, row: Math.max(0, row - 1) }, weeks: 0 };
    case "ArrowDown":
      return { cursor: { day, row: Math.min(LAST_ROW, row + 1) }, weeks: 0 };
    case "ArrowLeft":
      return day > 0
        ? { cursor: { day: day - 1, row }, weeks: 0 }
        : { cursor: { day: LAST_DAY, row }, weeks: -1 };
    case "ArrowRight":
      return day < LAST_DAY
        ? { cursor: { day: day + 1, row }, weeks: 0 }
        : { cursor: { day: 0, row }, weeks: 1 };
    case "Home":
      return { cursor: { day: 0, row }, weeks: 0 };
    case "End":
      return { cursor: { day: LAST_DAY, row }, weeks: 0 };
    case "PageUp":
      return { cursor: { day, row }, weeks: -1 };
    case "PageDown":
      return { cursor: { day, row }, weeks: 1 };
    default:
      return null;
  }
}

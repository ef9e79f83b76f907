import { formatCount } from "@/lib/text/format-count";

/** How much of what fits is used, and whether it is too much. */
export type Room = { says: string; isOver: boolean };

/** From this share of what fits on, a writer wants to know (assumption); before it a count would only be in the way. */
const TOLD_FROM = 0.8;

/** What to say beside a field of how full it is; null while there is plenty of room. Both numbers in UTF-16 units. */
export function countRoom(length: number, most: number): Room | null {
  if (length < most * TOLD_FROM) return null;
  const used = `${formatCount(length)} of ${formatCount(most)} characters`;
  const over = length - most;
  return over > 0
    ? { says: `${used}: ${formatCount(over)} too many.`, isOver: true }
    : { says: `${used}.`, isOver: false };
}

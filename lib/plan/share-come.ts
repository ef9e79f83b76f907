import { shareWithin } from "@/lib/channels/share-within";
import { HOUR_END } from "@/lib/plan/post-value";

/** Part (0..1) of what a post finished at a minute brings within the hour that has come by `minute`; attention fades by its half-life. */
export function shareCome(finishMinute: number, halfLifeMinutes: number, minute: number): number {
  const start = Math.max(0, finishMinute);
  if (start >= HOUR_END) return 0;
  const come = shareWithin(Math.min(minute, HOUR_END) - start, halfLifeMinutes);
  return come / shareWithin(HOUR_END - start, halfLifeMinutes);
}

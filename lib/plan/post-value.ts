import type { InstanceChannel } from "@/lib/plan/instance";

/** The hour that counts ends here; a post finished at its last minute brings nothing within it. */
export const HOUR_END = 60;

/** How present the audience is at a minute: the last step not later than it, 1 before the first. */
export function presenceAt(online: readonly [number, number][], minute: number): number {
  let presence = 1;
  for (const [from, multiplier] of online) {
    if (from > minute) break;
    presence = multiplier;
  }
  return presence;
}

/** Recommendations a post would bring if its whole life counted, at presence 1. */
export function wholeYield(channel: InstanceChannel): number {
  return channel.followers * channel.reach * channel.click * channel.recommend;
}

/**
 * Recommendations expected within the hour from a post finished at minute `finish`: the whole yield, times how
 * present the audience is then, times the part of the post's life that still falls into the hour
 * (exponential decay). 0 before T0 and after the hour. An estimate out of rates, never a measurement.
 */
export function postValue(channel: InstanceChannel, finish: number): number {
  if (finish < 0 || finish > HOUR_END) return 0;
  const part = 1 - 2 ** (-(HOUR_END - finish) / channel.halfLife);
  return wholeYield(channel) * presenceAt(channel.online, finish) * part;
}

/**
 * Since when the piece is live, as far as a feed can say: its own date where that lies after the last look that did
 * not find it (without one: after `earliestAt`) and not after `now`; else the first sight, which is `now`. Epoch ms;
 * never later than `now`.
 */
export function chooseLiveAt(seen: {
  publishedAt: number | null;
  lastWithoutAt: number | null;
  earliestAt: number;
  now: number;
}): number {
  const { publishedAt, lastWithoutAt, earliestAt, now } = seen;
  // A feed's dates are whole seconds: the one cut off must not make a piece older than the look before it.
  const after = (lastWithoutAt ?? earliestAt) - 999;
  return publishedAt !== null && publishedAt >= after && publishedAt <= now ? publishedAt : now;
}

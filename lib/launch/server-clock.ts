/** One question to the server for its time: the device's clock before and after, the server's in between. */
export type ClockExchange = { sentAt: number; serverAt: number; receivedAt: number };

/** How far the server's clock is ahead of the device's, and how far that may be wrong either way; milliseconds. */
export type ClockGuess = { offset: number; uncertainty: number };

const KEPT_EXCHANGES = 8;
/** Two clocks drift apart by this much between exchanges without one having been set. Assumption. */
const DRIFT_MILLISECONDS = 250;

/** What one exchange proves: the server answered somewhere between the two instants. */
export function guessOf(exchange: ClockExchange): ClockGuess {
  const uncertainty = Math.max(0, (exchange.receivedAt - exchange.sentAt) / 2);
  return { offset: exchange.serverAt - (exchange.sentAt + exchange.receivedAt) / 2, uncertainty };
}

/**
 * Adds an exchange, newest last, and forgets those that contradict it: then the device's clock was set
 * in between, and what was learned before is about another clock.
 */
export function addExchange(known: readonly ClockExchange[], next: ClockExchange): ClockExchange[] {
  const newest = guessOf(next);
  const agreeing = known.filter((exchange) => {
    const older = guessOf(exchange);
    const apart = Math.abs(older.offset - newest.offset);
    return apart <= older.uncertainty + newest.uncertainty + DRIFT_MILLISECONDS;
  });
  return [...agreeing, next].slice(-KEPT_EXCHANGES);
}

/** The guess of the quickest exchange, the newer of two equally quick ones; null before the first. */
export function learnOffset(exchanges: readonly ClockExchange[]): ClockGuess | null {
  let best: ClockGuess | null = null;
  for (const exchange of exchanges) {
    const guess = guessOf(exchange);
    if (best === null || guess.uncertainty <= best.uncertainty) best = guess;
  }
  return best;
}

/** Something the server said when its clock showed `serverAt`, and when this device's clock was when it was read. */
export type Saying = { serverAt: number; readAt: number };

/**
 * Server's time minus device's, before the first exchange. What the server said is never of a later time than it was
 * read, so each saying shows how far ahead its clock is at least, be it just made or kept by the device for hours; what
 * the device learned before (`keptOffsets`) is right unless its clock was set since. So the furthest counts: too low a
 * guess would stop the clock at the page's age and let what is done now lose against what is long past. A device whose
 * clock was set forward is ahead until it has asked.
 */
export function openingOffset(sayings: readonly Saying[], keptOffsets: readonly number[]): number {
  return Math.max(...sayings.map(({ serverAt, readAt }) => serverAt - readAt), ...keptOffsets);
}

/**
 * The instant to write on a device's next operation: the server's time as known, but always after everything
 * the device has seen. Otherwise an undo made by a device whose guess lags would lose against the tick it undoes.
 */
export function stampAfter(serverNow: number, latestSeenAt: number): number {
  return Math.max(Math.round(serverNow), latestSeenAt + 1);
}

/** The least pause between two looks at one feed of somebody else's, in seconds; a wish of good manners, and the issue's own figure. */
const LEAST_SECONDS = 30;
/** Doubled this often at most: 30 s become 8 min, so that a feed that comes back is seen within the hour. Our choice. */
const MOST_DOUBLINGS = 4;
/** A server that asks for more than a day is as good as gone: the watch ends long before. */
const LONGEST_RETRY_SECONDS = 86_400;

/** Milliseconds until a feed may be asked again, after `failures` looks in a row that brought nothing. */
export function lookPause(address: string, { everySeconds, failures, retryAfterSeconds }: LookPause): number {
  const least = isOwnMachine(address) ? 1 : LEAST_SECONDS;
  const seconds = Math.max(everySeconds, least) * 2 ** Math.min(failures, MOST_DOUBLINGS);
  return Math.max(seconds, retryAfterSeconds ?? 0) * 1000;
}

export type LookPause = {
  /** As set for the whole installation. */
  everySeconds: number;
  failures: number;
  /** What the server asked for; null: nothing. */
  retryAfterSeconds: number | null;
};

/** The seconds a Retry-After header asks for: a count or a date (RFC 9110, 10.2.3). Null for anything else. */
export function parseRetryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? "";
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), LONGEST_RETRY_SECONDS) : null;
}

/** Whether an address is this machine's own, where nobody is bothered. */
function isOwnMachine(address: string): boolean {
  return URL.canParse(address) && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}

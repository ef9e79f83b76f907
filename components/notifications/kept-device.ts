/** Whose notices this browser asked for; only that it asked, to be told when they have ended. */
const KEY = "first-hour:notices";

export function hasAsked(writerId: string): boolean {
  try {
    return localStorage.getItem(KEY) === writerId;
  } catch {
    return false;
  }
}

/** Null: it no longer asks. */
export function keepAsked(writerId: string | null): void {
  try {
    if (writerId === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, writerId);
  } catch {
    // Then nobody is told here when they end; the settings page still says so.
  }
}

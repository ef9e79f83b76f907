/** Whose notices this browser asked for; only that it asked, to be told when they have ended. */
const KEY = "first-hour:notices";

export function hasAsked(personId: string): boolean {
  try {
    return localStorage.getItem(KEY) === personId;
  } catch {
    return false;
  }
}

/** Null: it no longer asks. */
export function keepAsked(personId: string | null): void {
  try {
    if (personId === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, personId);
  } catch {
    // Then nobody is told here when they end; the settings page still says so.
  }
}

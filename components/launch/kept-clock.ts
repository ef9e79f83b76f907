const KEY = "first-hour:clock-offset";

/** How far the server's clock is ahead of this device's, as learned on an earlier page; null: not known. */
export function readKeptOffset(): number | null {
  try {
    const text = localStorage.getItem(KEY);
    const offset = text === null ? Number.NaN : Number(text);
    return Number.isFinite(offset) ? offset : null;
  } catch {
    return null;
  }
}

export function keepOffset(offset: number): void {
  try {
    localStorage.setItem(KEY, String(Math.round(offset)));
  } catch {
    // Nothing is kept here: the next page asks the server again.
  }
}

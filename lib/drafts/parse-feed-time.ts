/**
 * The instant of a feed's date (RFC 822 or ISO 8601), epoch milliseconds; null when it is none.
 * A date that names no zone counts as UTC, so that the same feed gives the same instant on every machine.
 */
export function parseFeedTime(text: string): number | null {
  const date = text.trim();
  if (date === "" || date.length > 60) return null;
  const isIso = /^\d{4}-\d{2}-\d{2}/.test(date);
  const hasZone = isIso
    ? /(?:Z|[+-]\d{2}:?\d{2})$/i.test(date)
    : /(?:[A-Z]{1,4}|[+-]\d{2}:?\d{2})$/i.test(date);
  const hasTime = /\d:\d/.test(date);
  const whole = hasZone || (isIso && !hasTime) ? date : `${date}${isIso ? "Z" : " GMT"}`;
  const at = Date.parse(whole);
  return Number.isFinite(at) ? at : null;
}

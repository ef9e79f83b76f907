const LONGEST_ADDRESS = 2_000;

/**
 * The web address to fetch for a calendar's address as programs give it out: webcal:// (and webcals://) means https,
 * and a bare "calendar.example/me.ics" too. null when it is none, or holds a name and password of its own.
 */
export function calendarAddress(typed: string): string | null {
  const text = typed.trim().replace(/^webcals?:(?:\/\/)?/i, "https://");
  if (text === "" || text.length > LONGEST_ADDRESS || /\s/.test(text)) return null;
  const whole = /^https?:\/\//i.test(text) ? text : /^[a-z][a-z0-9+-]*:/i.test(text) ? "" : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  const isBare = !/^https?:/i.test(text) && !url.hostname.includes(".");
  return url.username !== "" || url.password !== "" || isBare ? null : url.href;
}

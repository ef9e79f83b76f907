export const DEVICES = ["phone", "tablet", "computer", "other"] as const;
export type Device = (typeof DEVICES)[number];

const TABLET = /\bipad\b|\btablet\b|\bkindle\b|\bsilk\/|\bplaybook\b|\bandroid\b(?!.*\bmobile\b)/i;
const PHONE = /\biphone\b|\bipod\b|\bmobile\b|\bwindows phone\b|\bopera mini\b/i;
const COMPUTER = /\bwindows nt\b|\bmacintosh\b|\bx11\b|\blinux\b|\bcros\b/i;

/** The kind of device a browser says it runs on. An iPad that asks for desktop pages says Macintosh, and counts as a computer. */
export function classifyDevice(userAgent: string): Device {
  if (TABLET.test(userAgent)) return "tablet";
  if (PHONE.test(userAgent)) return "phone";
  return COMPUTER.test(userAgent) ? "computer" : "other";
}

import type { Device } from "@/lib/links/classify-device";

/** Where the clicks of a launch's links came from since they were made: people's, but for `botClicks`. */
export type ClickOrigins = {
  clicks: number;
  /** The sites that sent most, the most first. */
  hosts: { host: string; clicks: number }[];
  /** What came from others than these. */
  rest: { hosts: number; clicks: number };
  /** The most first. */
  devices: { device: Device; clicks: number }[];
  /** By bots, and by apps that look ahead for a preview. */
  botClicks: number;
};

/** The site's name as it was said; words where it was not, or stands for many. */
export function nameHost(host: string): string {
  if (host === "") return "Not said";
  return host === "other" ? "Sites beyond the 200 told apart" : host;
}

const DEVICE_NAMES: Record<Device, string> = {
  phone: "Phone",
  tablet: "Tablet",
  computer: "Computer",
  other: "Something else",
};

export function nameDevice(device: Device): string {
  return DEVICE_NAMES[device];
}

/** "12 %", "under 1 %": a part of all that there was. */
export function describePart(part: number, all: number): string {
  if (part <= 0 || all <= 0) return "0 %";
  const percent = (part / all) * 100;
  if (percent < 1) return "under 1 %";
  return part < all && percent > 99 ? "over 99 %" : `${Math.round(percent)} %`;
}

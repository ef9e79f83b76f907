import type { RelativeWhen } from "@/lib/plan/relative-when";

/**
 * A time as a sentence: "15 minutes before going live", "at the moment of going live", "2 hours 5 minutes after going
 * live", "3 days before going live, at 10:00". `parseSentence` reads every one of them back.
 */
export function describeWhen(when: RelativeWhen): string {
  if ("days" in when) return `${count(Math.abs(when.days), "day")} ${side(when.days)}, at ${when.clock}`;
  const size = Math.abs(when.minute);
  if (size === 0) return "at the moment of going live";
  const hours = Math.floor(size / 60);
  const words = [
    hours > 0 ? count(hours, "hour") : "",
    size % 60 > 0 ? count(size % 60, "minute") : "",
  ].filter((part) => part !== "");
  return `${words.join(" ")} ${side(when.minute)}`;
}

function side(size: number): string {
  return size < 0 ? "before going live" : "after going live";
}

function count(size: number, unit: string): string {
  return `${size} ${unit}${size === 1 ? "" : "s"}`;
}

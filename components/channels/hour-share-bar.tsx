import { formatPercent } from "@/lib/channels/format-number";

/** Which part of a post's life falls within the hour, as a bar; the words stand beside it. */
export function HourShareBar({ share }: { share: number }) {
  const width = Math.max(share * 100, 0.5);
  return (
    <svg aria-hidden="true" width="100%" height="8" className="block">
      <rect width="100%" height="8" rx="4" className="fill-sunken stroke-line" />
      <rect width={`${width}%`} height="8" rx="4" className="fill-ember" />
    </svg>
  );
}

/** "55 %", and "under 1 %" for what is nearly nothing. */
export function formatHourShare(share: number): string {
  return share > 0 && share < 0.01 ? "under 1 %" : formatPercent(Math.round(share * 100) / 100);
}

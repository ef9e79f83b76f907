import type { AudienceTime } from "@/lib/slot/audience";

/** From 23:00 to 06:00 most people sleep; said as a word, not counted as a score. */
const NIGHT = { from: "23:00", to: "06:00" };

/** What it is for the audience: place, time, weekday, and which part of the audience that is. */
export function AudienceList({ times, isWide = false }: { times: AudienceTime[]; isWide?: boolean }) {
  return (
    <ul className={`grid gap-x-8 gap-y-0.5 text-sm tabular-nums ${isWide ? "sm:grid-cols-2" : ""}`}>
      {times.map(({ zone, place, time, weekday, share }) => (
        <li key={zone} className="grid grid-cols-[minmax(0,1fr)_auto_2.5rem] items-baseline gap-x-3">
          <span className="truncate">{place}</span>
          <span>
            {isNight(time) ? <span className="text-faint">night </span> : null}
            <span className="font-semibold">{time}</span> {weekday}
          </span>
          <span className="text-right text-muted">{formatShare(share)}</span>
        </li>
      ))}
    </ul>
  );
}

function isNight(time: string): boolean {
  return time >= NIGHT.from || time < NIGHT.to;
}

function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 ? "< 1 %" : `${percent} %`;
}

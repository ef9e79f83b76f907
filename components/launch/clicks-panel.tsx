import { buildClickLines, type ClickLine } from "@/lib/launch/build-click-lines";
import type { Cockpit } from "@/lib/launch/cockpit";
import { countOf } from "@/lib/text/count-of";

type Props = { cockpit: Cockpit; t0At: number; now: number };

/** What each channel's link brings, minute by minute, on the same hour as the pace above it. Nothing where nothing is counted. */
export function ClicksPanel({ cockpit, t0At, now }: Props) {
  const lines = buildClickLines(cockpit.tasks, cockpit.clicks, t0At, now);
  const isCounting = cockpit.tasks.some(({ place }) => (place?.link?.goUrl ?? null) !== null);
  const total = lines.reduce((sum, { clicks }) => sum + clicks, 0);
  if (lines.length === 0 || (!isCounting && total === 0)) return null;
  const top = Math.max(1, ...lines.flatMap(({ minutes }) => minutes));
  const inHour = lines.reduce((sum, line) => sum + line.inHour, 0);
  const rest = total - inHour;
  return (
    <section aria-labelledby="clicks-heading" className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="clicks-heading" className="font-semibold text-muted">
          Clicks
        </h2>
        <p className="text-muted tabular-nums">
          {`${countOf(inHour, "click")} in the hour`}
          {rest === 0 ? "" : `, ${rest} before or after`}
        </p>
      </div>
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <ClickRow key={line.channelId} line={line} top={top} />
        ))}
      </ul>
      <p className="text-faint text-sm">
        Clicks on each channel’s link, by the minute from T0, and by how many people (a device counts once a
        day). Previews and bots are left out. A click is not a read.
      </p>
    </section>
  );
}

export function StorageAlarm() {
  return (
    <p role="alert" className="rounded-control border border-warn/40 bg-warn-soft px-4 py-3">
      The server’s disk takes nothing more. Readers of your links are sent on, and their clicks wait in
      memory: make room on the disk, or they are lost when the server stops.
    </p>
  );
}

function ClickRow({
  line: { name, clicks, visitors, minutes, justNow },
  top,
}: {
  line: ClickLine;
  top: number;
}) {
  return (
    <li className="grid grid-cols-[1fr_auto] items-baseline gap-x-3">
      <span className="min-w-0 truncate">{name}</span>
      <span className="text-muted tabular-nums">
        {justNow === 0 ? "" : <span className="mr-2 text-ember">{`+${justNow} in 2 min`}</span>}
        <strong className="font-semibold text-ink">{clicks}</strong>
        {visitors === clicks ? "" : ` by ${visitors}`}
      </span>
      <svg
        aria-hidden="true"
        viewBox="0 0 60 10"
        preserveAspectRatio="none"
        className="col-span-2 h-5 w-full border-edge border-b fill-ember"
      >
        <path d={minutes.map((count, minute) => bar(minute, (count / top) * 10)).join("")} />
      </svg>
    </li>
  );
}

function bar(minute: number, height: number): string {
  return height === 0 ? "" : `M${minute} 10v${-Math.round(height * 10) / 10}h.9V10z`;
}

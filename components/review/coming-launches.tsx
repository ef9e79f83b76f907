import { HourStrip } from "@/components/plan/hour-strip";
import { plannedBlocks } from "@/components/review/strip-blocks";
import { Link } from "@/components/ui/link";
import type { LogRow } from "@/lib/review/log-row";
import { countOf } from "@/lib/text/count-of";
import { formatDateTime, formatUntil, formatZone } from "@/lib/time/format";

type Props = { rows: LogRow[]; zone: string; now: number };

/** Launches that are still to come, the nearest first, each with the time that is left in words. */
export function ComingLaunches({ rows, zone, now }: Props) {
  const sorted = [...rows].sort((a, b) => a.slotAt - b.slotAt);
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {sorted.map((row) => (
        <li
          key={row.launchId}
          className="flex flex-col gap-3 rounded-card border border-line bg-sheet p-5 shadow-lift"
        >
          <div className="flex-1">
            <p className="text-ember text-sm">
              {row.slotAt > now
                ? `Goes live ${formatUntil(row.slotAt, now, zone)}`
                : "The slot has passed; waiting for the go-live"}
            </p>
            <Link
              href={`/launches/${row.launchId}`}
              className="break-words font-serif text-ink text-xl leading-snug underline-offset-4"
            >
              {row.title}
            </Link>
            <p className="text-muted text-sm">
              {formatDateTime(row.slotAt, zone)}, {formatZone(zone, row.slotAt)}
              {row.publicationName === null ? "" : ` · ${row.publicationName}`}
            </p>
          </div>
          <Planned row={row} />
        </li>
      ))}
    </ul>
  );
}

function Planned({ row }: { row: LogRow }) {
  const inHour = row.comparisons.filter(({ phase }) => phase === "hour");
  if (inHour.length === 0) {
    return (
      <Link href={`/launches/${row.launchId}/plan`} className="text-sm">
        Plan its hour
      </Link>
    );
  }
  return (
    <HourStrip
      blocks={plannedBlocks(inHour)}
      size="small"
      label={`${countOf(inHour.length, "task")} planned into the hour`}
    />
  );
}

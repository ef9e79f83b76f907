import type { PlacedRow } from "@/components/plan/strip-desk";
import { dateAt } from "@/lib/time/calendar-date";
import { formatMinute, formatShortDate } from "@/lib/time/format";

type Props = {
  title: string;
  rows: PlacedRow[];
  t0At: number;
  zone: string;
  onOpen: (taskId: string) => void;
  /** Shows the last ones, those next to the hour. */
  fromEnd?: boolean;
};

/** A glance is enough here; the list below has them all. */
const MOST_LINES = 5;

/** The tasks next to the hour on one side of it, and how many more there are. */
export function StripSideList({ title, rows, t0At, zone, onOpen, fromEnd = false }: Props) {
  const ordered = [...rows].sort((a, b) => a.startMinute - b.startMinute);
  const shown = fromEnd ? ordered.slice(-MOST_LINES) : ordered.slice(0, MOST_LINES);
  const dayOf = (row: PlacedRow) => formatShortDate(dateAt(t0At + row.startMinute * 60_000, zone));
  const furthest = fromEnd ? ordered[0] : ordered.at(-1);
  const rest = ordered.length - shown.length;
  return (
    <section aria-label={`${title} the hour`} className="min-w-0 text-sm">
      <p className="flex justify-between gap-3 font-semibold text-muted">
        {title}
        {rest === 0 || furthest === undefined ? null : (
          <span className="font-normal">
            {rest} more, {fromEnd ? "from" : "until"} {dayOf(furthest)}
          </span>
        )}
      </p>
      <ul>
        {shown.map((row) => (
          <li key={row.id} className="flex gap-2">
            <span className="w-20 shrink-0 whitespace-nowrap py-1 text-muted tabular-nums">
              {Math.abs(row.startMinute) < 180 ? formatMinute(row.startMinute) : dayOf(row)}
            </span>
            <button
              type="button"
              className={`min-w-0 truncate py-1 text-left hover:underline ${
                row.status === "done" ? "text-muted line-through" : ""
              }`}
              onClick={() => onOpen(row.id)}
            >
              {row.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

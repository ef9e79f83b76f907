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

/** As many lines as stand beside the strip without pushing it apart. */
const MOST_LINES = 6;

/** The tasks next to the hour on one side of it, and how many more there are. */
export function StripSideList({ title, rows, t0At, zone, onOpen, fromEnd = false }: Props) {
  const ordered = [...rows].sort((a, b) => a.startMinute - b.startMinute);
  const shown = fromEnd ? ordered.slice(-MOST_LINES) : ordered.slice(0, MOST_LINES);
  const rest = ordered.length - shown.length;
  const first = ordered[0];
  const last = ordered.at(-1);
  const more =
    rest === 0 || first === undefined || last === undefined
      ? null
      : fromEnd
        ? `${rest} more from ${formatShortDate(dateAt(t0At + first.startMinute * 60_000, zone))}`
        : `${rest} more until ${formatShortDate(dateAt(t0At + last.startMinute * 60_000, zone))}`;
  return (
    <section aria-label={`${title} the hour`} className="min-w-0 text-sm">
      <h3 className="mb-1 font-semibold text-muted">{title}</h3>
      {fromEnd && more !== null ? <p className="text-muted">{more}</p> : null}
      <ul>
        {shown.map((row) => (
          <li key={row.id} className="flex gap-2">
            <span className="w-14 shrink-0 text-muted tabular-nums">{formatMinute(row.startMinute)}</span>
            <button
              type="button"
              className={`min-w-0 truncate text-left hover:underline ${row.status === "done" ? "text-muted line-through" : ""}`}
              onClick={() => onOpen(row.id)}
            >
              {row.title}
            </button>
          </li>
        ))}
      </ul>
      {!fromEnd && more !== null ? <p className="text-muted">{more}</p> : null}
    </section>
  );
}

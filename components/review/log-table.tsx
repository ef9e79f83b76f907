import { HourStrip } from "@/components/plan/hour-strip";
import { doneBlocks, plannedBlocks } from "@/components/review/strip-blocks";
import { type CardColumn, CardTable } from "@/components/ui/card-table";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Sparkline } from "@/components/ui/sparkline";
import { formatAmount } from "@/lib/measurement/format-amount";
import type { TimedMarkId } from "@/lib/measurement/mark";
import { isLate } from "@/lib/review/compare";
import { describeLateness, describeTarget } from "@/lib/review/describe-outcome";
import { type LogQuery, type LogSort, sortBy, writeLogQuery } from "@/lib/review/log-query";
import type { LogRow } from "@/lib/review/log-row";
import { LOG_STATE_NAMES } from "@/lib/review/log-state";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";
import { formatDateTime } from "@/lib/time/format";

type Props = { rows: LogRow[]; query: LogQuery; zone: string };

/** The log book's lines: what flew, how the hour went, what it brought. Headings sort by the address. */
export function LogTable({ rows, query, zone }: Props) {
  const heading = (sort: LogSort, label: string) => ({
    label,
    header: <SortLink query={query} sort={sort} label={label} />,
    sort:
      query.sort !== sort
        ? ("none" as const)
        : query.isDescending
          ? ("descending" as const)
          : ("ascending" as const),
  });
  const columns: CardColumn<LogRow>[] = [
    { id: "title", ...heading("title", "Piece"), isName: true, cell: (row) => <Piece row={row} /> },
    { id: "date", ...heading("date", "Went live"), cell: (row) => <Flown row={row} zone={zone} /> },
    {
      id: "strip",
      label: "Hour",
      cell: (row) => <Strip row={row} />,
      isEmpty: ({ comparisons }) => comparisons.length === 0,
    },
    { id: "hour", ...heading("hour", "First hour"), cell: (row) => <FirstHourCell row={row} /> },
    {
      id: "late",
      ...heading("late", "Lateness"),
      cell: ({ punctuality: { medianMinutes } }) =>
        medianMinutes === null ? (
          ""
        ) : (
          <span className={`whitespace-nowrap ${isLate(medianMinutes) ? "text-bad" : ""}`}>
            {describeLateness(medianMinutes)}
          </span>
        ),
      isEmpty: ({ punctuality }) => punctuality.medianMinutes === null,
    },
    views("24h", "Views 24\u00a0h", heading("day", "Views 24\u00a0h")),
    views("7d", "Views 7\u00a0d", heading("week", "Views 7\u00a0d")),
    {
      ...views("30d", "Views 30\u00a0d", heading("month", "Views 30\u00a0d")),
      cell: (row) => <ViewsWithCurve row={row} />,
      isEmpty: (row) => row.views["30d"] === null && viewsSoFar(row).length < 2,
    },
    {
      id: "earned",
      ...heading("earned", "Earned"),
      isNumber: true,
      cell: ({ totals }) =>
        totals.earningsMinor === null || totals.currency === null ? (
          ""
        ) : (
          <span className="whitespace-nowrap">{formatAmount(totals.earningsMinor, totals.currency)}</span>
        ),
      isEmpty: ({ totals }) => totals.earningsMinor === null,
    },
  ];
  return (
    <CardTable caption="All launches" columns={columns} rows={rows} rowKey={({ launchId }) => launchId} />
  );
}

function views(mark: TimedMarkId, label: string, heading: Partial<CardColumn<LogRow>>): CardColumn<LogRow> {
  return {
    ...heading,
    id: mark,
    label,
    isNumber: true,
    cell: (row) => (row.views[mark] === null ? "" : formatCount(row.views[mark])),
    isEmpty: (row) => row.views[mark] === null,
  };
}

function viewsSoFar(row: LogRow): number[] {
  return row.snapshots.flatMap(({ views: seen }) => (seen === null ? [] : [seen]));
}

/** The last mark, and how views came to it over all readings. */
function ViewsWithCurve({ row }: { row: LogRow }) {
  const curve = viewsSoFar(row);
  const last = row.views["30d"];
  return (
    <span className="inline-flex flex-col items-end gap-1">
      {last === null ? null : <span>{formatCount(last)}</span>}
      {curve.length < 2 ? null : (
        <Sparkline
          values={[0, ...curve]}
          width={56}
          height={20}
          className="text-muted"
          label={`Views as read: ${curve.map((count) => formatCount(count)).join(", ")}`}
        />
      )}
    </span>
  );
}

function SortLink({ query, sort, label }: { query: LogQuery; sort: LogSort; label: string }) {
  const isSorted = query.sort === sort;
  return (
    <Link
      href={`/launches${writeLogQuery(sortBy(query, sort))}`}
      scroll={false}
      className={`inline-flex min-h-6 items-center gap-1 no-underline hover:text-ink ${isSorted ? "text-ink" : "text-muted"}`}
    >
      {label}
      <span aria-hidden="true" className="text-xs">
        {isSorted ? (query.isDescending ? "▼" : "▲") : ""}
      </span>
    </Link>
  );
}

function Piece({ row }: { row: LogRow }) {
  return (
    <>
      <Link href={`/launches/${row.launchId}/review`} className="break-words font-semibold text-ink">
        {row.title}
      </Link>
      <span className="block text-muted text-sm">{row.publicationName ?? "Your own page"}</span>
      {row.state === "reviewed" ? null : (
        <span className="mt-1 block">
          <Chip tone={row.state === "live" ? "ember" : "warn"}>{LOG_STATE_NAMES[row.state]}</Chip>
        </span>
      )}
    </>
  );
}

function Flown({ row, zone }: { row: LogRow; zone: string }) {
  const [date, time] = formatDateTime(row.t0At, zone).split(", ");
  return (
    <>
      <span className="whitespace-nowrap">{date}</span>{" "}
      <span className="text-muted text-sm lg:block">
        {time}
        {row.liveAt === null ? " (slot)" : ""}
      </span>
    </>
  );
}

function Strip({ row }: { row: LogRow }) {
  const inHour = row.comparisons.filter(({ phase }) => phase === "hour");
  const done = inHour.filter(({ outcome, automatic }) => outcome === "done" && !automatic).length;
  const toDo = inHour.filter(({ automatic }) => !automatic).length;
  if (inHour.length === 0) return null;
  return (
    <div className="w-28">
      <HourStrip
        blocks={plannedBlocks(inHour)}
        below={row.liveAt === null ? [] : doneBlocks(inHour)}
        size="small"
        label={`${done} of ${countOf(toDo, "task")} of the hour done`}
      />
    </div>
  );
}

function FirstHourCell({ row }: { row: LogRow }) {
  const { words } = describeTarget(row.firstHour, row.target);
  const within = row.readings.filter(({ minute }) => minute < 61).map(({ count }) => count);
  return (
    <div className="max-lg:max-w-48">
      <span className="flex items-center gap-2 max-lg:justify-end">
        <span className="font-serif text-xl leading-none">
          {row.firstHour.reading === null ? "" : formatCount(row.firstHour.reading.count)}
        </span>
        {within.length > 0 ? (
          <Sparkline
            values={[0, ...within]}
            width={56}
            height={22}
            className="text-ember"
            label={`Arrivals: ${within.map((count) => formatCount(count)).join(", ")}`}
          />
        ) : null}
      </span>
      <span className="block text-muted text-sm">{words}</span>
    </div>
  );
}

import { CardTable } from "@/components/ui/card-table";
import { Link } from "@/components/ui/link";
import { formatAmount } from "@/lib/measurement/format-amount";
import { EARNINGS_NEED } from "@/lib/review/earnings-per-hour";
import type { Lessons } from "@/lib/review/lessons";
import { countOf } from "@/lib/text/count-of";
import { formatDuration } from "@/lib/time/format";

/** A page of them; the lines above count all. */
const SHOWN = 12;

/** What an hour with the checklist brought, by currency, and the latest launches of it. */
export function EarningsTable({ earnings, worked }: Pick<Lessons, "earnings" | "worked">) {
  if (worked.length === 0) {
    return (
      <p className="rounded-card border border-line bg-sheet px-4 py-3 text-muted">
        No earnings noted yet. They stand with the numbers of a launch.
      </p>
    );
  }
  return (
    <div className="grid gap-4">
      {earnings.map((line) => (
        <p key={line.currency}>
          {line.perHourMinor === null || line.usualPerHourMinor === null ? (
            <span className="text-muted">
              {line.currency}: not enough launches yet, {line.launches} of {EARNINGS_NEED}.
            </span>
          ) : (
            <>
              <span className="font-serif text-2xl tabular-nums">
                {formatAmount(line.perHourMinor, line.currency)}
              </span>{" "}
              <span className="text-muted">
                an hour over {countOf(line.launches, "launch", "launches")}; the middle launch{" "}
                {formatAmount(line.usualPerHourMinor, line.currency)}
              </span>
            </>
          )}
        </p>
      ))}
      <CardTable
        caption={`Earnings and work of the latest ${SHOWN} launches`}
        rows={worked.slice(0, SHOWN)}
        rowKey={({ launchId }) => launchId}
        columns={[
          {
            id: "piece",
            label: "Piece",
            isName: true,
            cell: ({ launchId, title }) => (
              <Link href={`/launches/${launchId}/review`} className="underline">
                {title}
              </Link>
            ),
          },
          {
            id: "work",
            label: "Work",
            isNumber: true,
            cell: ({ minutes }) => (
              <span className="whitespace-nowrap">{minutes === 0 ? "no plan" : formatDuration(minutes)}</span>
            ),
          },
          {
            id: "earned",
            label: "Earned",
            isNumber: true,
            cell: ({ earningsMinor, currency }) => (
              <span className="whitespace-nowrap">{formatAmount(earningsMinor, currency)}</span>
            ),
          },
          {
            id: "hour",
            label: "An hour",
            isNumber: true,
            cell: ({ minutes, earningsMinor, currency }) => (
              <span className="whitespace-nowrap">
                {minutes === 0 ? "" : formatAmount(Math.round((earningsMinor / minutes) * 60), currency)}
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}

import { Button } from "@/components/ui/button";
import type { CockpitTask } from "@/lib/launch/cockpit";
import { describeWorth } from "@/lib/launch/describe-worth";
import type { Missed } from "@/lib/launch/list-missed";
import { countOf } from "@/lib/text/count-of";
import { formatDuration } from "@/lib/time/format";

/** For whoever comes back late: what was missed, what it is still worth, and one tap to go on. */
export function MissedPanel({ missed, onGoOn }: { missed: Missed<CockpitTask>; onGoOn: () => void }) {
  const { items, expected, stillWorth, first } = missed;
  const worth = describeWorth(stillWorth, expected);
  return (
    <section
      aria-labelledby="missed-heading"
      className="rounded-card border border-warn/60 bg-sheet px-3 py-2 lg:p-4"
    >
      <h2 id="missed-heading" className="text-wrap font-semibold leading-snug">
        {`Missed while away: ${countOf(items.length, "task")}${worth === "" ? "" : `, ${worth}`}`}
      </h2>
      <details className="text-sm">
        <summary className="inline-flex min-h-9 items-center text-muted underline">
          What each is still worth
        </summary>
        <ul className="divide-y divide-line">
          {items.map(({ item, ...each }) => (
            <li key={item.task.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
              <span className="min-w-0 break-words">{item.task.title}</span>
              <span className="text-muted tabular-nums">
                {[
                  `${formatDuration(item.lateMinutes ?? 0)} late`,
                  describeWorth(each.stillWorth, each.expected),
                ]
                  .filter((part) => part !== "")
                  .join(", ")}
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-1 text-faint">
          Recommendations expected within the hour when begun now, of those planned; an estimate from each
          channel’s half-life.
        </p>
      </details>
      <Button variant="primary" className="mt-1 w-full lg:w-auto" onClick={onGoOn}>
        <span className="truncate">{`Go on with: ${first.task.title}`}</span>
      </Button>
    </section>
  );
}

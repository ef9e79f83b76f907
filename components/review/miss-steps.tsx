import {
  describeCause,
  describeChange,
  describeVerdict,
  listSteps,
  mainCause,
} from "@/lib/review/describe-miss";
import type { Miss } from "@/lib/review/explain-miss";
import { formatCount } from "@/lib/text/format-count";

type Props = { miss: Miss; range: { low: number; high: number } };

/** From the forecast to the count, one cause after the other, with a bar for each; what cannot be told says so. */
export function MissSteps({ miss, range }: Props) {
  const { foreseen, steps, count } = miss;
  const largest = Math.max(1, ...steps.map(({ change }) => Math.abs(change ?? 0)));
  const main = mainCause(miss);
  return (
    <div className="rounded-card border border-line bg-sheet p-5 shadow-lift">
      <p className="mb-4 max-w-3xl">
        {describeVerdict(miss, range)}
        {main === null ? "" : ` The largest step: ${describeCause(main, true).name.toLowerCase()}.`}
      </p>
      <dl className="grid gap-y-3">
        <Total name="Foreseen, on average" value={formatCount(Math.round(foreseen))} />
        {listSteps(miss).map(({ cause, change }) => {
          const { name, how } = describeCause(cause, change !== null);
          return (
            <div key={cause} className="grid grid-cols-[1fr_auto] gap-x-4 sm:grid-cols-[1fr_8rem_4rem]">
              <dt className="min-w-0">
                <span className="font-semibold">{name}</span>{" "}
                <span className="block text-muted text-sm">{how}</span>
              </dt>
              <dd className="hidden sm:block" aria-hidden="true">
                {change === null ? null : <ChangeBar change={change} largest={largest} />}
              </dd>
              <dd className="text-right font-semibold tabular-nums">
                {change === null ? (
                  <span className="font-normal text-muted">unknown</span>
                ) : (
                  describeChange(change)
                )}
              </dd>
            </div>
          );
        })}
        <Total name="Counted" value={count === null ? "not read" : formatCount(count)} />
      </dl>
    </div>
  );
}

function Total({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex justify-between gap-4 border-line border-y py-2">
      <dt>{name}</dt>
      <dd className="font-serif text-xl tabular-nums">{value}</dd>
    </div>
  );
}

/** More to the right of the middle, fewer to the left. */
function ChangeBar({ change, largest }: { change: number; largest: number }) {
  const share = (Math.abs(change) / largest) * 50;
  return (
    <svg width="100%" height="16" aria-hidden="true" className="mt-1 block">
      <line x1="50%" x2="50%" y1="0" y2="16" className="stroke-edge" />
      <rect
        x={`${change < 0 ? 50 - share : 50}%`}
        width={`${share}%`}
        y="3"
        height="10"
        className={change < 0 ? "fill-bad/80" : "fill-good/70"}
      />
    </svg>
  );
}

import { TargetForm } from "@/components/plan/target-form";
import { formatRange } from "@/lib/channels/format-number";
import type { Forecast } from "@/lib/plan/forecast";
import { formatChance } from "@/lib/plan/format-chance";

type Props = { launchId: string; total: Forecast; target: number; isLive: boolean };

/** What the hour is expected to bring, as a range and with its doubts, beside the target and what that is worth. */
export function PlanSummary({ launchId, total, target, isLive }: Props) {
  return (
    <section aria-label="What the hour may bring" className="mb-6 grid gap-x-10 gap-y-4 md:grid-cols-2">
      <div>
        <p className="font-serif text-2xl leading-snug">
          {total.mean === 0 ? (
            "Nothing can be foreseen yet"
          ) : (
            <>
              <span className="tabular-nums">{formatRange(total.p10, total.p90)}</span> recommendations in the
              hour
            </>
          )}
        </p>
        <p className="text-muted">
          {total.mean === 0
            ? "Note how many follow you on your channels, and the range appears here."
            : "In eight of ten such hours. An estimate out of assumed rates: there are not enough launches yet to know better."}
        </p>
      </div>
      <div>
        <p className="font-serif text-2xl leading-snug">
          Target <span className="tabular-nums">{target}</span>
        </p>
        <p className="text-muted">
          Folklore: nobody has shown that {target === 100 ? "100" : "a number"} in the first hour decides
          anything.
          {total.mean === 0
            ? ""
            : ` By this estimate the chance of it is ${formatChance(total.chance)}.`}{" "}
        </p>
        {isLive ? null : <TargetForm launchId={launchId} target={target} />}
      </div>
    </section>
  );
}

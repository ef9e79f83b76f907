import { Link } from "@/components/ui/link";
import type { ForecastInput, ForecastInputGroup } from "@/lib/plan/list-forecast-inputs";

/** Every number the forecast rests on, by audience: its value, where it comes from, and the page where it is changed. */
export function ForecastInputs({ groups }: { groups: ForecastInputGroup[] }) {
  const inputs = groups.flatMap((group) => group.inputs);
  const assumed = inputs.filter(({ isAssumption }) => isAssumption).length;
  return (
    <details className="mt-5 border-line border-t pt-1">
      <summary className="min-h-11 py-2.5">
        <span className="font-semibold">What it rests on</span>{" "}
        <span className="text-muted tabular-nums">
          {inputs.length} numbers, {assumed} of them assumptions
        </span>
      </summary>
      <div className="mt-3 grid gap-x-10 gap-y-7 lg:grid-cols-2">
        {groups.map((group) => (
          <section key={group.href} aria-label={`What is taken: ${group.title}`} className="min-w-0 text-sm">
            <h3 className="flex items-baseline justify-between gap-3 border-edge border-b pb-1">
              <span className="min-w-0 break-words font-semibold text-base">{group.title}</span>
              <Link
                href={group.href}
                className="inline-flex min-h-11 items-center underline sm:min-h-0"
                aria-label={`Change: ${group.title}`}
              >
                Change
              </Link>
            </h3>
            <dl>
              {group.inputs.map((input) => (
                <Line key={input.label} input={input} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </details>
  );
}

function Line({ input }: { input: ForecastInput }) {
  const { label, value, source, isAssumption } = input;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-1.5">
      <dt>{label}</dt>
      <dd className="font-semibold tabular-nums">{value}</dd>
      <dd className="w-full text-muted">{isAssumption ? `Assumption: ${source}` : source}</dd>
    </div>
  );
}

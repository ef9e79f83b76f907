import { ForecastChart } from "@/components/plan/forecast-chart";
import { ForecastInputs } from "@/components/plan/forecast-inputs";
import { TargetForm } from "@/components/plan/target-form";
import { Card } from "@/components/ui/section";
import { describeForecast } from "@/lib/plan/describe-forecast";
import type { Forecast } from "@/lib/plan/forecast";
import type { ForecastInputGroup } from "@/lib/plan/list-forecast-inputs";
import { countOf } from "@/lib/text/count-of";

type Props = {
  launchId: string;
  forecast: Forecast;
  /** Launches its rates were learned from. */
  learnedFrom: number;
  inputs: ForecastInputGroup[];
  target: number;
  isLive: boolean;
};

/** What the hour may bring: one sentence, its course over the minutes beside the target, and every number it rests on. */
export function ForecastPanel({ launchId, forecast, learnedFrom, inputs, target, isLive }: Props) {
  const isForeseen = forecast.mean > 0;
  const words = describeForecast(forecast, target);
  return (
    <section aria-labelledby="forecast" className="mb-6">
      <h2 id="forecast" className="sr-only">
        What the hour may bring
      </h2>
      <Card className="sm:p-6">
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="min-w-0">
            <p className="font-serif text-2xl leading-snug tabular-nums">
              {isForeseen ? (
                <>
                  {words.half}; <span className="whitespace-nowrap">{words.eightOfTen}</span>.{" "}
                  <span className="whitespace-nowrap">{words.chance}.</span>
                </>
              ) : (
                "Nothing can be foreseen yet"
              )}
            </p>
            <p className="mt-1 text-muted">
              {isForeseen
                ? learnedFrom === 0
                  ? "Recommendations within the hour. An estimate out of assumed rates: there are not enough launches yet to know better."
                  : `Recommendations within the hour. An estimate out of rates that ${countOf(learnedFrom, "launch", "launches")} taught; what they could not teach is assumed still.`
                : "Note how many follow you on your channels, and the range appears here."}
            </p>
            <div className="mt-5">
              <p className="font-serif text-xl leading-snug">
                Target <span className="tabular-nums">{target}</span>
              </p>
              <p className="text-muted">
                Folklore: nobody has shown that {target === 100 ? "100" : "a number"} in the first hour
                decides anything.
              </p>
              {isLive ? null : <TargetForm launchId={launchId} target={target} />}
            </div>
          </div>
          {isForeseen ? <ForecastChart forecast={forecast} target={target} /> : null}
        </div>
        {inputs.length === 0 ? null : <ForecastInputs groups={inputs} />}
      </Card>
    </section>
  );
}

import { formatCount, formatRange } from "@/lib/channels/format-number";
import type { Forecast } from "@/lib/plan/forecast";
import { formatChance } from "@/lib/plan/format-chance";

/** The forecast as the parts of one sentence, none of which should be broken in its middle. */
export type ForecastWords = { half: string; eightOfTen: string; chance: string };

/** "Half of such hours bring 38 or more", "eight of ten 14–81", "Chance of 100: about 6 %". */
export function describeForecast(
  { p10, p50, p90, chance }: Pick<Forecast, "p10" | "p50" | "p90" | "chance">,
  target: number,
): ForecastWords {
  return {
    half:
      p50 === 0 ? "Half of such hours bring none" : `Half of such hours bring ${formatCount(p50)} or more`,
    eightOfTen: `eight of ten ${formatRange(p10, p90)}`,
    chance: `Chance of ${formatCount(target)}: ${formatChance(chance)}`,
  };
}

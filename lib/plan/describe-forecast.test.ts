import { expect, it } from "vitest";
import { describeForecast } from "@/lib/plan/describe-forecast";

it.each([
  [
    { p10: 14, p50: 38, p90: 81, chance: 0.06 },
    ["Half of such hours bring 38 or more", "eight of ten 14–81", "Chance of 100: about 6 %"],
  ],
  [
    { p10: 0, p50: 0, p90: 1, chance: 0 },
    ["Half of such hours bring none", "eight of ten 0–1", "Chance of 100: under 1 %"],
  ],
])("says the middle, the range and the chance", (forecast, [half, eightOfTen, chance]) => {
  expect(describeForecast(forecast, 100)).toEqual({ half, eightOfTen, chance });
});

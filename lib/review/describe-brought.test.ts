import { expect, it } from "vitest";
import { describePerMinute, describeShare } from "@/lib/review/describe-brought";
import type { BroughtLine } from "@/lib/review/what-brought";

const line = (part: Partial<BroughtLine>): BroughtLine => ({
  id: "x",
  plannedMinutes: 10,
  doneMinutes: 10,
  posts: 1,
  measured: 1,
  onTime: 1,
  early: 0,
  clicks: null,
  recommendations: null,
  ...part,
});
const share = (value: number, low: number, high: number) => line({ recommendations: { value, low, high } });

it.each([
  [share(12.3, 7.6, 18.2), "≈ 12 (7–19)", "1.2 recommendations"],
  [share(0.025, 0, 0.4), "fewer than 1 (0–1)", "under 0.1 recommendations"],
  [share(0, 0, 0), "none (0)", "0 recommendations"],
])("tells a share and what a minute brought as finely as both are known", (one, whole, perMinute) => {
  expect(describeShare(one)).toBe(whole);
  expect(describePerMinute(one)).toBe(perMinute);
});

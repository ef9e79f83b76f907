import { expect, test } from "vitest";
import { launchGain, placeLaunch } from "@/lib/channels/launch-gain";

const counts = [
  { readOn: "2026-10-01", followers: 100 },
  { readOn: "2026-10-10", followers: 110 },
  { readOn: "2026-10-20", followers: 150 },
  { readOn: "2026-12-01", followers: 140 },
];

test.each([
  [
    "between two near counts",
    "2026-10-12",
    { known: true, change: 40, from: "2026-10-10", to: "2026-10-20" },
  ],
  [
    "on the day of a count, which is before it",
    "2026-10-10",
    { known: true, change: 40, from: "2026-10-10" },
  ],
  ["a loss", "2026-11-20", { known: false, lacks: "before" }],
  ["no count soon after", "2026-10-25", { known: false, lacks: "after" }],
  ["before all counts", "2026-09-20", { known: false, lacks: "before" }],
  ["far from any", "2026-08-01", { known: false, lacks: "both" }],
])("%s", (_, launchOn, gain) => {
  expect(launchGain(counts, launchOn, [])).toMatchObject(gain);
});

test("a change that several launches share says so", () => {
  const others = ["2026-10-09", "2026-10-10", "2026-10-19", "2026-10-20"];
  expect(launchGain(counts, "2026-10-12", others)).toMatchObject({ sharedWith: 2 });
});

test.each([
  ["2026-10-01", 0],
  ["2026-12-01", 1],
  ["2026-09-30", null],
  ["2026-12-02", null],
])("a launch on %s stands at %s of the line", (launchOn, place) => {
  expect(placeLaunch(counts, launchOn)).toBe(place);
  expect(placeLaunch(counts.slice(0, 1), launchOn)).toBeNull();
});

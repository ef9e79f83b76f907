import fc from "fast-check";
import { expect, it, test } from "vitest";
import { describeRevival, findRevival, QUIET_FROM_DAY } from "@/lib/measurement/find-revival";

const T0 = Date.UTC(2026, 10, 3, 13, 30);
const DAY = 86_400_000;
const read = (...days: [number, number | null][]) =>
  days.map(([day, views]) => ({ takenAt: T0 + day * DAY, views }));

test.each([
  [
    "views doubled between day 60 and 90",
    read([30, 1_000], [60, 1_200], [90, 2_500]),
    { fromDay: 60, toDay: 90 },
  ],
  [
    "a reading without views stands between",
    read([60, 1_200], [75, null], [90, 2_400]),
    { fromDay: 60, toDay: 90 },
  ],
  ["twice is enough, to the view", read([60, 1_200], [90, 2_400]), { fromDay: 60 }],
  ["a view less is not", read([60, 1_200], [90, 2_399]), null],
  ["early growth is none", read([1, 100], [7, 900], [20, 2_000]), null],
  ["a handful more is chance", read([30, 10], [90, 59]), null],
  ["one reading says nothing", read([90, 9_000]), null],
  ["of two revivals the latest counts", read([30, 100], [60, 300], [90, 900]), { fromDay: 60, toDay: 90 }],
] as const)("%s", (_name, snapshots, expected) => {
  const found = findRevival(snapshots, T0);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject(expected);
});

it.each([
  [1_200, 2_500, "Views doubled between day 60 and day 90, from 1,200 to 2,500."],
  [1_000, 3_000, "Views tripled between day 60 and day 90, from 1,000 to 3,000."],
  [1_000, 7_100, "Views rose 7-fold between day 60 and day 90, from 1,000 to 7,100."],
  [0, 90, "Views rose between day 60 and day 90, from 0 to 90."],
])("says what %d to %d is", (from, to, words) => {
  expect(describeRevival({ fromDay: 60, toDay: 90, from, to, takenAt: T0 })).toBe(words);
});

it("does not depend on the order, and always lies after the quiet began", () => {
  const reading = fc.record({
    takenAt: fc.integer({ min: T0, max: T0 + 400 * DAY }),
    views: fc.option(fc.nat(9_000)),
  });
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 8 }), (snapshots) => {
      const found = findRevival(snapshots, T0);
      expect(findRevival([...snapshots].reverse(), T0)).toEqual(found);
      if (found !== null) {
        expect(found.fromDay).toBeGreaterThanOrEqual(QUIET_FROM_DAY);
        expect(found.to).toBeGreaterThanOrEqual(2 * found.from);
      }
    }),
  );
});

import { describe, expect, it } from "vitest";
import { describeFromTo, describeGain } from "@/lib/plan/describe-gain";

const weight = (value: number, low: number, high: number) => ({ value, bound: value, low, high });

describe("a gain in words", () => {
  it.each([
    [{ least: 3.1, most: 3.1 }, "+3.1", "From 38.0 to 41.1; in eight of ten hours 24–60 instead of 22–55."],
    [
      { least: 1.2, most: 3.4 },
      "+1.2 to +3.4",
      "From 38.0 to between 39.2 and 41.4; in eight of ten hours 24–60 instead of 22–55.",
    ],
    [{ least: -2, most: 3.4 }, "at most +3.4", "From 38.0 to at most 41.4."],
  ])("says how sure it is", (gain, short, long) => {
    expect(describeGain(gain)).toBe(short);
    expect(describeFromTo(weight(38, 22, 55), weight(41.1, 24, 60), gain)).toBe(long);
  });

  it("does not say that a number becomes itself", () => {
    const gain = { least: 0.06, most: 0.06 };
    expect(describeFromTo(weight(14.78, 7, 24), weight(14.84, 7, 24), gain)).toBe(
      "From 14.8 to a little more.",
    );
  });

  it("leaves out a range that stays the same", () => {
    const gain = { least: 0.1, most: 0.1 };
    expect(describeFromTo(weight(2, 0, 4), weight(2.1, 0, 4), gain)).toBe("From 2.0 to 2.1.");
  });
});

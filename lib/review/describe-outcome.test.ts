import { describe, expect, test } from "vitest";
import {
  describeGoLive,
  describeLateness,
  describeOutcome,
  describeTarget,
} from "@/lib/review/describe-outcome";

describe("outcomes in words", () => {
  test.each([
    [0, "on time"],
    [2, "on time"],
    [-2, "on time"],
    [2.4, "on time"],
    [2.6, "3 min late"],
    [4.4, "4 min late"],
    [-3, "3 min early"],
    [90, "1 h 30 min late"],
  ])("%d minutes is %s", (minutes, words) => {
    expect(describeLateness(minutes)).toBe(words);
  });

  test.each([
    ["done", 9, "9 min late", "bad"],
    ["done", -9, "9 min early", "good"],
    ["skipped", null, "skipped", "plain"],
    ["not_done", null, "not done", "warn"],
    ["to_come", null, "to come", "plain"],
  ] as const)("%s with %j is %s", (outcome, latenessMinutes, words, tone) => {
    expect(describeOutcome({ outcome, latenessMinutes })).toEqual({ words, tone });
  });

  test.each([
    [0, "on the slot"],
    [20_000, "on the slot"],
    [180_000, "3 min after the slot"],
    [-3_600_000, "1 h before the slot"],
  ])("live %i ms from the slot is %s", (shift, words) => {
    expect(describeGoLive(1_000_000_000 + shift, 1_000_000_000)).toBe(words);
  });

  test("a target nobody saw reached or missed is not called either", () => {
    expect(describeTarget({ verdict: "unknown", reachedMinute: null, reading: null }, 100)).toMatchObject({
      tone: "plain",
    });
    expect(describeTarget({ verdict: "reached", reachedMinute: 48, reading: null }, 100).words).toBe(
      "Target of 100 reached by T+48",
    );
  });
});

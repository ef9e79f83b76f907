import { describe, expect, it } from "vitest";
import { describeStart } from "@/lib/launch/describe-start";

const T0 = Date.parse("2026-11-24T18:30Z");

describe("describeStart", () => {
  it.each([
    [-60, "T−60"],
    [0, "T0"],
    [-1590, "T−26 h 30"],
    [-7200, "T−5 d"],
    [-7710, "Thu 19 Nov"],
    [2 * 1440 + 30, "Thu 26 Nov"],
  ])("says the day instead of a crowd of hours: %i is %s", (minute, words) => {
    expect(describeStart(minute, T0 + minute * 60_000, "UTC")).toBe(words);
  });

  it("says the day on the writer's own calendar", () => {
    expect(describeStart(-7710, T0 - 7710 * 60_000, "Asia/Kathmandu")).toBe("Thu 19 Nov");
    expect(describeStart(-6 * 1440 + 10, T0 - (6 * 1440 - 10) * 60_000, "Asia/Kathmandu")).toBe("Thu 19 Nov");
  });
});

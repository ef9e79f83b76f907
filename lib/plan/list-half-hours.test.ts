import { describe, expect, it } from "vitest";
import { listHalfHours } from "@/lib/plan/list-half-hours";
import { wallTimeAt } from "@/lib/time/wall-time";

const NOW = Date.UTC(2026, 9, 20, 9, 17);
const DAY = 86_400_000;

describe("the half-hours one could publish at", () => {
  it.each(["Asia/Kathmandu", "America/St_Johns", "Europe/London", "Australia/Lord_Howe"])(
    "lie on the half-hours of the clock in %s, by day, from then on for four weeks",
    (zone) => {
      const all = listHalfHours(NOW, NOW + DAY, zone);
      const clocks = all.map((at) => wallTimeAt(at, zone).slice(11));
      expect(clocks.every((clock) => /:(00|30)$/.test(clock) && clock >= "07:00" && clock < "22:00")).toBe(
        true,
      );
      expect(all[0]).toBeGreaterThanOrEqual(NOW + DAY);
      expect(all.at(-1)).toBeLessThan(NOW + 28 * DAY);
      // A clock that changes shifts the first and the last day by an hour at most.
      expect(Math.abs(new Set(all).size - 27 * 30)).toBeLessThanOrEqual(2);
    },
  );

  it("are none where they would begin after the four weeks", () => {
    expect(listHalfHours(NOW, NOW + 40 * DAY, "UTC")).toEqual([]);
  });
});

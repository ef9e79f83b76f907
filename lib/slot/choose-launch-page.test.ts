import { describe, expect, it } from "vitest";
import { chooseLaunchPage } from "@/lib/slot/choose-launch-page";

const SLOT = Date.parse("2026-11-03T13:00Z");
const MINUTE = 60_000;
const planned = { slotAt: SLOT, liveAt: null, endedAt: null, reviewedAt: null };

describe("a launch's own address", () => {
  it.each([
    ["the plan, long before", planned, -61, "plan"],
    ["the cockpit from an hour before", planned, -60, "live"],
    ["the cockpit while the piece is late", planned, 45, "live"],
    ["the plan again, a day after a slot that was missed", planned, 1440, "plan"],
    ["the cockpit while the hour is on", { ...planned, liveAt: SLOT }, 30, "live"],
    ["the review once it is ended", { ...planned, liveAt: SLOT, endedAt: SLOT + 60 * MINUTE }, 61, "review"],
    ["the review of an hour nobody ended, a day later", { ...planned, liveAt: SLOT }, 1440, "review"],
    ["the review of an old launch written down afterwards", { ...planned, reviewedAt: SLOT }, -999, "review"],
  ])("leads to %s", (_name, launch, minute, page) => {
    expect(chooseLaunchPage(launch, SLOT + minute * MINUTE)).toBe(page);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WatchedState, watchPhase, watchSpan } from "@/lib/feeds/watch-phase";

const SLOT = Date.UTC(2026, 10, 25, 12, 45);
const MINUTE = 60_000;
const STATE: WatchedState = { slotT0At: SLOT, heldAt: null, liveAt: null, endedAt: null };
const WATCH = { isOff: false, feeds: [1] };

describe("whether a launch's feeds are watched", () => {
  const CASES: [string, Partial<WatchedState>, number, string][] = [
    ["not yet eleven minutes before the slot", {}, -11, "ahead"],
    ["from ten minutes before it", {}, -10, "watching"],
    ["forty minutes late", {}, 40, "watching"],
    ["until three hours after it", {}, 180, "stopped"],
    ["not once the piece is live", { liveAt: SLOT }, 5, "over"],
    ["not once the hour is ended", { endedAt: SLOT }, 5, "over"],
    ["later by what was held", { slotT0At: SLOT + 30 * MINUTE }, 15, "ahead"],
    ["later by what is held now", { heldAt: SLOT - 40 * MINUTE }, 60, "ahead"],
    ["on while it is held within the ten minutes", { heldAt: SLOT - 5 * MINUTE }, 400, "watching"],
    ["not for days because nobody resumed", { heldAt: SLOT - 5 * MINUTE }, 24 * 60, "stopped"],
  ];
  it.each(CASES)("%s", (_, change, minute, phase) => {
    expect(watchPhase(WATCH, { ...STATE, ...change }, false, SLOT + minute * MINUTE)).toBe(phase);
  });

  it("not where it is switched off, no feed is known, or the feed's word was taken back", () => {
    expect(watchPhase({ ...WATCH, isOff: true }, STATE, false, SLOT)).toBe("off");
    expect(watchPhase({ ...WATCH, feeds: [] }, STATE, false, SLOT)).toBe("no_feed");
    expect(watchPhase(WATCH, STATE, true, SLOT)).toBe("taken_back");
  });

  it("exactly within the span that is shown", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -600, max: 2000 }),
        fc.option(fc.integer({ min: -600, max: 0 })),
        (minute, held) => {
          const now = SLOT + minute * MINUTE;
          const heldAt = held === null ? null : SLOT + held * MINUTE;
          const { startsAt, stopsAt } = watchSpan({ ...STATE, heldAt }, now);
          const isWatching = watchPhase(WATCH, { ...STATE, heldAt }, false, now) === "watching";
          expect(isWatching).toBe(now >= startsAt && now < stopsAt);
        },
      ),
    );
  });
});

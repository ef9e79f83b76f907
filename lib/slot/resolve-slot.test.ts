import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveSlot, slotAtInstant } from "@/lib/slot/resolve-slot";
import { listZones } from "@/lib/time/zone";

const at = (text: string) => Date.parse(text);
const NOW = at("2026-01-01T00:00Z");
const NEW_YORK = "America/New_York";

describe("a wish for a slot", () => {
  it("becomes wall time, zone and the instant that follows", () => {
    expect(resolveSlot({ wall: "2026-11-03 18:30", zone: "asia/calcutta", occurrence: null }, NOW)).toEqual({
      ok: true,
      slot: {
        slotWall: "2026-11-03T18:30",
        slotZone: "Asia/Kolkata",
        slotOccurrence: null,
        slotAt: at("2026-11-03T13:00Z"),
      },
    });
  });

  it("for the missing hour is refused with the slot before and the slot after the jump", () => {
    const refused = resolveSlot({ wall: "2026-03-08T02:30", zone: NEW_YORK, occurrence: null }, NOW);
    expect(refused).toMatchObject({
      ok: false,
      reason: "slot_missing",
      before: { slotWall: "2026-03-08T01:30", slotAt: at("2026-03-08T06:30Z") },
      after: { slotWall: "2026-03-08T03:00", slotAt: at("2026-03-08T07:00Z") },
    });
  });

  it("for the doubled hour asks which, and takes the answer", () => {
    const wish = { wall: "2026-11-01T01:30", zone: NEW_YORK };
    const asked = resolveSlot({ ...wish, occurrence: null }, NOW);
    expect(asked).toMatchObject({ ok: false, reason: "slot_twice" });
    for (const [occurrence, instant] of [
      ["earlier", "2026-11-01T05:30Z"],
      ["later", "2026-11-01T06:30Z"],
    ] as const) {
      const answer = resolveSlot({ ...wish, occurrence }, NOW);
      expect(answer).toMatchObject({ ok: true, slot: { slotOccurrence: occurrence, slotAt: at(instant) } });
    }
  });

  it("drops an occurrence that is named where there is only one", () => {
    const resolved = resolveSlot({ wall: "2026-11-02T01:30", zone: NEW_YORK, occurrence: "later" }, NOW);
    expect(resolved).toMatchObject({ ok: true, slot: { slotOccurrence: null } });
  });

  it("that is past, or just now, is refused", () => {
    const wish = { wall: "2026-06-01T12:00", zone: "UTC", occurrence: null };
    expect(resolveSlot(wish, at("2026-06-01T11:59:59Z")).ok).toBe(true);
    expect(resolveSlot(wish, at("2026-06-01T12:00Z"))).toMatchObject({ ok: false, reason: "slot_in_past" });
  });

  it.each([
    ["2026-02-30T10:00", "UTC", "slot_unreadable"],
    ["", "UTC", "slot_unreadable"],
    ["2026-02-20T10:00", "Mars/Olympus", "zone_unknown"],
  ])("that cannot be read is refused with its reason: %j in %s", (wall, zone, reason) => {
    expect(resolveSlot({ wall, zone, occurrence: null }, NOW)).toMatchObject({ ok: false, reason });
  });
});

describe("an instant as a slot", () => {
  it("leads back to itself in every zone, whichever of two equal hours it lies in", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...listZones()),
        fc.integer({ min: NOW / 60_000 + 1, max: at("2029-01-01T00:00Z") / 60_000 }),
        (zone, minute) => {
          const slot = slotAtInstant(minute * 60_000, zone);
          const wish = { wall: slot.slotWall, zone: slot.slotZone, occurrence: slot.slotOccurrence };
          expect(resolveSlot(wish, NOW)).toEqual({ ok: true, slot });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("keeps which of two equal hours is meant", () => {
    expect(slotAtInstant(at("2026-11-01T06:30Z"), NEW_YORK)).toMatchObject({
      slotWall: "2026-11-01T01:30",
      slotOccurrence: "later",
    });
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseOccurrence } from "@/lib/plan/choose-occurrence";

const ZONE = "Asia/Kolkata";
const at = (wall: string) => ({ at: Date.parse(`${wall}+05:30`) });
const PRESENT = at("2026-12-09T10:00").at;

it.each([
  ["an evening of the same day before one eight days earlier", ["2026-12-01T19:00", "2026-12-09T19:00"], 1],
  ["the same day before a nearer hour of the day before", ["2026-12-08T22:00", "2026-12-09T23:30"], 1],
  ["the nearer of two on the same day", ["2026-12-09T19:00", "2026-12-09T11:00"], 1],
  ["the present slot itself where that is as good", ["2026-12-09T09:30", "2026-12-09T10:00"], 1],
  ["the earlier of two that are as near", ["2026-12-09T11:00", "2026-12-09T09:00"], 1],
])("of equals the choice is %s", (_, walls, index) => {
  const equals = walls.map(at);
  expect(chooseOccurrence(equals, PRESENT, ZONE)).toBe(equals[index]);
});

it("without a slot the earliest is chosen, of none nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000)), (instants) => {
      const chosen = chooseOccurrence(
        instants.map((one) => ({ at: one * 1_800_000 })),
        null,
        ZONE,
      );
      expect(chosen?.at ?? null).toBe(instants.length === 0 ? null : Math.min(...instants) * 1_800_000);
    }),
  );
});

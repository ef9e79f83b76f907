import { describe, expect, it } from "vitest";
import { isBusyHour } from "@/lib/launch/is-busy-hour";
import type { OperationBody } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const at = (minute: number) => SLOT + minute * 60_000;
const live = (minute: number): OperationBody => ({
  kind: "go_live",
  payload: { liveAt: at(minute), source: "person" },
});
const busyAt = (minute: number, ...bodies: [number, OperationBody][]) => {
  const operations = bodies.map(([when, body], n) => ({ id: `id${n}`, at: at(when), by: "ana", ...body }));
  const plan = { tasks: [], slotAt: SLOT, plannedAt: null, target: 100 };
  return isBusyHour(reduce(plan, operations), at(minute));
};

describe("isBusyHour", () => {
  it.each([
    [-61, false],
    [-60, true],
    [0, true],
    [75, true],
    [76, false],
  ])("at T%i of an unconfirmed slot is %s", (minute, expected) => {
    expect(busyAt(minute)).toBe(expected);
  });

  it("lasts as long as the piece is live and the hour not ended", () => {
    expect(busyAt(200, [40, live(40)])).toBe(true);
    expect(busyAt(50, [40, live(40)], [45, { kind: "end", payload: {} }])).toBe(false);
    expect(
      busyAt(50, [40, live(40)], [45, { kind: "end", payload: {} }], [46, { kind: "reopen", payload: {} }]),
    ).toBe(true);
  });

  it("follows a T0 that is held", () => {
    const hold: [number, OperationBody] = [-10, { kind: "hold", payload: {} }];
    expect(busyAt(300, hold)).toBe(true);
    const early: [number, OperationBody] = [-600, { kind: "hold", payload: {} }];
    expect(busyAt(-30, early)).toBe(false);
  });
});

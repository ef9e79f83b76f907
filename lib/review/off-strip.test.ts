import { expect, it } from "vitest";
import type { Comparison } from "@/lib/review/compare";
import { doneStart, listOffStrip } from "@/lib/review/off-strip";

const task = (doneMinute: number | null, part: Partial<Comparison> = {}): Comparison => ({
  taskId: "a",
  title: `done at ${doneMinute}`,
  phase: "hour",
  channelId: null,
  automatic: false,
  expected: 0,
  durationMinutes: 2,
  plannedMinute: 5,
  plannedFinishMinute: 7,
  expectedMinute: 5,
  outcome: doneMinute === null ? "not_done" : "done",
  doneMinute,
  latenessMinutes: null,
  doneBy: null,
  ...part,
});

it("names what was done before T0 or after the hour, and only what the strip cannot show", () => {
  const tasks = [-4, 0, 0.2, 0.6, 12, 61, 62, 75, null].map((minute) => task(minute));
  expect(listOffStrip(tasks)).toEqual({
    before: ["done at -4", "done at 0", "done at 0.2"],
    after: ["done at 62", "done at 75"],
  });
});

it("leaves out what happens by itself and what was never of the hour", () => {
  expect(listOffStrip([task(-1, { automatic: true }), task(-30, { phase: "countdown" })])).toEqual({
    before: [],
    after: [],
  });
});

it("ends a block at its tick, in whole minutes as strips are drawn", () => {
  expect(doneStart(task(12.4))).toBe(10);
  expect(doneStart(task(null))).toBeNull();
});

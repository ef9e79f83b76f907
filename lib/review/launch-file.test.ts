import { expect, test } from "vitest";
import type { Comparison } from "@/lib/review/compare";
import { type LineGround, launchLineColumns, listLaunchLines } from "@/lib/review/launch-file";

const T0 = Date.UTC(2026, 10, 3, 13, 30);
const task = (taskId: string, channelId: string | null): Comparison => ({
  taskId,
  title: `Do ${taskId}`,
  channelId,
  phase: "hour",
  automatic: false,
  plannedMinute: 4,
  durationMinutes: 6,
  plannedFinishMinute: 10,
  outcome: "done",
  doneMinute: 11.5,
  doneBy: "owner",
  latenessMinutes: 1.5,
  expected: 0,
  expectedMinute: 4,
});
const ground: LineGround = {
  row: { comparisons: [task("a", "x"), task("b", null)] },
  recording: { t0At: T0 },
  curve: { rows: [{ minute: 30, count: 12 }] } as unknown as LineGround["curve"],
  study: {
    clicksByPost: [
      { taskId: "a", channelId: "x", minuteOfHour: 12, clicks: 7 },
      { taskId: "a", channelId: "x", minuteOfHour: 13, clicks: 2 },
      { taskId: "gone", channelId: "mail", minuteOfHour: 12, clicks: 5 },
    ],
  },
  channelNames: { x: "X @ana", mail: "Newsletter" },
  crewNames: {},
};

test("every line says of each number what it is, and clicks say whose they were", () => {
  const lines = listLaunchLines(ground);
  expect(
    lines
      .filter(({ what }) => what === "clicks")
      .map(({ minute, task, channel, clicks }) => [minute, task, channel, clicks]),
  ).toEqual([
    [12, "Do a", "X @ana", 7],
    [12, null, "Newsletter", 5],
    [13, "Do a", "X @ana", 2],
  ]);
  for (const line of lines) {
    const said = [line.workMinutes, line.recommendations, line.clicks].filter((value) => value !== null);
    expect(said).toHaveLength(line.what === "done" ? 0 : 1);
  }
  expect(listLaunchLines({ ...ground, study: null }).some(({ what }) => what === "clicks")).toBe(false);
});

test("a file's headings are each there once", () => {
  const names = launchLineColumns("Asia/Kathmandu").map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(["work_minutes", "recommendations", "clicks", "channel"]));
});

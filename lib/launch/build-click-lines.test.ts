import { describe, expect, test } from "vitest";
import { buildClickLines } from "@/lib/launch/build-click-lines";
import type { TaskPlace } from "@/lib/launch/cockpit";

const MINUTE = 60_000;
const T0_MINUTE = 29_400_000;
const T0 = T0_MINUTE * MINUTE + 20_000;

function post(id: string, channelId: string, change: { skipped?: boolean } = {}) {
  const place: TaskPlace = {
    platform: "x",
    platformName: "X",
    channelName: `X ${channelId}`,
    address: "",
    share: null,
    openUrl: null,
    link: null,
  };
  return { id, channelId, place, skipped: false, ...change };
}

const clicksOf = (taskId: string, clicks: number, ...minutes: [number, number][]) => ({
  taskId,
  clicks,
  visitors: clicks - 1,
  minutes: minutes.map(([minute, count]): [number, number] => [T0_MINUTE + minute, count]),
});

describe("clicks by channel", () => {
  test("put two posts of one channel together, and the channel with the most first", () => {
    const lines = buildClickLines(
      [post("1", "ana"), post("2", "ben"), post("3", "ben")],
      [clicksOf("1", 3, [0, 3]), clicksOf("2", 2, [5, 2]), clicksOf("3", 4, [5, 1], [59, 3])],
      T0,
      T0 + 30 * MINUTE,
    );
    expect(lines.map(({ name, clicks, visitors, inHour }) => ({ name, clicks, visitors, inHour }))).toEqual([
      { name: "X ben", clicks: 6, visitors: 4, inHour: 6 },
      { name: "X ana", clicks: 3, visitors: 2, inHour: 3 },
    ]);
    expect(lines[0]?.minutes[5]).toBe(3);
  });

  test("count in the hour what came in its sixty minutes, and the rest in the total", () => {
    const [line] = buildClickLines(
      [post("1", "ana")],
      [clicksOf("1", 10, [-1, 1], [0, 2], [59, 3], [60, 4])],
      T0,
      T0 + 90 * MINUTE,
    );
    expect(line).toMatchObject({ clicks: 10, inHour: 5, justNow: 0 });
  });

  test("say what came in this minute and the one before", () => {
    const clicks = [clicksOf("1", 7, [9, 4], [10, 2], [11, 1])];
    const [line] = buildClickLines([post("1", "ana")], clicks, T0, T0 + 11 * MINUTE);
    expect(line?.justNow).toBe(3);
  });

  test("show a channel nobody has come from, and none whose post is skipped and brought nothing", () => {
    const tasks = [
      post("1", "ana"),
      post("2", "ben", { skipped: true }),
      post("3", "eve", { skipped: true }),
    ];
    const clicks = [clicksOf("1", 0), clicksOf("2", 0), clicksOf("3", 5, [1, 5])];
    expect(buildClickLines(tasks, clicks, T0, T0).map(({ name }) => name)).toEqual(["X eve", "X ana"]);
  });
});

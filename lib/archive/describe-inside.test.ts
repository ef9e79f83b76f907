import { describe, expect, it } from "vitest";
import { describeInside } from "@/lib/archive/describe-inside";

const AT = Date.UTC(2026, 10, 3, 20);
const counts = (rows: Record<string, number>) =>
  Object.entries(rows).map(([table, count]) => ({ table, rows: count }));

describe("what is inside a file", () => {
  it.each([
    [
      { Launch: 200, Draft: 1201, LaunchTask: 20_000, Channel: 1 },
      AT - 86_400_000,
      "200 launches, 1,201 drafts and 1 channel. The launches are from Tue 3 Nov 2026 to Wed 4 Nov 2026.",
    ],
    [{ Launch: 1, Draft: 1 }, AT, "1 launch and 1 draft. The launch is of Wed 4 Nov 2026."],
    [{ Draft: 2, Launch: 0 }, null, "2 drafts."],
    [{ Draft: 0 }, null, "No drafts, launches, publications or channels."],
  ])("%j is told in words, in the writer's zone", (rows, from, text) => {
    const inside = { counts: counts(rows), launchedFrom: from, launchedUntil: from === null ? null : AT };
    expect(describeInside(inside, "Asia/Kolkata")).toBe(text);
  });
});

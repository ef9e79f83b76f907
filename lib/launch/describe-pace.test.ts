import { describe, expect, it } from "vitest";
import { describePace, type PaceView } from "@/lib/launch/describe-pace";

const band = Array.from({ length: 61 }, (_, minute) => ({ minute, low: minute, high: minute * 2 }));
const line = Array.from({ length: 61 }, (_, minute) => ({ minute, count: (minute * 100) / 60 }));
const view = (more: Partial<PaceView>): PaceView => ({
  latest: { minute: 20, count: 21 },
  line,
  band,
  minute: 21,
  toCome: ["LinkedIn", "the newsletter"],
  ...more,
});
const BEHIND = "12 behind when counted at T+20, within the forecast’s 20–40";

describe("describePace", () => {
  it.each<[string, Partial<PaceView>]>([
    ["Counted from the moment the piece is live.", { minute: null, latest: null }],
    [
      "Nothing counted yet, 35 wanted by now; LinkedIn and the newsletter are still to come.",
      { latest: null },
    ],
    [`${BEHIND}; LinkedIn and the newsletter are still to come.`, {}],
    [`${BEHIND}; LinkedIn is still to come.`, { toCome: ["LinkedIn"] }],
    [`${BEHIND}; everything planned is out.`, { toCome: [] }],
    [`${BEHIND}; X, LinkedIn and Reddit are still to come.`, { toCome: ["X", "LinkedIn", "Reddit"] }],
    [
      `${BEHIND}; X, LinkedIn and 2 more are still to come.`,
      { toCome: ["X", "LinkedIn", "Reddit", "Slack"] },
    ],
    [
      "14 behind when counted at T+20, below the forecast’s 20–40; everything planned is out.",
      { latest: { minute: 20, count: 19 }, toCome: [] },
    ],
    [
      "8 ahead when counted at T+20, above the forecast’s 20–40; everything planned is out.",
      { latest: { minute: 20.9, count: 43 }, toCome: [] },
    ],
    [
      "On pace when counted at T+30, within the forecast’s 30–60; everything planned is out.",
      { latest: { minute: 30, count: 50 }, toCome: [] },
    ],
    ["12 behind when counted at T+20; everything planned is out.", { band: [], toCome: [] }],
    [
      "On pace when counted at T0, within the forecast’s 0; everything planned is out.",
      { latest: { minute: -2, count: 0 }, toCome: [] },
    ],
    // The latest count may be old: it must not read as if it were of now.
    [
      "11 ahead when counted at T0, above the forecast’s 0; everything planned is out.",
      { latest: { minute: 0.1, count: 11 }, minute: 5.6, toCome: [] },
    ],
    [
      "40 behind when counted at T+75, within the forecast’s 60–120.",
      { latest: { minute: 75, count: 60 }, minute: 80 },
    ],
  ])("says “%s”", (sentence, more) => {
    expect(describePace(view(more))).toBe(sentence);
  });

  it("holds a reading at either end of the band for within it", () => {
    for (const count of [20, 40]) {
      expect(describePace(view({ latest: { minute: 20, count } }))).toContain("within the forecast");
    }
  });

  it("says nothing of a forecast that foresees nothing", () => {
    const empty = band.map(({ minute }) => ({ minute, low: 0, high: 0 }));
    expect(describePace(view({ band: empty }))).not.toContain("forecast");
  });
});

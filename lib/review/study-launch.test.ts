import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareWithin } from "@/lib/channels/share-within";
import type { SentPost } from "@/lib/review/build-evidence";
import type { Comparison } from "@/lib/review/compare";
import { listSteps } from "@/lib/review/describe-miss";
import { explainMiss, type MissGround } from "@/lib/review/explain-miss";
import { followersThen } from "@/lib/review/followers-then";
import { joinParts, type Part, shareOut } from "@/lib/review/share-out";
import {
  type BroughtGround,
  BY_ITSELF,
  NO_CHANNEL,
  WRITER_LINE,
  whatBrought,
} from "@/lib/review/what-brought";

const part: fc.Arbitrary<Part> = fc.record({
  id: fc.uuid(),
  mean: fc.double({ min: 0, max: 500, noNaN: true }),
  shape: fc.double({ min: 0.5, max: 500, noNaN: true }),
});

describe("a count shared out", () => {
  it("adds up to the count, each part within its range and the range within the count", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), fc.array(part, { minLength: 1, maxLength: 8 }), (count, parts) => {
        const shares = shareOut(count, parts);
        if (shares === null) return;
        const all = [...shares.values()];
        expect(all.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(count, 6);
        for (const { value, low, high } of all) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value + 1e-9);
          expect(high).toBeLessThanOrEqual(count + 1e-9);
          expect(high).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
    );
  });

  it("is certain where only one can have brought it, and unknown where nobody was expected to", () => {
    expect(shareOut(30, [{ id: "x", mean: 4, shape: 2 }])?.get("x")).toEqual({
      value: 30,
      low: 30,
      high: 30,
    });
    expect(shareOut(30, [{ id: "x", mean: 0, shape: 2 }])).toBeNull();
    expect(shareOut(30, [])).toBeNull();
  });

  it("is surer the surer the rates are", () => {
    const width = (shape: number) => {
      const share = shareOut(100, [
        { id: "x", mean: 5, shape },
        { id: "y", mean: 5, shape },
      ])?.get("x");
      return (share?.high ?? 0) - (share?.low ?? 0);
    };
    expect(width(2)).toBeGreaterThan(width(50));
    expect(width(50)).toBeGreaterThan(width(5000));
  });

  it("joins parts so that means and variances add", () => {
    const joined = joinParts("all", [
      { id: "x", mean: 6, shape: 2 },
      { id: "y", mean: 8, shape: 4 },
    ]);
    expect(joined.mean).toBe(14);
    expect(joined.mean ** 2 / joined.shape).toBeCloseTo(36 / 2 + 64 / 4, 9);
  });
});

const work = (taskId: string, part: Partial<Comparison> = {}): Comparison => ({
  taskId,
  title: taskId,
  phase: "hour",
  channelId: null,
  automatic: false,
  expected: 0,
  durationMinutes: 3,
  plannedMinute: 0,
  plannedFinishMinute: 3,
  expectedMinute: 0,
  outcome: "done",
  doneMinute: 3,
  latenessMinutes: 0,
  doneBy: "owner",
  ...part,
});

const brought: BroughtGround = {
  comparisons: [
    work("post x", { channelId: "x" }),
    work("post y", { channelId: "y", doneBy: "ben", latenessMinutes: 9 }),
    work("comments", {
      durationMinutes: 10,
      outcome: "not_done",
      doneMinute: null,
      latenessMinutes: null,
      doneBy: null,
    }),
    work("notice", {
      automatic: true,
      outcome: "not_done",
      doneMinute: null,
      latenessMinutes: null,
      doneBy: null,
    }),
    work("days before", { phase: "days", durationMinutes: 90 }),
  ],
  assignees: new Map([["post y", null]]),
  writerId: "owner",
  clicks: new Map([
    ["post x", 30],
    ["post y", 0],
  ]),
  posts: [
    { taskId: "post x", key: "x", mean: 6, shape: 32 },
    { taskId: "post y", key: "y", mean: 2, shape: 2 },
    { taskId: "notice", key: "publication", mean: 2, shape: 2 },
  ],
  count: 20,
};

describe("what each channel and each person brought", () => {
  it("groups the same work, clicks and recommendations by channel and by who did it", () => {
    const { channels, people } = whatBrought(brought);
    const short = (line: (typeof channels)[number]) => [
      line.id,
      line.plannedMinutes,
      line.doneMinutes,
      line.onTime,
      line.clicks,
      line.recommendations?.value ?? null,
    ];
    expect(channels.map(short)).toEqual([
      ["x", 3, 3, 1, 30, 12],
      ["y", 3, 3, 0, 0, 4],
      ["publication", 0, 0, 0, null, 4],
      [NO_CHANNEL, 10, 0, 0, null, null],
    ]);
    expect(people.map(short)).toEqual([
      [WRITER_LINE, 16, 3, 1, 30, 12],
      ["ben", 0, 3, 0, 0, 4],
      [BY_ITSELF, 0, 0, 0, null, 4],
    ]);
  });

  it("cannot tell recommendations without a count, or where nobody ticked a post", () => {
    for (const unknown of [{ count: null }, { posts: null }]) {
      const { channels, people } = whatBrought({ ...brought, ...unknown });
      expect([...channels, ...people].every(({ recommendations }) => recommendations === null)).toBe(true);
    }
  });

  it("calls clicks unknown where nothing was tracked, and none where a link brought nobody", () => {
    expect(whatBrought({ ...brought, clicks: null }).channels.map(({ clicks }) => clicks)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(whatBrought(brought).channels.find(({ id }) => id === "y")?.clicks).toBe(0);
  });
});

const post = (taskId: string, key: string, minute: number, audience = 1000): SentPost => ({
  taskId,
  key,
  minute,
  audience,
  halfLifeMinutes: 20,
});
const RATES = new Map([
  ["x", { opens: 0.1, recommend: 0.2 }],
  ["y", { opens: 0.2, recommend: 0.1 }],
]);
const brings = (minute: number) => 20 * shareWithin(60 - minute, 20);

const miss = (part: Partial<MissGround> = {}) =>
  explainMiss({
    foreseen: brings(0) * 2,
    planned: [post("a", "x", 0), post("b", "y", 0)],
    sent: [post("a", "x", 0), post("b", "y", 0)],
    rates: RATES,
    audience: new Map(),
    clicks: new Map(),
    mostClicks: new Map(),
    count: 30,
    ...part,
  });
const changeOf = (cause: string, part: Partial<MissGround> = {}) =>
  miss(part).steps.find((step) => step.cause === cause)?.change;

describe("why a forecast was off", () => {
  it.each([
    ["recomputed", { foreseen: 10 }, brings(0) * 2 - 10],
    ["audience", { audience: new Map([["x", 1.5]]) }, brings(0) / 2],
    ["left_out", { sent: [post("a", "x", 0)] }, -brings(0)],
    ["lateness", { sent: [post("a", "x", 0), post("b", "y", 40)] }, brings(40) - brings(0)],
    ["clicks", { clicks: new Map([["x", 500]]) }, 500 * 0.2 - brings(0)],
    ["clicks", { clicks: new Map([["x", 500]]), mostClicks: new Map([["x", 90]]) }, 90 * 0.2 - brings(0)],
    ["beyond", { clicks: new Map([["x", 500]]), mostClicks: new Map([["x", 90]]) }, 410 * 0.2],
    ["beyond", { clicks: new Map([["x", 80]]), mostClicks: new Map([["x", 90]]) }, 0],
    ["other", {}, 30 - brings(0) * 2],
  ])("puts down to %s what that alone changed", (cause, part, change) => {
    expect(changeOf(cause, part)).toBeCloseTo(change, 9);
  });

  it("cannot tell without clicks, ticks, counts of followers or a count, and says nothing in their place", () => {
    expect(changeOf("clicks")).toBeNull();
    expect(changeOf("audience")).toBeNull();
    expect(changeOf("left_out", { sent: null })).toBeNull();
    expect(changeOf("lateness", { sent: null })).toBeNull();
    expect(changeOf("other", { count: null })).toBeNull();
  });

  it("names people beyond the followers only where there were some", () => {
    const causes = (clicks: number) =>
      listSteps(miss({ clicks: new Map([["x", clicks]]), mostClicks: new Map([["x", 90]]) })).map(
        ({ cause }) => cause,
      );
    expect(causes(500)).toContain("beyond");
    expect(causes(80)).not.toContain("beyond");
  });

  it("adds up from the forecast to the count exactly", () => {
    const posts = fc.array(
      fc.record({
        taskId: fc.constantFrom("a", "b", "c"),
        key: fc.constantFrom("x", "y", "gone"),
        minute: fc.nat({ max: 59 }),
        audience: fc.nat({ max: 9000 }),
        halfLifeMinutes: fc.integer({ min: 5, max: 600 }),
      }),
      { maxLength: 5 },
    );
    const keyed = fc
      .option(fc.nat({ max: 300 }))
      .map((count) => new Map(count === null ? [] : [["x", count]]));
    fc.assert(
      fc.property(
        posts,
        fc.option(posts),
        keyed,
        keyed,
        keyed,
        fc.nat(500),
        (planned, sent, clicks, mostClicks, audience, count) => {
          const { steps, foreseen } = miss({ planned, sent, clicks, mostClicks, audience, count });
          const sum = steps.reduce((total, { change }) => total + (change ?? 0), foreseen);
          expect(sum).toBeCloseTo(count, 6);
        },
      ),
    );
  });
});

describe("followers on the launch's day", () => {
  const counts = [
    { followers: 1000, readOn: "2026-11-01" },
    { followers: 1400, readOn: "2026-11-09" },
  ];
  it.each([
    ["2026-11-05", 1.2],
    ["2026-11-01", 1],
    ["2026-11-09", null],
    ["2026-10-30", null],
  ])("on %s are the last count's times %s", (on, factor) => {
    const known = followersThen(counts, on);
    if (factor === null) expect(known).toBeNull();
    else expect(known).toBeCloseTo(factor, 9);
  });
});

import { describe, expect, it } from "vitest";
import { resolveActivity } from "@/lib/channels/activity";
import type { Channel } from "@/lib/channels/channel";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { PUBLICATION_NOTICE } from "@/lib/plan/build-hour-tasks";
import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { taskId } from "@/lib/plan/new-task";
import { DEFAULT_RATES } from "@/lib/plan/parameters";
import { buildEvidence } from "@/lib/review/build-evidence";
import { buildLearning, type LearningGround } from "@/lib/review/build-learning";
import type { FlownLaunch } from "@/lib/review/flown-launch";
import { foresee } from "@/lib/review/foresee";
import { listLearned } from "@/lib/review/list-learned";

const T0 = Date.UTC(2026, 10, 3, 13, 30);
const WEEK = 7 * 86_400_000;
const MINUTE = 60_000;

const channel = (id: string, part: Partial<Channel> = {}): Channel => ({
  id,
  platform: "x",
  name: `X @${id}`,
  handle: "",
  address: "",
  audience: [],
  postMinutes: null,
  overrides: {},
  notes: "",
  followers: 9_000,
  followersReadOn: "2026-11-01",
  counts: [
    { id: "a", followers: 4_000, readOn: "2026-09-01" },
    { id: "b", followers: 9_000, readOn: "2026-11-20" },
  ],
  archivedAt: null,
  ...part,
});

const post = (id: string, channelId: string | null, startMinute: number, part = {}) => ({
  id,
  kind: "post" as const,
  channelId,
  startMinute,
  durationMinutes: 2,
  automatic: false,
  skipped: false,
  ...part,
});

const launch = (week: number, part: Partial<FlownLaunch> = {}): FlownLaunch => {
  const t0At = T0 + week * WEEK;
  return {
    launchId: `l${week}`,
    t0At,
    target: 100,
    publicationFollowers: 1_000,
    posts: [
      post("x", "ana", 3),
      post(taskId(`l${week}`, PUBLICATION_NOTICE), null, 0, { kind: "notice", automatic: true }),
    ],
    doneAt: new Map([["x", t0At + 10 * MINUTE]]),
    reading: { minute: 60, count: 30 },
    clicks: [],
    sources: null,
    ...part,
  };
};

const ground = (flown: FlownLaunch[], part: Partial<LearningGround> = {}): LearningGround => ({
  channels: [channel("ana")],
  activity: resolveActivity({}),
  zone: "Asia/Kathmandu",
  decisions: [],
  flown,
  ...part,
});

const clicks = (count: number) => [{ channelId: "ana", taskId: "x", minuteOfHour: 12, clicks: count }];

describe("what a launch says", () => {
  it("counts followers of its day, from the minute a post was ticked until the count was read", () => {
    const evidence = buildEvidence(launch(0), ground([]));
    const [x, carrier] = evidence?.posts ?? [];
    expect(x).toMatchObject({ key: "ana", readers: null });
    expect(x?.exposure).toBeCloseTo(4_000 * shareWithin(50, 52), 6);
    expect(carrier?.key).toBe(PUBLICATION_CHANNEL);
    expect(carrier?.exposure).toBeCloseTo(1_000 * shareWithin(58, 180), 6);
  });

  it("is nothing where nobody ticked a post, and leaves out what was skipped", () => {
    expect(buildEvidence(launch(0, { doneAt: new Map() }), ground([]))).toBeNull();
    const posts = [post("x", "ana", 3), post("y", "ana", 20, { skipped: true })];
    expect(buildEvidence(launch(0, { posts }), ground([]))?.posts).toHaveLength(1);
  });

  it("takes clicks of tracked links as readers, and a link that brought nobody as nobody", () => {
    const readers = (part: Partial<FlownLaunch>) =>
      buildEvidence(launch(0, part), ground([]))?.posts[0]?.readers;
    expect(readers({ clicks: [...clicks(7), { ...clicks(1)[0], minuteOfHour: 75 } as never] })).toMatchObject(
      { count: 7 },
    );
    expect(readers({ clicks: clicks(0) })).toMatchObject({ count: 0 });
    expect(readers({})).toBeNull();
  });

  it("takes what the statistics name as a source where links were not tracked", () => {
    const sources = {
      minute: 24 * 60,
      sources: [
        { name: "twitter.com", views: 40 },
        { name: "Google", views: 9 },
      ],
    };
    const [x] = buildEvidence(launch(0, { sources }), ground([]))?.posts ?? [];
    expect(x?.readers).toMatchObject({ count: 40, isUntilReading: false });
    expect(x?.readers?.exposure).toBeCloseTo(4_000 * shareWithin(24 * 60 - 10, 52), 6);
    expect(
      buildEvidence(launch(0, { sources: { ...sources, minute: 9_000 } }), ground([]))?.posts[0]?.readers,
    ).toBeNull();
  });
});

describe("what plans take from launches", () => {
  const many = Array.from({ length: 4 }, (_, week) => launch(week, { clicks: clicks(100) }));

  it("is what they took before while there is no launch", () => {
    const learning = buildLearning(ground([]));
    expect(learning.rates).toBe(DEFAULT_RATES);
    expect(learning.learned).toBeNull();
    expect(resolveChannel(learning.channels[0] as Channel)).toEqual(resolveChannel(channel("ana")));
  });

  it("says how many launches taught it and what was assumed before", () => {
    const { channels, rates } = buildLearning(ground(many));
    const { click, recommend } = resolveChannel(channels[0] as Channel);
    expect(click).toMatchObject({ from: "learned", assumption: false });
    expect(click.value).toBeGreaterThan(0.1);
    expect(click.source).toMatch(/^from 4 launches; before: 2 %, trypost/);
    expect(recommend.source).toMatch(
      /^from 4 launches, one factor for all channels; before: assumption, 10 %/,
    );
    expect(rates.shared?.source).toBe("from 4 launches");
    expect(rates.publication.learned.recommend).toBeDefined();
  });

  it("never touches the writer's own values, and holds what they pinned", () => {
    const own = buildLearning(ground(many, { channels: [channel("ana", { overrides: { click: 0.04 } })] }));
    expect(resolveChannel(own.channels[0] as Channel).click).toMatchObject({ from: "own", value: 0.04 });
    const pin = { subject: "ana", parameter: "opens" as const, pinnedValue: 0.05, forgottenBefore: null };
    const pinned = buildLearning(ground(many, { decisions: [pin] }));
    expect(resolveChannel(pinned.channels[0] as Channel).click).toMatchObject({
      value: 0.05,
      source: "pinned by you",
    });
    const [line] = listLearned(pinned, [channel("ana")], [pin], "ana");
    expect(line).toMatchObject({ state: "pinned", posterior: "5 %", range: "", value: 0.05 });
  });

  it("is as it was before once it is asked to forget", () => {
    const forget = {
      subject: "ana",
      parameter: "opens" as const,
      pinnedValue: null,
      forgottenBefore: T0 + 9 * WEEK,
    };
    const { channels } = buildLearning(ground(many, { decisions: [forget] }));
    expect(resolveChannel(channels[0] as Channel).click.from).toBe("default");
  });

  it("shows of each number what it was, what was seen, and what it is", () => {
    const lines = listLearned(buildLearning(ground(many)), [channel("ana")], []);
    expect(lines.map(({ name, state }) => [name, state])).toEqual([
      ["X @ana", "learning"],
      ["X @ana", "learning"],
      ["Followers of publications", "learning"],
      ["All channels", "learning"],
    ]);
    expect(lines[0]).toMatchObject({ data: "400 readers counted; from 4 launches" });
    expect(lines[1]).toMatchObject({
      label: "Half-life of a post",
      data: "400 clicks by the minute; from 4 launches",
    });
  });

  it("never tells a rate as all or nearly all who see a post, and says how many came from beyond the followers", () => {
    const viral = Array.from({ length: 6 }, (_, week) => launch(week, { clicks: clicks(20_000) }));
    const learning = buildLearning(ground(viral));
    const [line] = listLearned(learning, [channel("ana")], []);
    expect(line?.data).toMatch(
      /^120,000 readers counted, 11\d,\d{3} of them from beyond your followers, set apart; from 6/,
    );
    expect(line?.value).toBeLessThan(0.2);
    const [low, high] = line?.range.split(" to ").map(Number.parseFloat) ?? [];
    expect(high).toBeLessThanOrEqual(50);
    expect(high).toBeGreaterThan(1.5 * (low ?? 0));
    const all = listLearned(learning, [channel("ana")], []).at(-1);
    expect(all?.posterior).toBe("× 1");
  });

  it("weighs an audience's zones by the hours at which clicks came, while the posts' attention lasts", () => {
    // 17:30 UTC is 23:15 in Kathmandu and 12:30 in New York.
    const audience = [
      { zone: "Asia/Kathmandu", share: 0.5 },
      { zone: "America/New_York", share: 0.5 },
    ];
    const ofNewYork = (hours: [minute: number, clicks: number][]) => {
      const flown = many.map((one) => ({
        ...one,
        clicks: hours.map(([minuteOfHour, count]) => ({ ...clicks(count)[0], minuteOfHour }) as never),
      }));
      const { channels, audiences } = buildLearning(
        ground(flown, { channels: [channel("ana", { audience })] }),
      );
      expect(audiences.has("ana")).toBe(true);
      return channels[0]?.audience[1]?.share ?? 0;
    };
    const early = ofNewYork([[12, 600]]);
    const late = ofNewYork([
      [12, 300],
      [210, 300],
    ]);
    expect(late).toBeGreaterThan(early + 0.05);
    expect(
      ofNewYork([
        [12, 600],
        [1230, 300],
      ]),
    ).toBe(early);
  });

  it("is the same in whatever order the launches come", () => {
    expect(buildLearning(ground([...many].reverse()))).toEqual(buildLearning(ground(many)));
  });

  it("foresees a launch by those before it, the same whatever it brought itself", () => {
    const learning = buildLearning(ground(many));
    const next = launch(9);
    const forecast = foresee(next, ground(many), learning);
    expect(forecast.p10).toBeLessThanOrEqual(forecast.p90);
    expect(forecast.mean).toBeGreaterThan(foresee(next, ground([]), buildLearning(ground([]))).mean);
    const other = { ...next, reading: { minute: 60, count: 999 }, doneAt: new Map(), clicks: clicks(5_000) };
    expect(foresee(other, ground(many), learning)).toEqual(forecast);
  });
});

import { describe, expect, it } from "vitest";
import { resolveActivity } from "@/lib/channels/activity";
import type { Channel } from "@/lib/channels/channel";
import { buildExample } from "@/lib/example/build-example";
import type { ExampleLaunch } from "@/lib/example/example";
import type { LoggedOperation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import type { MinuteClicks } from "@/lib/measurement/minute-clicks";
import { compare } from "@/lib/review/compare";
import { readFlight } from "@/lib/review/read-flight";
import { type StudyGround, studyLaunch } from "@/lib/review/study-launch";
import type { Launch } from "@/lib/slot/launch";

const NOW = Date.UTC(2026, 10, 22, 9, 41);
const ZONE = "Asia/Kathmandu";
const example = buildExample(NOW, ZONE);
const flown = example.launches
  .filter(({ liveAt }) => liveAt !== null)
  .sort((a, b) => (a.liveAt ?? 0) - (b.liveAt ?? 0));
const channels = example.channels.map((channel): Channel => {
  const latest = channel.counts.at(-1);
  return {
    ...channel,
    followers: latest?.followers ?? null,
    followersReadOn: latest?.readOn ?? null,
    archivedAt: null,
  };
});

const launchOf = (launch: ExampleLaunch): Launch => ({
  ...launch,
  draftTitle: launch.id,
  publicationName: null,
  planRevision: 1,
});
const operationsOf = ({ operations }: ExampleLaunch) =>
  operations.map(
    (one, index) => ({ ...one, by: "owner", seq: index + 1, receivedAt: one.at }) as LoggedOperation,
  );
const postsOf = ({ tasks }: ExampleLaunch) =>
  tasks.filter(({ kind }) => kind === "post" || kind === "notice");

const snapshotsOf = ({ id, snapshots, createdAt }: ExampleLaunch) =>
  snapshots.map((snapshot) => ({ ...snapshot, launchId: id, updatedAt: createdAt }));

/** Ten clicks on each post in the minute after it was ticked. */
function clicksOf(launch: ExampleLaunch): MinuteClicks[] {
  const state = reduce(launch, operationsOf(launch));
  return postsOf(launch).flatMap(({ id, channelId, automatic }): MinuteClicks[] => {
    const doneAt = state.tasks.find(({ taskId }) => taskId === id)?.doneAt ?? null;
    if (automatic || doneAt === null) return [];
    const minuteOfHour = Math.max(0, Math.floor((doneAt - state.t0At) / 60_000) + 1);
    return [{ channelId, taskId: id, minuteOfHour, clicks: 10 }];
  });
}

function study(launch: ExampleLaunch, isTracked: boolean, part: Partial<StudyGround> = {}) {
  const state = reduce(launch, operationsOf(launch));
  const flights = flown.flatMap(
    (one) =>
      readFlight({
        launch: launchOf(one),
        publicationFollowers: 5_000,
        posts: postsOf(one),
        operations: operationsOf(one),
        snapshots: snapshotsOf(one),
        clicks: isTracked ? clicksOf(one) : [],
      }) ?? [],
  );
  return studyLaunch({
    launch: launchOf(launch),
    writerId: "owner",
    ground: { channels, activity: resolveActivity({}), zone: ZONE, decisions: [], flown: flights },
    tasks: launch.tasks,
    operations: operationsOf(launch),
    snapshots: snapshotsOf(launch),
    comparisons: compare(launch.tasks, state, NOW).comparisons,
    assignees: new Map(),
    foreseen: { mean: 40, p10: 10, p50: 35, p90: 80, keptAt: launch.liveAt },
    now: NOW,
    ...part,
  });
}

describe("a launch looked at closely", () => {
  it.each(flown.flatMap((launch) => [true, false].map((isTracked) => ({ launch, isTracked }))))(
    "is explained and shared out without a rest, tracked: $isTracked, $launch.slotWall",
    ({ launch, isTracked }) => {
      const close = study(launch, isTracked);
      if (close === null) throw new Error("The launch went live and is not studied.");
      const { miss, channels: lines, people, band, clicks } = close;
      if (miss === null || miss.count === null) throw new Error("The example counts every hour.");
      const explained = miss.steps.reduce((sum, { change }) => sum + (change ?? 0), miss.foreseen);
      expect(explained).toBeCloseTo(miss.count, 6);
      expect(miss.steps.find(({ cause }) => cause === "clicks")?.change === null).toBe(!isTracked);
      for (const shared of [lines, people]) {
        const sum = shared.reduce((all, { recommendations }) => all + (recommendations?.value ?? 0), 0);
        expect(sum).toBeCloseTo(miss.count, 6);
      }
      expect(band.at(-1)).toEqual({ minute: 60, mean: 40, p10: 10, p50: 35, p90: 80 });
      expect(clicks?.length ?? null).toBe(isTracked ? 60 : null);
      const ofPosts = close.clicksByPost.reduce((sum, one) => sum + one.clicks, 0);
      expect(ofPosts).toBe((clicks ?? []).reduce((sum, count) => sum + count, 0));
    },
  );

  it("does not learn from itself: what came in the hour leaves the first launch's rates where they were", () => {
    const [first] = flown;
    if (first === undefined) throw new Error("The example has launches.");
    const steps = (isTracked: boolean) =>
      study(first, isTracked)?.miss?.steps.filter(
        ({ cause }) => !["clicks", "beyond", "other"].includes(cause),
      );
    expect(steps(true)).toEqual(steps(false));
    expect(steps(true)).toHaveLength(4);
  });

  it("does not say why a forecast was off while the hour runs, however soon somebody ended it", () => {
    const [first] = flown;
    if (first?.liveAt == null) throw new Error("The example has launches.");
    const end = first.liveAt + 60 * 60_000;
    expect(study(first, true, { now: end - 1 })?.miss).toBeNull();
    expect(study(first, true, { now: end })?.miss).not.toBeNull();
  });
});

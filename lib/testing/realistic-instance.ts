import type { PlatformId } from "@/lib/channels/platform";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { createDice } from "@/lib/plan/dice";
import type { Instance, InstanceChannel, InstancePlatform, InstanceTask } from "@/lib/plan/instance";

type Dice = (sides: number) => number;

/**
 * Where a writer's posts go, the usual places first: a platform as often as its default cap allows, with the range
 * of followers there (assumed; a few hundred to 30,000 as PRODUCT.md tells of its writers).
 */
const PLACES: [platform: PlatformId, least: number, most: number][] = [
  ["x", 300, 12_000],
  ["linkedin", 200, 6_000],
  ["newsletter", 100, 4_000],
  ["facebook", 100, 2_500],
  ["reddit", 5_000, 30_000],
  ["telegram", 50, 2_000],
  ["whatsapp", 5, 120],
  ["facebook_group", 500, 20_000],
  ["discord", 100, 5_000],
  ["bluesky", 50, 3_000],
  ["mastodon", 50, 2_000],
  ["slack", 50, 2_000],
  ["threads", 50, 3_000],
  ["hacker_news", 20, 300],
  ["x", 100, 3_000],
  ["instagram", 200, 8_000],
  ["facebook_group", 300, 10_000],
  ["whatsapp", 5, 80],
  ["telegram", 50, 1_000],
  ["discord", 50, 3_000],
  ["slack", 30, 1_000],
  ["reddit", 2_000, 30_000],
  ["other", 50, 2_000],
  ["linkedin", 100, 2_000],
  ["whatsapp", 5, 60],
  ["discord", 50, 2_000],
  ["x", 50, 1_500],
  ["other", 50, 1_000],
  ["slack", 30, 600],
  ["facebook", 100, 1_500],
  ["telegram", 30, 600],
  ["bluesky", 30, 800],
  ["mastodon", 30, 800],
  ["facebook_group", 200, 8_000],
];
/** One post in so many has a text that can be written beforehand; it then takes this part of its time (assumed). */
const DRAFT_EVERY = 4;
const PREPARED_PART = 0.4;
const READINGS = [15, 30, 45, 60];
const MEDIUM = "medium_followers";

export type RealisticSize = { tasks: number; people: number; seed: number };

/**
 * The hour of a launch with `tasks` tasks for a crew of `people`: publish, see that it is live, copy the link, the
 * platforms' notice, posts with the app's own rates and rules, drafts that shorten some of them, comments, readings.
 * Each post needs its account, which one or two of the crew have. Same size and seed, same instance; it has a plan.
 */
export function realisticInstance({ tasks: total, people, seed }: RealisticSize): Instance {
  const dice = createDice(seed * 1009 + total * 31 + people);
  const frame = frameTasks(total);
  const room = total - frame.length;
  const drafts = Math.floor(room / (DRAFT_EVERY + 1));
  const places = choosePlaces(room - drafts, dice);
  const channels = places.map(([platform, least, most], index) =>
    channelOf(`${platform}-${index}`, platform, between(least, most, dice), steps(dice)),
  );
  const posts = places.map(([platform], index) => postOf(`post-${index}`, platform, `${platform}-${index}`));
  const drafted = shuffled(posts, dice).slice(0, drafts);
  for (const post of drafted) {
    const duration = Math.max(1, Math.round(post.duration * PREPARED_PART));
    post.prepared = { by: `draft-${post.id}`, duration };
  }
  const draftTasks = drafted.map((post) => draftOf(post));
  return {
    format: "launch-plan/1",
    name: `realistic-${total}-${people}-${seed}`,
    now: null,
    people: crewOf(people, posts, dice),
    platforms: platformsOf(places.map(([platform]) => platform)),
    channels: [...channels, channelOf(MEDIUM, MEDIUM, between(100, 6_000, dice), [])],
    tasks: [...frame, ...draftTasks, ...posts],
    locked: [],
  };
}

function task(id: string, duration: number, more: Partial<InstanceTask>): InstanceTask {
  return {
    id,
    duration,
    earliest: 1,
    latest: 60,
    fixedStart: null,
    channel: null,
    needs: [],
    automatic: false,
    optional: false,
    after: [],
    prepared: null,
    ...more,
  };
}

/** What every launch holds beside its posts; a small one watches the numbers less. */
function frameTasks(total: number): InstanceTask[] {
  const readings = total < 10 ? READINGS.slice(1, 2) : total < 15 ? READINGS.slice(0, 2) : READINGS;
  const notice = { fixedStart: 3, automatic: true, optional: true, channel: MEDIUM, after: ["publish"] };
  const all = [
    task("publish", 1, { earliest: 0, fixedStart: 0, needs: ["publish"] }),
    task("copy-link", 1, { after: ["publish"], needs: ["publish"] }),
    ...readings.map((minute) =>
      task(`numbers-${minute}`, 1, { fixedStart: minute, latest: minute + 1, needs: ["publish"] }),
    ),
    ...(total < 10 ? [] : [task("notice", 1, notice)]),
    ...(total < 10 ? [] : [task("comments-first", 5, { earliest: 18, latest: 38, needs: ["publish"] })]),
    ...(total < 15 ? [] : [task("comments-second", 8, { earliest: 40, latest: 60, needs: ["publish"] })]),
  ];
  return total < 15 ? all : withConfirmation(all);
}

function withConfirmation(frame: InstanceTask[]): InstanceTask[] {
  const confirm = task("confirm-live", 2, { after: ["publish"], needs: ["publish"] });
  return frame.flatMap((one) =>
    one.id === "copy-link" ? [confirm, { ...one, after: ["confirm-live"] }] : [one],
  );
}

/** The usual places first, with some of them missing in each writer's life. */
function choosePlaces(count: number, dice: Dice): typeof PLACES {
  const missing = new Set<number>();
  while (PLACES.length - missing.size > count && missing.size < count) missing.add(dice(PLACES.length));
  const kept = PLACES.filter((_, index) => !missing.has(index));
  return kept.slice(0, count);
}

function channelOf(
  id: string,
  platform: PlatformId,
  followers: number,
  online: [number, number][],
): InstanceChannel {
  const { reach, click, recommend, halfLifeMinutes } = resolve(platform);
  return {
    id,
    platform,
    followers,
    reach: reach.value,
    click: click.value,
    recommend: recommend.value,
    halfLife: halfLifeMinutes.value,
    online,
  };
}

function resolve(platform: PlatformId) {
  return resolveChannel({ platform, overrides: {}, postMinutes: null });
}

function postOf(id: string, platform: PlatformId, channel: string): InstanceTask {
  return task(id, resolve(platform).postMinutes.value, {
    channel,
    optional: true,
    after: ["copy-link"],
    needs: [`account ${channel}`],
  });
}

/** It is written in the last minutes of the countdown, or in the hour itself. */
function draftOf(post: InstanceTask): InstanceTask {
  return task(`draft-${post.id}`, Math.max(2, post.duration), { earliest: -20, optional: true });
}

/** The writer publishes and has half of the accounts; every account has one holder, and often a second. */
function crewOf(people: number, posts: InstanceTask[], dice: Dice): Instance["people"] {
  const crew = Array.from({ length: people }, (_, index) => ({ id: `person-${index}`, can: [] as string[] }));
  crew[0]?.can.push("publish");
  for (const { needs } of posts) {
    const holder = dice(2) === 0 ? 0 : dice(people);
    const second = dice(2) === 0 ? dice(people) : holder;
    for (const index of new Set([holder, second])) crew[index]?.can.push(...needs);
  }
  return crew;
}

/** How awake the audience is over the hour: level, rising or falling, changing each quarter or half hour. */
function steps(dice: Dice): [number, number][] {
  if (dice(3) === 0) return [];
  const first = 60 + dice(60);
  const change = dice(31) - 15;
  const every = dice(2) === 0 ? 15 : 30;
  return Array.from({ length: 60 / every }, (_, index): [number, number] => [
    index * every,
    Math.max(10, first + index * change) / 100,
  ]);
}

function platformsOf(ids: PlatformId[]): InstancePlatform[] {
  return [...new Set<PlatformId>([...ids, MEDIUM])].map((id) => {
    const { minGapMinutes, cap, repeatFactor } = resolve(id);
    return { id, minGap: minGapMinutes.value, cap: cap.value, repeatFactor: repeatFactor.value };
  });
}

/** A whole number between the two; small ones are likelier, as among writers. */
function between(least: number, most: number, dice: Dice): number {
  return Math.round(least * (most / least) ** (dice(1000) / 999));
}

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  return list
    .map((item) => ({ item, key: dice(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

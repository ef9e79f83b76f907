import { findPlatform } from "@/lib/channels/platforms";
import { listPresenceSteps, placeAudience } from "@/lib/channels/presence";
import { resolveChannel } from "@/lib/channels/resolve-channel";
import { COMMUNITY_APART_MINUTES } from "@/lib/channels/shares-audience";
import { PUBLICATION_NOTICE } from "@/lib/plan/build-hour-tasks";
import type { Instance, InstanceChannel, InstancePlatform, InstanceTask } from "@/lib/plan/instance";
import { INSTANCE_FORMAT } from "@/lib/plan/instance";
import { listNeeds, listPeople } from "@/lib/plan/list-people";
import { taskId } from "@/lib/plan/new-task";
import { ratesOf } from "@/lib/plan/parameters";
import { minuteAt, type PlanChannel, type PlanInput } from "@/lib/plan/plan-input";
import { COUNTDOWN_START, HOUR_FINISH, type Task } from "@/lib/plan/task";

/**
 * What a post is taken to bring over its whole life where nobody knows how many follow: enough to find it a place (the
 * planner does not tell values apart below a millionth of the whole), too little to displace one that is known.
 */
const UNKNOWN_YIELD = 1e-3;
export const PUBLICATION_CHANNEL = "publication";
const MINUTE = 60_000;

/**
 * Tasks as an instance of the optimiser's format. `fixed` names tasks that keep the given start and the person they
 * have; `gone` names tasks that are over and done, which nothing has to wait for any more. Tasks that were taken out
 * do not appear.
 */
export function buildInstance(
  input: PlanInput,
  tasks: readonly Task[],
  fixed: ReadonlyMap<string, number>,
  gone: ReadonlySet<string>,
): Instance {
  const present = tasks.filter((task) => !task.skipped && !gone.has(task.id));
  const ids = new Set(present.map(({ id }) => id));
  const audience = publicationAudience(input);
  const channels = [
    ...input.channels.map((channel) => channelOf(channel, presenceByChannel(input))),
    ...(audience === null ? [] : [audience]),
  ];
  const channelIds = new Set(channels.map(({ id }) => id));
  return {
    format: INSTANCE_FORMAT,
    name: input.launchId,
    now: nowMinute(input),
    people: listPeople(input.crew, present),
    platforms: platformsOf(input, audience),
    channels,
    tasks: present.map((task) =>
      instanceTask(input, task, fixed.get(task.id) ?? null, ids, channelIds, gone),
    ),
    locked: [],
  };
}

/** Who does what for whom in the hour, whenever that begins; what the rest of an hour under way is planned with. */
export type HourAudience = Pick<Instance, "people" | "platforms" | "channels">;

/** An editor's delay that is still foreseen, and an early go-live, in minutes around the slot (our choice). */
const LIVE_WITHIN: readonly [number, number] = [-180, 600];

/** The people, platforms and channels of a launch; audiences' presence is counted from the slot and covers a late T0. */
export function buildAudience(input: PlanInput, tasks: readonly Task[]): HourAudience {
  const audience = publicationAudience(input);
  const presence = listPresence(input, LIVE_WITHIN);
  return {
    people: listPeople(input.crew, tasks),
    platforms: platformsOf(input, audience),
    channels: [
      ...input.channels.map((channel) => channelOf(channel, presence)),
      ...(audience === null ? [] : [audience]),
    ],
  };
}

/** The channel an instance counts a task for; null: it brings nothing. */
export function channelOfTask(
  { id, channelId }: Pick<Task, "id" | "channelId">,
  launchId: string,
): string | null {
  return id === taskId(launchId, PUBLICATION_NOTICE) ? PUBLICATION_CHANNEL : channelId;
}

/**
 * The present as the planner knows it. Once the slot has passed without a go-live T0 is yet to come, and the
 * countdown and the hour are planned as they were.
 */
export function nowMinute({ now, slotAt }: Pick<PlanInput, "now" | "slotAt">): number {
  const minute = minuteAt(now, slotAt);
  return minute < 0 ? minute : COUNTDOWN_START;
}

function instanceTask(
  input: PlanInput,
  task: Task,
  fixedAt: number | null,
  present: ReadonlySet<string>,
  channelIds: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): InstanceTask {
  const { rule } = task;
  const full = rule.unprepared ?? task.durationMinutes;
  const isPrepared = rule.prepared !== null && gone.has(rule.prepared.by);
  const duration = isPrepared && rule.prepared !== null ? rule.prepared.duration : full;
  const prepared = rule.prepared !== null && present.has(rule.prepared.by) ? rule.prepared : null;
  const channel = channelOfTask(task, input.launchId);
  return {
    id: task.id,
    duration,
    earliest: fixedAt ?? rule.earliest,
    latest: fixedAt === null ? rule.latest : fixedAt + full,
    fixedStart: fixedAt ?? rule.fixedStart,
    channel: channel !== null && channelIds.has(channel) ? channel : null,
    needs: listNeeds(input.crew, task, fixedAt !== null || rule.isHandedOver === true),
    automatic: task.automatic,
    optional: fixedAt === null && rule.optional,
    after: rule.after.filter((id) => present.has(id)),
    prepared: prepared === null ? null : { by: prepared.by, duration: Math.min(prepared.duration, duration) },
  };
}

type Presence = ReadonlyMap<string, [number, number][]>;

function channelOf(channel: PlanChannel, presence: Presence): InstanceChannel {
  const rates = ratesOf(channel.parameters);
  const perFollower = rates.reach * rates.click * rates.recommend;
  return {
    id: channel.id,
    platform: channel.platform,
    followers: channel.followers ?? (perFollower > 0 ? UNKNOWN_YIELD / perFollower : 0),
    ...rates,
    halfLife: channel.parameters.halfLifeMinutes.value,
    online: presence.get(channel.id) ?? [],
  };
}

/** Asking zones for their clocks is dear, and one plan is built from dozens of instances of one input, which nobody changes. */
const knownPresence = new WeakMap<PlanInput, Presence>();

/** How present each channel's audience is from the countdown to the end of the hour, at the slot the input names. */
function presenceByChannel(input: PlanInput): Presence {
  const known = knownPresence.get(input);
  if (known !== undefined) return known;
  const presence = listPresence(input, [COUNTDOWN_START, HOUR_FINISH]);
  knownPresence.set(input, presence);
  return presence;
}

function listPresence({ slotAt, activity, channels }: PlanInput, span: readonly [number, number]): Presence {
  const [from, to] = [slotAt + span[0] * MINUTE, slotAt + span[1] * MINUTE];
  return new Map(
    channels.map(({ id, platform, audience }) => {
      const curve = activity[findPlatform(platform).kind].value;
      return [id, listPresenceSteps(placeAudience(audience, from, to), curve, slotAt, span)];
    }),
  );
}

/** The publication's followers; where they live nobody knows, so they count as present alike at every hour. */
function publicationAudience({ publication, rates }: PlanInput): InstanceChannel | null {
  if (publication === null || publication.followers === null) return null;
  const parameters = resolveChannel({
    platform: "publication_followers",
    overrides: {},
    postMinutes: null,
    learned: rates.publication.learned,
  });
  return {
    id: PUBLICATION_CHANNEL,
    platform: "publication_followers",
    followers: publication.followers,
    ...ratesOf(parameters),
    halfLife: parameters.halfLifeMinutes.value,
    online: [],
  };
}

/** One entry a platform in use. Where own values differ between channels of one platform, the strictest holds. */
/** Two accounts in one group: its moderators see two posts in an hour. */
function hasCommunityTwice(channels: PlanInput["channels"], platform: string): boolean {
  const communities = channels
    .filter((channel) => channel.platform === platform)
    .flatMap(({ community }) => community ?? []);
  return new Set(communities).size < communities.length;
}

function platformsOf({ channels }: PlanInput, audience: InstanceChannel | null): InstancePlatform[] {
  const ids = [...new Set(channels.map(({ platform }) => platform))];
  const platforms = ids.map((id): InstancePlatform => {
    // What happens by itself cannot be spaced by anybody.
    if (findPlatform(id).automatic) return { id, minGap: 0, cap: null, repeatFactor: 1 };
    const values = channels.filter(({ platform }) => platform === id).map(({ parameters }) => parameters);
    const caps = values.flatMap(({ cap }) => (cap.value === null ? [] : [cap.value]));
    const repeatFactor = Math.min(...values.map((value) => value.repeatFactor.value));
    const minGap = Math.max(
      ...values.map((value) => value.minGapMinutes.value),
      repeatFactor < 1 ? 1 : 0,
      // The rule is kept for the whole platform: a plan knows of distances between platforms' posts alone.
      hasCommunityTwice(channels, id) ? COMMUNITY_APART_MINUTES : 0,
    );
    return { id, minGap, repeatFactor, cap: caps.length === 0 ? null : Math.min(...caps) };
  });
  if (audience === null || ids.some((id) => id === audience.platform)) return platforms;
  return [...platforms, { id: audience.platform, minGap: 0, cap: null, repeatFactor: 1 }];
}

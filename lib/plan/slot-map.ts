import { findPlatform } from "@/lib/channels/platforms";
import { listPresenceSteps } from "@/lib/channels/presence";
import { buildInstance, PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import {
  type CompiledInstance,
  type CompiledTask,
  compileInstance,
  sortFinishes,
} from "@/lib/plan/compile-instance";
import { type DecodedPlan, decodeOrder } from "@/lib/plan/decode-order";
import { type ForecastPost, forecastTotal } from "@/lib/plan/forecast";
import type { Instance } from "@/lib/plan/instance";
import type { PlanInput } from "@/lib/plan/plan-input";
import { HOUR_END, presenceAt as stepAt } from "@/lib/plan/post-value";
import { comparePlans } from "@/lib/plan/search-order";
import { lossOrder, mandatoryFirst } from "@/lib/plan/simple-orders";
import { COUNTDOWN_START, type Task } from "@/lib/plan/task";
import { buildOffsetLine, offsetOn } from "@/lib/time/offset-line";

/** What the first hour is expected to bring when T0 is `at`: recommendations as a range, and the chance (0..1) of the target. */
export type SlotScore = { at: number; p10: number; p50: number; p90: number; mean: number; chance: number };

/** `presence`: the mean against that of an hour in which every audience is as present as on average (1: just as much). */
export type SlotPresence = SlotScore & { presence: number };

type Steps = readonly [number, number][];
type Score = Omit<SlotPresence, "at">;

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The forecast of the plan for every instant as its T0, each time ordered anew by the quick method (the best simple order, no
 * search: on 60 random plans at most half a percent below the full one, as a rule the same). Preparation counts as done by
 * then, locked tasks keep their minute. Only what the audiences' presence changes is worked out again, once a pattern of it.
 */
export function buildSlotMap(
  input: PlanInput,
  tasks: readonly Task[],
  instants: readonly number[],
  target: number,
): SlotPresence[] {
  if (instants.length === 0) return [];
  const instance = hourInstance(input, tasks);
  const compiled = compileInstance(instance);
  const score = (presence: ReadonlyMap<string, Steps>) =>
    scoreHour(input, instance, withPresence(instance, compiled, presence), target);
  const middling = score(new Map());
  const { patternAt, presenceAt } = readPresence(input, instants);
  const known = new Map<string, Score>();
  return instants.map((at) => {
    const pattern = patternAt(at);
    let found = known.get(pattern);
    if (found === undefined) {
      const fresh = score(presenceAt(at));
      found = { ...fresh, presence: middling.mean > 0 ? fresh.mean / middling.mean : 1 };
      known.set(pattern, found);
    }
    return { at, ...found };
  });
}

/** The countdown and the hour alone, planned from scratch and with nobody's presence in it yet. */
function hourInstance(input: PlanInput, tasks: readonly Task[]): Instance {
  const isBefore = (task: Task) =>
    task.startMinute === null ? task.phase === "days" : task.startMinute < COUNTDOWN_START;
  const gone = new Set(tasks.filter((task) => isBefore(task) && !task.skipped).map(({ id }) => id));
  const near = tasks.filter((task) => task.phase !== "after" && !isBefore(task));
  const fixed = new Map(
    near.flatMap(({ id, locked, startMinute }) =>
      locked && startMinute !== null ? [[id, startMinute] as const] : [],
    ),
  );
  const instance = buildInstance(input, near, fixed, gone);
  return {
    ...instance,
    now: null,
    channels: instance.channels.map((channel) => ({ ...channel, online: [] })),
  };
}

/**
 * Looks the clocks of all audiences up once; then the presence of each channel at a T0 is arithmetic. Two instants of one
 * pattern have the same presence throughout the hour: the same time of day, and the same offsets of all clocks.
 */
function readPresence({ channels, activity }: PlanInput, instants: readonly number[]) {
  const from = instants.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const last = instants.reduce((most, at) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  const to = last + HOUR_END * MINUTE;
  const zones = new Set(channels.flatMap(({ audience }) => audience.map(({ zone }) => zone)));
  const clocks = new Map([...zones].map((zone) => [zone, buildOffsetLine(zone, from, to)]));
  const placed = channels.map((channel) => ({
    id: channel.id,
    curve: activity[findPlatform(channel.platform).kind].value,
    audience: channel.audience.map(({ zone, share }) => ({ share, offsets: clocks.get(zone) ?? [] })),
  }));
  const patternAt = (at: number): string => {
    const offsets = [...clocks.values()].map((line) => offsetOn(line, at));
    const isSteady = [...clocks.values()].every(
      (line, index) => offsetOn(line, at + HOUR_END * MINUTE) === offsets[index],
    );
    return isSteady ? `${at % DAY}/${offsets.join()}` : `at ${at}`;
  };
  const presenceAt = (at: number): ReadonlyMap<string, Steps> =>
    new Map(
      placed.map(({ id, curve, audience }) => [id, listPresenceSteps(audience, curve, at, [0, HOUR_END])]),
    );
  return { patternAt, presenceAt };
}

function withPresence(
  instance: Instance,
  compiled: CompiledInstance,
  presence: ReadonlyMap<string, Steps>,
): CompiledInstance {
  const tasks = compiled.tasks.map((task): CompiledTask => {
    const steps = presence.get(instance.tasks[task.index]?.channel ?? "") ?? [];
    if (task.values === null || steps.length === 0) return task;
    const values = task.values.map((value, minute) => value * stepAt(steps, minute));
    const [first = [0, 1], ...later] = steps;
    // One multiplier for all minutes leaves their order as it is, and sorting is the dear part.
    const isSteady = first[1] > 0 && later.every(([minute]) => minute >= HOUR_END);
    const finishes = isSteady ? task.finishes : sortFinishes(values);
    return { ...task, finishes, values: finishes.length === 0 ? null : values };
  });
  return { ...compiled, tasks };
}

function scoreHour(
  input: PlanInput,
  instance: Instance,
  compiled: CompiledInstance,
  target: number,
): Omit<Score, "presence"> {
  const order = lossOrder(compiled);
  const plans = [decodeOrder(compiled, order)];
  if ((plans[0]?.missing.length ?? 0) > 0) plans.push(decodeOrder(compiled, mandatoryFirst(compiled, order)));
  const [best] = plans.sort(comparePlans);
  return forecastTotal(
    best === undefined ? [] : postsOf(input, instance, compiled, best),
    input.rates,
    target,
  );
}

/** What each placed post brings, with its place in its platform's discount; nothing where followers are not known. */
function postsOf(
  { channels }: PlanInput,
  instance: Instance,
  { tasks, platforms }: CompiledInstance,
  { placements }: DecodedPlan,
): Pick<ForecastPost, "channelId" | "expected">[] {
  const unknown = new Set(channels.filter(({ followers }) => followers === null).map(({ id }) => id));
  return tasks.flatMap((task) => {
    const end = placements[task.index]?.end;
    const channel = instance.tasks[task.index]?.channel ?? null;
    if (end === undefined || task.values === null || channel === null || unknown.has(channel)) return [];
    const earlier = tasks.filter(
      ({ index, platform }) => platform === task.platform && (placements[index]?.end ?? end) < end,
    );
    const factor = (platforms[task.platform]?.repeatFactor ?? 1) ** earlier.length;
    const channelId = channel === PUBLICATION_CHANNEL ? null : channel;
    return [{ channelId, expected: (task.values[end] ?? 0) * factor }];
  });
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CheckedPlan, checkPlan } from "@/lib/plan/check-plan";
import type {
  Instance,
  InstanceChannel,
  InstancePlatform,
  InstanceTask,
  LockedEntry,
  PlanEntry,
} from "@/lib/plan/instance";
import { parseInstance } from "@/lib/plan/parse-instance";
import { arbitrarySmallInstance } from "@/lib/testing/arbitrary-small-instance";
import { type BestPlan, findBestPlan } from "@/lib/testing/exhaustive-plan";

const TOLERANCE = 1e-6;
/** One fixed sample, so that the shares below are the same on every run. */
const SAMPLE = { seed: 20_260_329, numRuns: 400 };

test("it finds what trying every plan against the checker finds", () => {
  const tiny = arbitrarySmallInstance({ tasks: { min: 1, max: 3 }, spread: 4, slack: 3, people: 2 });
  fc.assert(
    fc.property(tiny, (random) => {
      const best = findBestPlan(random);
      const tried = tryAll(random);
      expect(best.feasible).toBe(tried !== null);
      if (tried === null || !best.feasible) return;
      const checked = checkPlan(random, best.plan);
      expect(checked.problems).toEqual([]);
      expect(best.value).toBeCloseTo(checked.value ?? Number.NaN, 9);
      expect([best.finish, best.count]).toEqual([tried.finish, tried.count]);
      expect([checked.finish, checked.count]).toEqual([tried.finish, tried.count]);
      expect(best.most).toBeCloseTo(tried.most, 9);
      expect(best.value).toBeGreaterThanOrEqual(tried.most - TOLERANCE * Math.max(1, tried.most));
    }),
    { numRuns: 200 },
  );
});

/** Every plan there is, judged by the checker; null when none is feasible. Only for three tasks in a few minutes. */
function tryAll(random: Instance): { most: number; finish: number | null; count: number } | null {
  const found: CheckedPlan[] = [];
  const extend = (index: number, plan: PlanEntry[]): void => {
    const next = random.tasks[index];
    if (next === undefined) {
      const checked = checkPlan(random, plan);
      if (checked.feasible) found.push(checked);
      return;
    }
    extend(index + 1, plan);
    if (random.locked.some((entry) => entry.task === next.id)) return;
    for (const person of next.automatic ? [null] : random.people.map(({ id }) => id)) {
      for (let start = next.earliest; start < next.latest; start += 1) {
        extend(index + 1, [...plan, { task: next.id, person, start }]);
      }
    }
  };
  extend(0, []);
  if (found.length === 0) return null;
  const most = Math.max(...found.map(({ value }) => value ?? 0));
  const enough = found.filter(({ value }) => (value ?? 0) >= most - TOLERANCE * Math.max(1, most));
  const ends = enough.map((plan) => ({ finish: plan.finish ?? Number.NEGATIVE_INFINITY, count: plan.count }));
  ends.sort((a, b) => (a.finish === b.finish ? a.count - b.count : a.finish < b.finish ? -1 : 1));
  const { finish, count } = ends[0] as { finish: number; count: number };
  return { most, count, finish: count === 0 ? null : finish };
}

type Change = (instance: Instance) => Instance;
type Solved = { instance: Instance; best: BestPlan };

const tasks = (change: (task: InstanceTask) => Partial<InstanceTask>): Change => {
  return (instance) => ({ ...instance, tasks: instance.tasks.map((one) => ({ ...one, ...change(one) })) });
};
const platforms = (change: Partial<InstancePlatform>): Change => {
  return (instance) => ({ ...instance, platforms: instance.platforms.map((one) => ({ ...one, ...change })) });
};
const channels = (change: (channel: InstanceChannel) => Partial<InstanceChannel>): Change => {
  return (instance) => ({
    ...instance,
    channels: instance.channels.map((one) => ({ ...one, ...change(one) })),
  });
};
const history = (change: (entry: LockedEntry, now: number) => Partial<LockedEntry>): Change => {
  return ({ now, ...rest }) => ({
    ...rest,
    now,
    locked: rest.locked.map((one) => ({ ...one, ...change(one, now ?? 0) })),
  });
};

/** Each takes one rule out of an instance, and tells how many in 100 answers must become others by it. */
const RULES: [rule: string, leastPercent: number, drop: Change][] = [
  ["the latest finish", 15, tasks(({ latest }) => ({ latest: latest + 4 }))],
  ["the earliest start", 25, tasks(({ earliest }) => ({ earliest: earliest - 4 }))],
  ["an appointment", 8, tasks(() => ({ fixedStart: null }))],
  ["now", 3, (instance) => ({ ...instance, now: instance.now === null ? null : instance.now - 20 })],
  ["that one person does one thing", 3, addDoubles],
  ["an ability", 3, tasks(() => ({ needs: [] }))],
  ["after", 7, tasks(() => ({ after: [] }))],
  ["a preparation", 3, tasks(() => ({ prepared: null }))],
  ["a mandatory task", 15, tasks(() => ({ optional: true }))],
  ["an automatic task", 5, tasks(() => ({ automatic: false }))],
  ["the distance of posts", 8, platforms({ minGap: 0 })],
  ["a cap", 10, platforms({ cap: null })],
  ["a discount", 1, platforms({ repeatFactor: 1 })],
  ["the audience's presence", 2, channels(() => ({ online: [] }))],
  [
    "the whole minute at which presence changes",
    0.4,
    channels(({ online }) => ({ online: online.map(floorStep) })),
  ],
  ["who was busy before now", 0.6, history(() => ({ person: null }))],
  ["that running work ends after now", 1.5, history(({ end }, now) => ({ end: Math.min(end, now) }))],
  ["that history counts as done", 8, (instance) => ({ ...instance, locked: [] })],
  ["that history counts as posts", 4, unpostHistory],
  ["the tolerance", 0.8, channels(({ followers }) => ({ followers: followers * 1e4 }))],
];

function floorStep([from, multiplier]: [number, number]): [number, number] {
  return [Math.floor(from), multiplier];
}

/** Enough people of every kind that nobody is ever short. */
function addDoubles(instance: Instance): Instance {
  const doubles = instance.people.flatMap(({ id, can }) =>
    instance.tasks.map((task) => ({ id: `${id} for ${task.id}`, can })),
  );
  return { ...instance, people: [...instance.people, ...doubles] };
}

function unpostHistory(instance: Instance): Instance {
  const isPast = (id: string) => instance.locked.some(({ task }) => task === id);
  return tasks(({ id, channel }) => ({ channel: isPast(id) ? null : channel }))(instance);
}

/** Whether the best plan is no longer best in the other instance. */
function isOvertaken({ best }: Solved, other: Instance): boolean {
  const now = findBestPlan(other);
  if (!best.feasible || !now.feasible) return best.feasible !== now.feasible;
  const { feasible, value, finish, count } = checkPlan(other, best.plan);
  const isWorthLess = (value ?? 0) < now.value - TOLERANCE * Math.max(1, now.value);
  return !feasible || isWorthLess || finish !== now.finish || count !== now.count;
}

type Done = { task: InstanceTask; person: string | null; start: number; end: number; isLocked: boolean };

/** What is done in the best plan, planned and locked. */
function doneIn({ instance, best }: Solved): Done[] {
  const taskOf = (id: string) => instance.tasks.find((task) => task.id === id) as InstanceTask;
  const locked = instance.locked.map((entry) => ({ ...entry, task: taskOf(entry.task), isLocked: true }));
  if (!best.feasible) return locked;
  const planned = best.plan.map((entry) => ({ ...entry, task: taskOf(entry.task), isLocked: false }));
  const endOf = (entry: (typeof planned)[0]): number =>
    entry.start + (isShort(entry) ? shortOf(entry.task) : entry.task.duration);
  const isShort = ({ task, start }: (typeof planned)[0]): boolean => {
    const past = locked.find((one) => one.task.id === task.prepared?.by);
    const before = planned.find((one) => one.task.id === task.prepared?.by);
    return (past?.end ?? (before === undefined ? Number.POSITIVE_INFINITY : endOf(before))) <= start;
  };
  return [...locked, ...planned.map((entry) => ({ ...entry, end: endOf(entry) }))];
}

const shortOf = ({ prepared, duration }: InstanceTask) => prepared?.duration ?? duration;
const planned = (solved: Solved) => doneIn(solved).filter(({ isLocked }) => !isLocked);
const plannedPosts = (solved: Solved) => planned(solved).filter(({ task }) => task.channel !== null);

function platformOf({ instance }: Solved, { task }: Done): InstancePlatform | undefined {
  const channel = instance.channels.find(({ id }) => id === task.channel);
  return instance.platforms.find(({ id }) => id === channel?.platform);
}

function lengthOf({ start, end }: Done): number {
  return end - start;
}

/** What must occur among the best plans, and in how many of 100 at least. */
const SITUATIONS: [what: string, leastPercent: number, occurs: (solved: Solved) => boolean][] = [
  [
    "a prepared task takes its short time",
    5,
    (solved) => planned(solved).some((one) => lengthOf(one) < one.task.duration),
  ],
  [
    "a task takes its whole time though its preparation is done, but later",
    2,
    (solved) =>
      planned(solved).some(
        (one) =>
          shortOf(one.task) < lengthOf(one) &&
          doneIn(solved).some(({ task }) => task.id === one.task.prepared?.by),
      ),
  ],
  [
    "what is locked has prepared a task",
    1,
    (solved) =>
      planned(solved).some(
        (one) =>
          lengthOf(one) < one.task.duration &&
          solved.instance.locked.some(({ task }) => task === one.task.prepared?.by),
      ),
  ],
  ["a post finishes before T0", 1, (solved) => plannedPosts(solved).some(({ end }) => end < 0)],
  ["a post finishes at T0", 3, (solved) => plannedPosts(solved).some(({ end }) => end === 0)],
  ["a post finishes at the last minute", 0.2, (solved) => plannedPosts(solved).some(({ end }) => end === 60)],
  ["a post finishes after the hour", 1, (solved) => plannedPosts(solved).some(({ end }) => end > 60)],
  ["a post happens by itself", 5, (solved) => plannedPosts(solved).some(({ task }) => task.automatic)],
  ["a discounted platform carries two posts", 8, (solved) => carries(solved, 2)],
  ["a discounted platform carries three posts", 2, (solved) => carries(solved, 3)],
  [
    "two locked posts of a discounted platform ended together",
    0.2,
    (solved) =>
      doneIn(solved).some((one, place, all) =>
        all
          .slice(place + 1)
          .some(
            (other) =>
              one.isLocked &&
              other.isLocked &&
              one.end === other.end &&
              (platformOf(solved, one)?.repeatFactor ?? 1) < 1 &&
              platformOf(solved, one) === platformOf(solved, other),
          ),
      ),
  ],
  [
    "history alone is above a cap",
    1,
    (solved) =>
      solved.instance.platforms.some(
        (platform) =>
          platform.cap !== null &&
          doneIn(solved).filter((one) => one.isLocked && platformOf(solved, one) === platform).length >
            platform.cap,
      ),
  ],
  [
    "two people work at the same time",
    5,
    (solved) =>
      planned(solved).some((one) =>
        planned(solved).some(
          (other) =>
            one.person !== null &&
            other.person !== null &&
            one.person < other.person &&
            one.start < other.end &&
            other.start < one.end,
        ),
      ),
  ],
  ["nothing at all is best", 5, ({ best }) => best.feasible && best.count === 0],
  ["a plan of the same worth finishes later", 4, (solved) => isTied(solved, "later")],
  ["a plan of the same worth and finish has more tasks", 8, (solved) => isTied(solved, "longer")],
];

function carries(solved: Solved, number: number): boolean {
  return solved.instance.platforms.some(
    (platform) =>
      platform.repeatFactor < 1 &&
      plannedPosts(solved).some((one) => platformOf(solved, one) === platform) &&
      doneIn(solved).filter((one) => platformOf(solved, one) === platform).length >= number,
  );
}

/** Whether one more task, or one task a minute later, gives a feasible plan that only the later criteria call worse. */
function isTied({ instance, best }: Solved, how: "later" | "longer"): boolean {
  if (!best.feasible) return false;
  const { plan, value, finish } = best;
  const others =
    how === "later"
      ? plan.map((moved) =>
          plan.map((entry) => (entry === moved ? { ...entry, start: entry.start + 1 } : entry)),
        )
      : instance.tasks.flatMap((task) =>
          [null, ...instance.people.map(({ id }) => id)].flatMap((person) =>
            Array.from({ length: 16 }, (_, minute) => [
              ...plan,
              { task: task.id, person, start: task.earliest + minute },
            ]),
          ),
        );
  return others.some((other) => {
    const checked = checkPlan(instance, other);
    const isEqual = Math.abs((checked.value ?? 0) - value) <= TOLERANCE * Math.max(1, value);
    return (
      checked.feasible && isEqual && (how === "later" ? checked.finish !== finish : checked.finish === finish)
    );
  });
}

describe("on the small random instances", () => {
  const solved = fc
    .sample(arbitrarySmallInstance(), SAMPLE)
    .map((instance) => ({ instance, best: findBestPlan(instance) }));
  const percent = (holds: (one: Solved) => boolean) => (solved.filter(holds).length / solved.length) * 100;

  test("all are valid, most have a plan and some have none", () => {
    expect(solved.flatMap(({ instance }) => (parseInstance(instance).ok ? [] : [instance]))).toEqual([]);
    expect(percent(({ best }) => best.feasible)).toBeGreaterThan(70);
    expect(percent(({ best }) => best.feasible)).toBeLessThan(95);
  });

  test.each(RULES)("%s decides the answer of at least %s in 100", (_, least, drop) => {
    expect(percent((one) => isOvertaken(one, drop(one.instance)))).toBeGreaterThanOrEqual(least);
  });

  test.each(SITUATIONS)("%s: in at least %s of 100", (_, least, occurs) => {
    expect(percent(occurs)).toBeGreaterThanOrEqual(least);
  });
});

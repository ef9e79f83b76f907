import fc from "fast-check";
import type { Instance, InstanceChannel, InstancePlatform, InstanceTask } from "@/lib/plan/instance";

const ABILITIES = ["publish", "x:ana"];

/** Where the windows lie: around T0, before it, within the hour, and around its last minute. */
const BASES = [0, 0, 12, 44, 54, -9];

export type SmallSize = {
  tasks: { min: number; max: number };
  /** Minutes over which earliest starts spread, and by how much a window exceeds the duration. */
  spread: number;
  slack: number;
  people: number;
};

const DEFAULT_SIZE: SmallSize = { tasks: { min: 3, max: 7 }, spread: 6, slack: 7, people: 3 };

/**
 * Random valid instances of few tasks in narrow windows, so close together that the rules of the format collide:
 * small enough to be solved by trying everything. How often each rule decides the answer is measured by a test.
 */
export function arbitrarySmallInstance(size: SmallSize = DEFAULT_SIZE): fc.Arbitrary<Instance> {
  // Without fast-check's leaning to the smallest values, which would leave most plans empty.
  return fc.noBias(
    fc
      .record({
        base: fc.constantFrom(...BASES),
        nowShift: fc.option(fc.integer({ min: -2, max: 5 }), { freq: 2 }),
        people: fc.array(fc.oneof(fc.constant(ABILITIES), fc.subarray(ABILITIES)), {
          minLength: 1,
          maxLength: size.people,
        }),
        platforms: fc.array(arbitraryPlatform, { minLength: 1, maxLength: 2 }),
        channels: fc.array(arbitraryChannel, { minLength: 2, maxLength: 4 }),
        tasks: fc.array(arbitraryTask(size), { minLength: size.tasks.min, maxLength: size.tasks.max }),
        history: fc.array(
          fc.record({
            place: fc.nat(9),
            who: fc.nat(2),
            length: fc.integer({ min: 1, max: 6 }),
            over: fc.nat(6),
          }),
          { maxLength: 2 },
        ),
        isReversed: fc.boolean(),
      })
      .map((parts) => assemble(parts, size)),
  );
}

const arbitraryPlatform = fc
  .record({
    minGap: fc.constantFrom(0, 0, 1, 1, 2, 4, 7),
    cap: fc.constantFrom(null, null, null, null, null, 1, 1, 2, 2, 2, 0),
    repeatFactor: fc.constantFrom(1, 1, 0.9, 0.5, 0.2),
  })
  .map((rules) => ({ ...rules, minGap: rules.repeatFactor < 1 ? Math.max(1, rules.minGap) : rules.minGap }));

/** Alike channels make plans of equal worth; tiny ones stay within the tolerance; steps move a post later. */
const arbitraryChannel = fc.record({
  platform: fc.nat(1),
  followers: fc.oneof(fc.constantFrom(0.05, 200, 1000, 1000, 1000), fc.integer({ min: 20, max: 5000 })),
  reach: fc.constantFrom(0.2, 1),
  click: fc.constantFrom(0.01, 0.1),
  recommend: fc.integer({ min: 0, max: 11 }).map((n) => (n === 0 ? 0 : 0.1)),
  halfLife: fc.constantFrom(8.5, 30, 52, 180, 1393, 160_000),
  online: fc.oneof(
    fc.constant<[number, number][]>([]),
    fc
      .uniqueArray(fc.integer({ min: -40, max: 260 }), { minLength: 1, maxLength: 3 })
      .chain((quarters) =>
        fc.tuple(
          ...[...quarters]
            .sort((a, b) => a - b)
            .map((quarter) => fc.tuple(fc.constant(quarter / 4), fc.constantFrom(0, 0.3, 1, 1.7, 2.5))),
        ),
      ),
  ),
});

function arbitraryTask({ spread, slack }: SmallSize) {
  return fc.record({
    duration: fc.constantFrom(1, 2, 3, 4, 5, 6),
    earliest: fc.nat(spread),
    // −2: it fits its window with the prepared time only, or never.
    slack: fc.oneof({ weight: 12, arbitrary: fc.nat(slack) }, { weight: 1, arbitrary: fc.constant(-2) }),
    channel: fc.option(fc.nat(3), { freq: 4 }),
    needs: fc.oneof(
      { weight: 5, arbitrary: fc.constant<string[]>([]) },
      { weight: 5, arbitrary: fc.constantFrom(...ABILITIES.map((ability) => [ability])) },
      { weight: 1, arbitrary: fc.constant(ABILITIES) },
    ),
    automatic: fc.integer({ min: 0, max: 8 }).map((n) => n === 0),
    optional: fc.integer({ min: 0, max: 7 }).map((n) => n > 0),
    fixed: fc.nat(3),
    isFixed: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    after: fc.array(fc.nat(9), { maxLength: 2 }),
    hasAfter: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
    prepared: fc.option(fc.record({ by: fc.nat(9), duration: fc.integer({ min: 1, max: 4 }) }), { freq: 3 }),
  });
}

type Parts = {
  base: number;
  nowShift: number | null;
  people: string[][];
  platforms: Omit<InstancePlatform, "id">[];
  channels: (Omit<InstanceChannel, "id" | "platform"> & { platform: number })[];
  tasks: {
    duration: number;
    earliest: number;
    slack: number;
    channel: number | null;
    needs: string[];
    automatic: boolean;
    optional: boolean;
    fixed: number;
    isFixed: boolean;
    after: number[];
    hasAfter: boolean;
    prepared: { by: number; duration: number } | null;
  }[];
  history: { place: number; who: number; length: number; over: number }[];
  isReversed: boolean;
};

function assemble(parts: Parts, size: SmallSize): Instance {
  const now = parts.nowShift === null ? null : parts.base + parts.nowShift;
  const tasks = parts.tasks.map((_, index) => assembleTask(parts, index, size));
  return {
    format: "launch-plan/1",
    name: "small",
    now,
    people: parts.people.map((can, index) => ({ id: `p${index}`, can })),
    platforms: parts.platforms.map((platform, index) => ({ id: `f${index}`, ...platform })),
    channels: parts.channels.map((channel, index) => ({
      ...channel,
      id: `c${index}`,
      platform: `f${channel.platform % parts.platforms.length}`,
    })),
    tasks: parts.isReversed ? [...tasks].reverse() : tasks,
    locked: now === null ? [] : lockHistory(parts, tasks, now),
  };
}

/** References point to tasks made earlier only, so there is no cycle; the finished list may be turned round. */
function assembleTask({ base, tasks, channels }: Parts, index: number, { spread }: SmallSize): InstanceTask {
  const task = tasks[index] as Parts["tasks"][number];
  const earlier = (place: number) => `t${place % index}`;
  const earliest = base + Math.min(task.earliest, spread);
  return {
    id: `t${index}`,
    duration: task.duration,
    earliest,
    latest: earliest + task.duration + task.slack,
    fixedStart: task.isFixed ? earliest + task.fixed : null,
    channel: task.channel === null ? null : `c${task.channel % channels.length}`,
    needs: task.needs,
    automatic: task.automatic,
    optional: task.optional,
    after: index > 0 && task.hasAfter ? task.after.map(earlier) : [],
    prepared:
      task.prepared === null || index === 0
        ? null
        : { by: earlier(task.prepared.by), duration: Math.min(task.prepared.duration, task.duration) },
  };
}

/** Each person's history lies end to end before its last entry, which ends around now or after it. */
function lockHistory({ history, people }: Parts, tasks: InstanceTask[], now: number): Instance["locked"] {
  const locked: Instance["locked"] = [];
  const freeUntil = people.map(() => Number.POSITIVE_INFINITY);
  for (const { place, who, length, over } of history) {
    const task = tasks[place % tasks.length] as InstanceTask;
    if (locked.some((entry) => entry.task === task.id)) continue;
    const person = who % people.length;
    const before = task.automatic ? Number.POSITIVE_INFINITY : (freeUntil[person] ?? 0);
    const end = Math.min(now + over - 2, before);
    const start = Math.min(end - length, now);
    if (!task.automatic) freeUntil[person] = start;
    locked.push({ task: task.id, person: task.automatic ? null : `p${person}`, start, end });
  }
  return locked;
}

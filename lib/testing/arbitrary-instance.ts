import fc from "fast-check";
import type { Instance, InstanceTask } from "@/lib/plan/instance";

const ABILITIES = ["publish", "x:ana", "list"];

type Size = { tasks: number; from: number; to: number; people: number };

/**
 * Random valid instances in which every rule of the format bites: windows, appointments, abilities, spacing, caps,
 * discounts, preparation, precedence, history. `from` and `to` bound the windows; small ones can be tried out in full.
 */
export function arbitraryInstance(size: Size): fc.Arbitrary<Instance> {
  return fc
    .record({
      now: fc.option(fc.integer({ min: size.from, max: Math.min(size.to, 40) }), { freq: 2 }),
      people: fc.array(fc.subarray(ABILITIES), { minLength: 1, maxLength: size.people }),
      platforms: fc.array(arbitraryPlatform, { minLength: 1, maxLength: 3 }),
      channels: fc.array(arbitraryChannel, { minLength: 1, maxLength: 6 }),
      tasks: fc.array(arbitraryTask(size), { minLength: 1, maxLength: size.tasks }),
      history: fc.array(fc.record({ length: fc.integer({ min: 1, max: 6 }), pause: fc.nat(3) }), {
        maxLength: 2,
      }),
    })
    .map(assemble);
}

const arbitraryPlatform = fc
  .record({
    minGap: fc.constantFrom(0, 1, 3, 20),
    cap: fc.constantFrom(null, null, 0, 1, 3),
    repeatFactor: fc.constantFrom(1, 1, 0.5, 0.8),
  })
  .map((platform) => ({
    ...platform,
    minGap: platform.repeatFactor < 1 ? Math.max(1, platform.minGap) : platform.minGap,
  }));

const arbitraryChannel = fc.record({
  place: fc.nat(2),
  followers: fc.integer({ min: 0, max: 5000 }),
  reach: fc.constantFrom(0.05, 0.2, 1),
  click: fc.constantFrom(0.01, 0.1),
  recommend: fc.constantFrom(0.05, 0.2, 0),
  halfLife: fc.constantFrom(15, 52, 180, 1393),
  online: fc.constantFrom<[number, number][]>(
    [],
    [],
    [[0, 1]],
    [
      [0, 0.5],
      [15, 1.2],
    ],
    [
      [-5, 1],
      [3, 0],
      [30, 1.1],
    ],
  ),
});

function arbitraryTask(size: Size) {
  return fc.record({
    duration: fc.integer({ min: 1, max: Math.min(8, Math.max(2, size.to - size.from)) }),
    earliest: fc.integer({ min: size.from, max: size.to }),
    room: fc.integer({ min: 0, max: size.to - size.from }),
    channel: fc.option(fc.nat(5), { freq: 3 }),
    needs: fc.subarray(ABILITIES, { maxLength: 1 }),
    automatic: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    optional: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
    fixed: fc.option(fc.nat(6), { freq: 4, nil: null }).map((n) => (n !== null && n > 4 ? null : n)),
    after: fc.option(fc.nat(40), { freq: 2 }),
    prepared: fc.option(fc.record({ by: fc.nat(40), duration: fc.integer({ min: 1, max: 8 }) }), { freq: 2 }),
  });
}

type Parts = {
  now: number | null;
  people: string[][];
  platforms: { minGap: number; cap: number | null; repeatFactor: number }[];
  channels: {
    place: number;
    followers: number;
    reach: number;
    click: number;
    recommend: number;
    halfLife: number;
    online: [number, number][];
  }[];
  tasks: {
    duration: number;
    earliest: number;
    room: number;
    channel: number | null;
    needs: string[];
    automatic: boolean;
    optional: boolean;
    fixed: number | null;
    after: number | null;
    prepared: { by: number; duration: number } | null;
  }[];
  history: { length: number; pause: number }[];
};

/** References point to earlier tasks only, so there is no cycle; history is laid end to end before now. */
function assemble(parts: Parts): Instance {
  const tasks = parts.tasks.map((task, index): InstanceTask => {
    const earlier = (place: number) => `t${place % index}`;
    return {
      id: `t${index}`,
      duration: task.duration,
      earliest: task.earliest,
      latest: task.earliest + task.room,
      fixedStart: task.fixed === null || task.fixed > 1 ? null : task.earliest + task.fixed,
      channel: task.channel === null ? null : `c${task.channel % parts.channels.length}`,
      needs: task.needs,
      automatic: task.automatic,
      optional: task.optional,
      after: task.after === null || index === 0 || task.after > 15 ? [] : [earlier(task.after)],
      prepared:
        task.prepared === null || index === 0
          ? null
          : { by: earlier(task.prepared.by), duration: Math.min(task.prepared.duration, task.duration) },
    };
  });
  return {
    format: "launch-plan/1",
    name: "random",
    now: parts.now,
    people: parts.people.map((can, index) => ({ id: `p${index}`, can })),
    platforms: parts.platforms.map((platform, index) => ({ id: `f${index}`, ...platform })),
    channels: parts.channels.map(({ place, ...channel }, index) => ({
      id: `c${index}`,
      platform: `f${place % parts.platforms.length}`,
      ...channel,
    })),
    tasks,
    locked: lockHistory(parts, tasks),
  };
}

function lockHistory({ now, history }: Parts, tasks: InstanceTask[]): Instance["locked"] {
  if (now === null) return [];
  let end = now + 2;
  return history.slice(0, tasks.length).map(({ length, pause }, index) => {
    const start = Math.min(end - length, now);
    const entry = {
      task: `t${index}`,
      person: tasks[index]?.automatic ? null : "p0",
      start,
      end: Math.max(start + 1, end),
    };
    end = start - pause;
    return entry;
  });
}

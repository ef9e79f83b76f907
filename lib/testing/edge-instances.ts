import type { Instance, InstanceChannel, InstanceTask } from "@/lib/plan/instance";

const task = (id: string, more: Partial<InstanceTask> = {}): InstanceTask => ({
  id,
  duration: 2,
  earliest: 0,
  latest: 12,
  fixedStart: null,
  channel: null,
  needs: [],
  automatic: false,
  optional: true,
  after: [],
  prepared: null,
  ...more,
});

const channel = (id: string, more: Partial<InstanceChannel> = {}): InstanceChannel => ({
  id,
  platform: "place",
  followers: 1000,
  reach: 0.1,
  click: 0.1,
  recommend: 0.1,
  halfLife: 60,
  online: [],
  ...more,
});

const instance = (tasks: InstanceTask[], more: Partial<Instance> = {}): Instance => ({
  format: "launch-plan/1",
  name: "edge",
  now: null,
  people: [{ id: "ana", can: [] }],
  platforms: [{ id: "place", minGap: 0, cap: null, repeatFactor: 1 }],
  channels: [channel("c")],
  tasks,
  locked: [],
  ...more,
});

const post = (id: string, more: Partial<InstanceTask> = {}) => task(id, { channel: "c", ...more });
const place = (rules: { minGap?: number; cap?: number | null; repeatFactor?: number }) => [
  { id: "place", minGap: 0, cap: null, repeatFactor: 1, ...rules },
];
/** Followers of which a post finished at that minute brings that much, with every rate at 1 and a half-life of 60. */
const followersFor = (value: number, finish: number) => value / (1 - 2 ** (-(60 - finish) / 60));

/** One of two posts may be made: the later one is worth more by that part. Within the tolerance the earlier one wins. */
function choice(moreByPart: number, value: number): Instance {
  const rates = { reach: 1, click: 1, recommend: 1 };
  return instance(
    [
      post("early", { channel: "early", earliest: 3, latest: 5 }),
      post("late", { channel: "late", earliest: 7, latest: 9 }),
    ],
    {
      platforms: place({ cap: 1 }),
      channels: [
        channel("early", { ...rates, followers: followersFor(value, 5) }),
        channel("late", { ...rates, followers: followersFor(value * (1 + moreByPart), 9) }),
      ],
    },
  );
}

const LOCKED_POST = { task: "old", person: "ana", start: 0, end: 2 };

/** Instances at the borders of the format, each small enough to be solved by trying everything. */
export const EDGE_INSTANCES: [what: string, instance: Instance][] = [
  ["no task", instance([])],
  ["nobody, and a mandatory task", instance([task("a", { optional: false })], { people: [] })],
  ["nobody, and an automatic post", instance([post("a", { automatic: true, needs: ["x"] })], { people: [] })],
  ["no channel and no platform", instance([task("a")], { platforms: [], channels: [] })],
  ["a window shorter than the task", instance([post("a", { latest: 1 }), post("b")])],
  ["a mandatory window shorter than the task", instance([post("a", { latest: 1, optional: false })])],
  [
    "a window that only the prepared time fits",
    instance([
      post("a", { earliest: 4, latest: 5, prepared: { by: "d", duration: 1 } }),
      task("d", { latest: 4 }),
    ]),
  ],
  [
    "an appointment outside its window",
    instance([post("a", { fixedStart: -1 }), post("b", { fixedStart: 3 })]),
  ],
  ["a post that can only finish at 60", instance([post("a", { earliest: 58, latest: 61, optional: false })])],
  [
    "posts that finish at 0 and before",
    instance([post("a", { earliest: -4, latest: 0 }), post("b", { earliest: -5, latest: -1 })]),
  ],
  [
    "a worthless post before T0 that takes the first rank",
    instance([post("early", { earliest: -4, latest: -2, optional: false }), post("a", { latest: 4 })], {
      platforms: place({ minGap: 1, repeatFactor: 0.5 }),
    }),
  ],
  [
    "a weak post that must not go before the strong one",
    instance([post("weak", { channel: "weak", latest: 4 }), post("strong", { earliest: 6 })], {
      platforms: place({ minGap: 1, repeatFactor: 0.2 }),
      channels: [channel("c"), channel("weak", { followers: 30 })],
    }),
  ],
  ["a cap of none", instance([post("a"), post("b")], { platforms: place({ cap: 0 }) })],
  [
    "a cap of none and a mandatory post",
    instance([post("a", { optional: false })], { platforms: place({ cap: 0 }) }),
  ],
  [
    "history alone above the cap",
    instance([post("old"), post("older"), post("a"), task("b", { optional: false })], {
      now: 1,
      platforms: place({ cap: 1 }),
      locked: [LOCKED_POST, { task: "older", person: "ana", start: -4, end: -1 }],
    }),
  ],
  [
    "history closer together than the gap, with equal ranks",
    instance([post("old"), post("other"), post("a", { latest: 14 })], {
      now: 2,
      people: [
        { id: "ana", can: [] },
        { id: "bo", can: [] },
      ],
      platforms: place({ minGap: 3, repeatFactor: 0.5 }),
      locked: [LOCKED_POST, { task: "other", person: "bo", start: 1, end: 2 }],
    }),
  ],
  [
    "running work that a post waits for and is prepared by",
    instance([task("old"), post("a", { after: ["old"], prepared: { by: "old", duration: 1 } })], {
      now: 3,
      locked: [{ ...LOCKED_POST, end: 7 }],
    }),
  ],
  [
    "a post that starts before what prepares it has ended",
    instance([task("old"), post("a", { latest: 9, prepared: { by: "old", duration: 1 } })], {
      now: 3,
      people: [
        { id: "ana", can: [] },
        { id: "bo", can: [] },
      ],
      locked: [{ ...LOCKED_POST, end: 9 }],
    }),
  ],
  [
    "a preparation that must be done and would make the post shorter than its place",
    instance([
      task("d", { optional: false, duration: 1, latest: 3 }),
      post("a", { fixedStart: 3, duration: 3, prepared: { by: "d", duration: 1 } }),
    ]),
  ],
  [
    "a locked mandatory task",
    instance([task("old", { optional: false })], { now: 1, locked: [LOCKED_POST] }),
  ],
  ["everything locked", instance([post("old")], { now: 1, locked: [LOCKED_POST] })],
  ["posts of equal worth that the fewest and first should win", instance([post("a"), post("b"), task("c")])],
  ["posts below the tolerance", instance([post("a")], { channels: [channel("c", { followers: 1e-7 })] })],
  [
    "a very short half-life",
    instance([post("a"), post("b")], { channels: [channel("c", { halfLife: 0.01 })] }),
  ],
  [
    "a very long half-life",
    instance([post("a"), post("b")], { channels: [channel("c", { halfLife: 1e7, followers: 1e9 })] }),
  ],
  [
    "millions of followers",
    instance([post("a"), post("b")], { channels: [channel("c", { followers: 1e9 })] }),
  ],
  [
    "an audience that wakes between two minutes",
    instance([post("a")], {
      channels: [
        channel("c", {
          online: [
            [-5.5, 0],
            [6.5, 1.3],
            [9, 0],
          ],
        }),
      ],
    }),
  ],
  ["a later post worth more by less than the tolerance", choice(0.9e-6, 100)],
  ["a later post worth more by more than the tolerance", choice(1.1e-6, 100)],
  ["the same with a value below one, less", choice(0.9e-6 / 0.01, 0.01)],
  ["the same with a value below one, more", choice(1.1e-6 / 0.01, 0.01)],
];

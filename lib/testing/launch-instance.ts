import { createDice } from "@/lib/plan/dice";
import type { Instance, InstancePlatform, InstanceTask, PlanEntry } from "@/lib/plan/instance";
import { plannedDuration } from "@/lib/plan/planned-duration";

/** Rules and rates like those of real platforms (minGap, cap, repeatFactor, half-life); all assumed. */
const PLATFORMS: (InstancePlatform & { halfLife: number })[] = [
  { id: "x", minGap: 20, cap: 3, repeatFactor: 0.5, halfLife: 49 },
  { id: "facebook", minGap: 15, cap: 2, repeatFactor: 0.7, halfLife: 81 },
  { id: "linkedin", minGap: 30, cap: 1, repeatFactor: 1, halfLife: 1393 },
  { id: "chat", minGap: 0, cap: null, repeatFactor: 1, halfLife: 20 },
  { id: "reddit", minGap: 10, cap: 3, repeatFactor: 0.8, halfLife: 180 },
  { id: "mail", minGap: 0, cap: null, repeatFactor: 1, halfLife: 240 },
  { id: "mastodon", minGap: 5, cap: 3, repeatFactor: 0.6, halfLife: 30 },
];

/**
 * A launch hour as a crew would plan it, by loaded dice: publish, copy the link, posts with drafts on every platform,
 * comments, four readings of the numbers. `tasks` counts all of them, `people` the crew.
 */
export function launchInstance(seed: number, tasks: number, people: number): Instance {
  const dice = createDice(seed);
  const crew = Array.from({ length: people }, (_, who) => ({ id: `p${who}`, can: [`account-${who}`] }));
  crew[0]?.can.push("publish");
  const task = (id: string, duration: number, more: Partial<InstanceTask>): InstanceTask => ({
    id,
    duration,
    earliest: 0,
    latest: 60,
    fixedStart: null,
    channel: null,
    needs: [],
    automatic: false,
    optional: false,
    after: [],
    prepared: null,
    ...more,
  });
  const fixed = [
    task("publish", 1, { fixedStart: 0, needs: ["publish"] }),
    task("copy-link", 2, { after: ["publish"] }),
    task("comments", 8, { earliest: 20, latest: 58 }),
    ...[15, 30, 45].map((minute) => task(`numbers-${minute}`, 1, { fixedStart: minute, needs: ["publish"] })),
  ];
  const channels: Instance["channels"] = [];
  const posts: InstanceTask[] = [];
  const drafts: InstanceTask[] = [];
  while (fixed.length + posts.length + drafts.length < tasks) {
    const number = posts.length;
    const { id: platform, halfLife } = PLATFORMS[dice(PLATFORMS.length)] as (typeof PLATFORMS)[0];
    channels.push({
      id: `c${number}`,
      platform,
      followers: 50 + dice(3000),
      reach: (5 + dice(40)) / 100,
      click: (1 + dice(6)) / 100,
      recommend: (5 + dice(20)) / 100,
      halfLife,
      online:
        dice(4) === 0
          ? [
              [0, 0.6],
              [10 + dice(30), 1.2],
            ]
          : [],
    });
    const duration = 3 + dice(8);
    const needs = dice(2) === 0 ? [] : [`account-${dice(people)}`];
    const hasDraft = dice(3) === 0 && fixed.length + posts.length + drafts.length + 1 < tasks;
    if (hasDraft) {
      drafts.push(task(`draft-${number}`, 4 + dice(6), { earliest: -30, latest: 60, optional: true, needs }));
    }
    posts.push(
      task(`post-${number}`, duration, {
        channel: `c${number}`,
        optional: true,
        needs,
        after: ["copy-link"],
        prepared: hasDraft
          ? { by: `draft-${number}`, duration: Math.max(1, Math.floor(duration / 3)) }
          : null,
      }),
    );
  }
  return {
    format: "launch-plan/1",
    name: `launch-${tasks}-${people}-${seed}`,
    now: null,
    people: crew,
    platforms: PLATFORMS.map(({ halfLife: _, ...platform }) => platform),
    channels,
    tasks: [...fixed, ...drafts, ...posts],
    locked: [],
  };
}

/** The same launch at minute `now`: what the plan had begun by then is history, one running task takes longer. */
export function launchUnderWay(
  instance: Instance,
  plan: readonly PlanEntry[],
  now: number,
  late: number,
): Instance {
  const begun = plan.filter(({ start }) => start <= now);
  const locked = begun.map(({ task, person, start }) => ({
    task,
    person,
    start,
    end: start + (plannedDuration(instance, plan, task) ?? 1),
  }));
  const running = locked.find(({ end }) => end > now);
  if (running !== undefined) running.end += late;
  const isOpen = ({ id, earliest }: InstanceTask) =>
    locked.some(({ task }) => task === id) || earliest >= 0 || !id.startsWith("draft");
  return {
    ...instance,
    now,
    tasks: instance.tasks
      .filter(isOpen)
      .map((task) =>
        task.prepared !== null && !instance.tasks.filter(isOpen).some(({ id }) => id === task.prepared?.by)
          ? { ...task, prepared: null }
          : task,
      ),
    locked,
  };
}

import type { Cockpit, CockpitTask, TaskPlace } from "@/lib/launch/cockpit";
import { isHelpersTask } from "@/lib/launch/judge-helper";
import { reduce } from "@/lib/launch/reduce";
import type { Helper } from "@/lib/plan/crew";

/**
 * What of a launch a helper gets: every task's title and time, but texts, addresses and instructions only of
 * those they may do; who else helps, without their accounts; nothing of the audience, for they plan nothing again,
 * nothing of the feeds and of what devices were told. Of the rules guard they get the rules of the places they post to.
 */
export function trimCockpit(cockpit: Cockpit, helper: Helper): Cockpit {
  const state = reduce(cockpit, cockpit.logged);
  const assignees = new Map(state.tasks.map(({ taskId, assignee }) => [taskId, assignee]));
  const own = cockpit.tasks.filter((task) => isHelpersTask(helper, task, assignees.get(task.id) ?? null));
  const ownIds = new Set(own.map(({ id }) => id));
  return {
    ...cockpit,
    tasks: cockpit.tasks.map((task) => (ownIds.has(task.id) ? withoutRule(task) : bare(task))),
    crew: cockpit.crew.map((one) => (one.id === helper.id ? one : { ...one, channelIds: [] })),
    audience: { people: [], platforms: [], channels: [] },
    // A feed's address may carry a key.
    losses: null,
    feed: { isOff: true, ownAddress: "", seen: null, feeds: [] },
    // A warning may name other launches, and is the writer's to answer; the rules of a place are for whoever posts there.
    guard: cockpit.guard.flatMap((guard) => (ownIds.has(guard.taskId) ? [{ ...guard, warnings: [] }] : [])),
    me: { id: helper.id, name: helper.name },
  };
}

const NO_RULE = {
  earliest: 0,
  latest: 0,
  after: [],
  prepared: null,
  optional: true,
  fixedStart: null,
  needs: [],
};

/** The planner's business. */
function withoutRule(task: CockpitTask): CockpitTask {
  return { ...task, rule: NO_RULE, omittedBecause: "" };
}

/** What the pace line and the list call it by. */
function nameOnly(place: TaskPlace | null): TaskPlace | null {
  return place && { ...place, address: "", share: null, openUrl: null, link: null };
}

function bare(task: CockpitTask): CockpitTask {
  return { ...withoutRule(task), detail: "", postText: "", place: nameOnly(task.place) };
}

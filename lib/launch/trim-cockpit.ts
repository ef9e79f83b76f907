import type { Cockpit, CockpitTask, TaskPlace } from "@/lib/launch/cockpit";
import { isHelpersTask } from "@/lib/launch/judge-helper";
import { reduce } from "@/lib/launch/reduce";
import type { Helper } from "@/lib/plan/crew";

/**
 * What of a launch a helper gets: every task's title and time, but texts, addresses and instructions only of
 * those they may do; who else helps, without their accounts; nothing of the audience, for they plan nothing again,
 * nothing of the feeds and of what devices were told.
 */
export function trimCockpit(cockpit: Cockpit, helper: Helper): Cockpit {
  const state = reduce(cockpit, cockpit.logged);
  const assignees = new Map(state.tasks.map(({ taskId, assignee }) => [taskId, assignee]));
  return {
    ...cockpit,
    tasks: cockpit.tasks.map((task) =>
      isHelpersTask(helper, task, assignees.get(task.id) ?? null) ? withoutRule(task) : bare(task),
    ),
    crew: cockpit.crew.map((one) => (one.id === helper.id ? one : { ...one, channelIds: [] })),
    audience: { people: [], platforms: [], channels: [] },
    // A feed's address may carry a key.
    losses: null,
    feed: { isOff: true, ownAddress: "", seen: null, feeds: [] },
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
  return place && { ...place, address: "", openUrl: null, link: null };
}

function bare(task: CockpitTask): CockpitTask {
  return { ...withoutRule(task), detail: "", postText: "", place: nameOnly(task.place) };
}

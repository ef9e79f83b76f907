import type { LaunchState } from "@/lib/launch/launch-state";
import {
  compareOperations,
  type LoggedOperation,
  type OperationBody,
  type SentOperation,
} from "@/lib/launch/operation";
import { type ReducedPlan, reduce } from "@/lib/launch/reduce";
import type { Helper } from "@/lib/plan/crew";
import type { Task } from "@/lib/plan/task";

/** Why a helper's operation was not taken. */
export type HelperRefusal = "writers_alone" | "not_your_task" | "no_such_task" | "already_live";

type JudgedTask = Pick<Task, "id" | "channelId" | "automatic">;
type JudgedState = Pick<LaunchState, "isLive" | "liveAt" | "liveBy" | "liveUrl" | "tasks">;

/**
 * Whether a helper may tick and move a task: it is theirs, its channel is in their list, or it has none. What happens
 * by itself is nobody's to tick.
 */
export function isHelpersTask(
  helper: Pick<Helper, "id" | "channelIds">,
  { channelId, automatic }: Pick<Task, "channelId" | "automatic">,
  assignee: string | null,
): boolean {
  if (automatic) return false;
  return assignee === helper.id || channelId === null || helper.channelIds.includes(channelId);
}

/**
 * What a helper may do in somebody's launch: tick and move what `isHelpersTask` allows, count, note, and be the first
 * to see the piece live. What decides over others (hold, end, a new order, handing over) is the writer's. Null: it may
 * be done.
 */
export function judgeHelper(
  operation: OperationBody,
  helper: Pick<Helper, "id" | "channelIds">,
  tasks: readonly JudgedTask[],
  state: JudgedState,
): HelperRefusal | null {
  const { kind, payload } = operation;
  switch (kind) {
    case "tick":
    case "move": {
      const task = tasks.find(({ id }) => id === payload.taskId);
      if (task === undefined) return "no_such_task";
      const assignee = state.tasks.find(({ taskId }) => taskId === task.id)?.assignee ?? null;
      return isHelpersTask(helper, task, assignee) ? null : "not_your_task";
    }
    case "go_live": {
      if (payload.source !== "person") return "writers_alone";
      if (!state.isLive || state.liveBy === helper.id) return null;
      // The same instant with an address nobody has told yet takes nothing from whoever confirmed it.
      const onlyAddsLink = payload.liveAt === state.liveAt && state.liveUrl === null;
      return onlyAddsLink ? null : "already_live";
    }
    case "count":
    case "note":
      return null;
    case "assign":
    case "hold":
    case "resume":
    case "end":
    case "reopen":
    case "replan":
      return "writers_alone";
  }
}

export type JudgedBatch = {
  allowed: SentOperation[];
  refused: { id: string; reason: HelperRefusal }[];
};

/**
 * Judges what a helper's device sends, one after the other, each against what the log says by then. What the log holds
 * already was judged when it came: sent again it is let through, and changes nothing.
 */
export function judgeBatch(
  plan: ReducedPlan & { tasks: readonly (ReducedPlan["tasks"][number] & JudgedTask)[] },
  logged: readonly LoggedOperation[],
  sent: readonly SentOperation[],
  helper: Pick<Helper, "id" | "channelIds">,
): JudgedBatch {
  const known = new Set(logged.map(({ id }) => id));
  const judged: JudgedBatch = { allowed: [], refused: [] };
  const { tasks, ...first } = reduce(plan, logged);
  let live: Live = first;
  let latest = latestGoLive(logged);
  for (const operation of sent) {
    const reason = known.has(operation.id)
      ? null
      : judgeHelper(operation, helper, plan.tasks, { ...live, tasks });
    if (reason !== null) {
      judged.refused.push({ id: operation.id, reason });
      continue;
    }
    judged.allowed.push(operation);
    // Nothing else that a helper may do changes what they may do next.
    if (operation.kind !== "go_live" || (latest !== null && compareOperations(operation, latest) < 0))
      continue;
    live = liveAfter(live, operation, helper.id);
    latest = operation;
  }
  return judged;
}

type Live = Omit<JudgedState, "tasks">;
type GoLive = Extract<SentOperation, { kind: "go_live" }>;

function latestGoLive(logged: readonly LoggedOperation[]): GoLive | null {
  let latest: GoLive | null = null;
  for (const one of logged) {
    if (one.kind === "go_live" && (latest === null || compareOperations(one, latest) > 0)) latest = one;
  }
  return latest;
}

/** One step, where reading the whole log again for each of two hundred would hold everybody up. */
function liveAfter(live: Live, { payload }: GoLive, by: string): Live {
  const { liveAt, url } = payload;
  return {
    isLive: liveAt !== null,
    liveAt,
    liveBy: liveAt === live.liveAt ? live.liveBy : by,
    liveUrl: url ?? live.liveUrl,
  };
}

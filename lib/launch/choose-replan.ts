import { buildReplan, type Replan, type RestBasis } from "@/lib/launch/build-replan";
import type { LaunchState } from "@/lib/launch/launch-state";
import { leaveRest } from "@/lib/launch/leave-rest";
import { checkPlan } from "@/lib/plan/check-plan";
import { WRITER } from "@/lib/plan/crew";
import type { PlanEntry } from "@/lib/plan/instance";
import { planInstance } from "@/lib/plan/optimise-plan";

/** A gain that is less than half a recommendation is not worth reading about in the hour (our choice). */
export const LEAST_GAIN = 0.5;

/** Each takes the planner up to a tenth of a second. */
const MOST_TRIES = 8;

/** One task that would stand elsewhere, in minutes since T0. Persons: null is the writer. */
export type Move = {
  taskId: string;
  from: number;
  to: number;
  fromPerson: string | null;
  toPerson: string | null;
};

export type ReplanOffer = {
  /** What a `replan` operation writes: every task that may move, at its new or its old place. */
  plan: PlanEntry[];
  /** By their new start. */
  moves: Move[];
  /** Expected recommendations in the hour more than when the rest is done in the order it stands in; an estimate. */
  gain: number;
};

/**
 * A better rest of the hour; null when there is none worth at least LEAST_GAIN. It keeps every rule (by the checker, not
 * by the planner), moves nothing that is done, in somebody's hands or fixed by a person, and is never worth less than
 * leaving it. Deterministic.
 */
export function chooseReplan(
  basis: RestBasis,
  state: LaunchState,
  now: number,
  heldIds: ReadonlySet<string>,
): ReplanOffer | null {
  const found = planRest(basis, state, now, heldIds);
  if (found === null) return null;
  const { instance, movable, value } = found;
  const left = checkPlan(instance, leaveRest(instance, state)).value ?? Number.POSITIVE_INFINITY;
  const plan = found.plan.filter(({ task }) => movable.has(task));
  const moves = listMoves(plan, state);
  const gain = value - left;
  return gain < LEAST_GAIN || moves.length === 0 ? null : { plan, moves, gain };
}

/** The rest of the hour as planned anew, with what it was planned from; as strictly as there is a plan: first tasks that a person fixed on top of each other give way, then minutes and windows of what stands in the way. */
export function planRest(
  basis: RestBasis,
  state: LaunchState,
  now: number,
  heldIds: ReadonlySet<string>,
): (Replan & { plan: PlanEntry[]; value: number }) | null {
  const clashing = new Set<string>();
  let slipping = new Set<string>();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const replan = buildReplan(basis, state, now, { heldIds, slipping, clashing });
    if (replan === null || replan.movable.size === 0) return null;
    const { plan, conflict } = planInstance(replan.instance);
    const { feasible, value } = checkPlan(replan.instance, plan);
    if (feasible && value !== null) return { ...replan, plan, value };
    const clash = conflict.filter((id) => replan.fixed.has(id)).pop();
    const strict = conflict.filter((id) => replan.movable.has(id) && !slipping.has(id));
    if (clash !== undefined) clashing.add(clash);
    else if (strict.length > 0) slipping = new Set([...slipping, ...strict]);
    else if (slipping.size < replan.movable.size) slipping = new Set(replan.movable);
    else return null;
  }
  return null;
}

function listMoves(plan: readonly PlanEntry[], { tasks }: LaunchState): Move[] {
  const states = new Map(tasks.map((own) => [own.taskId, own]));
  return plan.flatMap(({ task, person, start }): Move[] => {
    const own = states.get(task);
    if (own === undefined || own.startMinute === null) return [];
    const toPerson = person === WRITER ? null : person;
    if (own.startMinute === start && own.assignee === toPerson) return [];
    return [{ taskId: task, from: own.startMinute, to: start, fromPerson: own.assignee, toPerson }];
  });
}

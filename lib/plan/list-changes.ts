import { findPlatform } from "@/lib/channels/platforms";
import type { PlanBasis } from "@/lib/plan/build-plan";
import { changeTasks } from "@/lib/plan/change-tasks";
import { type Helper, MOST_HELPERS } from "@/lib/plan/crew";
import type { ChangeDeed, PlanChange } from "@/lib/plan/plan-change";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { HOUR_FINISH, isPlanned, type Task } from "@/lib/plan/task";
import { isNeeded, needsLink } from "@/lib/plan/task-kind";

/** What there is to choose from beside the plan itself. */
export type ChangeOffers = {
  /** The writer's channels in use that this launch leaves out. */
  channels: readonly PlanChannel[];
  /** Free half-hours that may bring more, each with its reason in words. */
  slots: readonly { at: number; reason: string }[];
};

/**
 * Every single change that might raise what the first hour brings, not yet weighed: a helper, the drafting, one more
 * channel, a lock less, a task less, another slot. What cannot matter within the hour is not among them.
 */
export function listChanges(basis: PlanBasis, offers: ChangeOffers): PlanChange[] {
  const { input, earlier } = basis;
  const open = earlier.tasks.filter(({ id, automatic }) => !automatic && !earlier.done.has(id));
  const onTasks = (deed: ChangeDeed & { taskId: string }): PlanChange => ({
    key: `${deed.kind} ${deed.taskId}`,
    deed,
    ...basis,
    earlier: { ...earlier, tasks: changeTasks(earlier.tasks, deed) },
    reason: "",
  });
  return [
    ...moreHelp(basis),
    ...open.filter(isSkippedDrafting).map(({ id }) => onTasks({ kind: "prepare", taskId: id })),
    ...offers.channels.map((channel) => ({
      key: `channel ${channel.id}`,
      deed: { kind: "channel", channelId: channel.id } as const,
      ...basis,
      input: { ...input, channels: [...input.channels, channel] },
      reason: "",
    })),
    ...open.filter(isHeld).map(({ id }) => onTasks({ kind: "unlock", taskId: id })),
    ...open.filter(isInTheWay).map(({ id }) => onTasks({ kind: "skip", taskId: id })),
    ...offers.slots.map(({ at, reason }) => ({
      key: `slot ${at}`,
      deed: { kind: "slot", slotAt: at } as const,
      ...basis,
      input: { ...input, slotAt: at },
      reason,
    })),
  ];
}

/** One who has the account of every channel that is posted to by hand. */
export function buildAllRounder(input: PlanInput, id: string, name: string): Helper {
  const manual = input.channels.filter(({ platform }) => !findPlatform(platform).automatic);
  return { id, name, channelIds: manual.map((channel) => channel.id) };
}

function moreHelp(basis: PlanBasis): PlanChange[] {
  const { input } = basis;
  const helper = buildAllRounder(input, "one-more", "");
  if (input.crew.length >= MOST_HELPERS || helper.channelIds.length === 0) return [];
  const crew = [...input.crew, helper];
  return [{ key: "helper", deed: { kind: "helper" }, ...basis, input: { ...input, crew }, reason: "" }];
}

function isSkippedDrafting({ kind, skipped }: Task): boolean {
  return kind === "draft-posts" && skipped;
}

function isHeld(task: Task): boolean {
  if (task.skipped || (!task.locked && task.rule.isHandedOver !== true)) return false;
  // A post held outside the hour brings nothing there; anything else matters only where it takes the hour's time.
  return needsLink(task.kind) || isWithinHour(task);
}

/** What takes minutes of the hour though a plan could be without it; the planner leaves unlocked posts out by itself. */
function isInTheWay(task: Task): boolean {
  return (
    isPlanned(task) && isWithinHour(task) && !isNeeded(task.kind) && (!needsLink(task.kind) || task.locked)
  );
}

function isWithinHour({ startMinute }: Task): boolean {
  return startMinute !== null && startMinute >= 0 && startMinute < HOUR_FINISH;
}

import { findPlatform } from "@/lib/channels/platforms";
import { explainOmission } from "@/lib/plan/explain-omission";
import type { Instance, PlanEntry } from "@/lib/plan/instance";
import type { PlanInput } from "@/lib/plan/plan-input";
import { NO_ROOM_TEXT } from "@/lib/plan/reason-text";
import type { Task } from "@/lib/plan/task";

/** More names than this are a list nobody reads. */
const MOST_NAMES = 3;

/** Why a post is not in the hour of a plan: one sentence that names what stands in its way. */
export function describeOmission(
  input: PlanInput,
  tasks: readonly Pick<Task, "id" | "title">[],
  instance: Instance,
  plan: readonly PlanEntry[],
  task: Pick<Task, "id" | "phase" | "channelId">,
): string {
  const known = instance.tasks.find(({ id }) => id === task.id);
  const channel = input.channels.find(({ id }) => id === task.channelId);
  if (known === undefined || channel === undefined) return NO_ROOM_TEXT[task.phase];
  const name = (ids: readonly string[]) => nameTasks(tasks, ids);
  const reason = explainOmission(instance, plan, known);
  switch (reason.kind) {
    case "nobody":
      return "Nobody in the crew may post there. Give somebody the channel.";
    case "window":
      return "It takes longer than the time it may go out in.";
    case "predecessor":
      return `It waits for ${name([reason.task])}, which has no place itself.`;
    case "cap": {
      const cap = instance.platforms.find(({ id }) => id === channel.platform)?.cap ?? reason.tasks.length;
      return NO_ROOM_TEXT.platformCap(findPlatform(channel.platform).name, cap);
    }
    case "spacing":
      return `At every minute it would be too close to ${name(reason.tasks)}: posts there keep their distance.`;
    case "displaced":
      return `When it would bring most, ${name(reason.tasks)} ${reason.tasks.length === 1 ? "needs" : "need"} the time, and the hour brings more that way.`;
    case "no use":
    case "no value":
      return "At no minute left to it would it bring anything within the hour.";
    case "no gain":
      return "There is room for it, but the hour would bring no more with it.";
    case "overlooked":
      return "There is room for it, and the hour would bring more with it: use the best order.";
  }
}

function nameTasks(tasks: readonly Pick<Task, "id" | "title">[], ids: readonly string[]): string {
  const titles = ids.map((id) => `“${tasks.find((task) => task.id === id)?.title ?? "another task"}”`);
  const shown = titles.slice(0, MOST_NAMES);
  const rest = titles.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

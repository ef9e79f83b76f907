import { formatCount } from "@/lib/channels/format-number";
import { findPlatform } from "@/lib/channels/platforms";
import type { PlanChange } from "@/lib/plan/plan-change";
import type { Task } from "@/lib/plan/task";
import { formatDateTime, formatMinute } from "@/lib/time/format";

export type ChangeWords = {
  title: string;
  /** Why it raises the hour, and what it costs. */
  because: string;
  /** What its button says. */
  verb: string;
};

/** A change in words. `change` holds what the plan is built from once it is made. */
export function describeChange({ deed, input, earlier, reason }: PlanChange): ChangeWords {
  switch (deed.kind) {
    case "helper":
      return {
        title: input.crew.length > 1 ? "One more helper" : "A helper",
        because: "Somebody who may post everywhere takes some of the posts, and more of them go out early.",
        verb: "Add a helper",
      };
    case "prepare":
      return {
        title: "Write the posts beforehand",
        because:
          "You skipped it. A post that is written already takes a minute or two of the hour, not all of its time.",
        verb: "Restore it",
      };
    case "channel":
      return describeChannel(input.channels.find(({ id }) => id === deed.channelId));
    case "unlock":
      return describeHeld(taskOf(earlier.tasks, deed.taskId), input.crew);
    case "skip":
      return describeSkip(taskOf(earlier.tasks, deed.taskId));
    case "slot":
      return {
        title: `Publish on ${formatDateTime(deed.slotAt, input.zone)}`,
        because: `${reason === "" ? "More of your readers are there then" : reason}, if they keep the assumed hours. Nothing you have noted speaks against it.`,
        verb: "Move it there",
      };
  }
}

function describeChannel(channel: PlanChange["input"]["channels"][number] | undefined): ChangeWords {
  const { name = "this channel", followers = null, parameters, platform } = channel ?? {};
  const isAutomatic = platform !== undefined && findPlatform(platform).automatic;
  const who = followers === null ? "" : `${formatCount(followers)} followers. `;
  return {
    title: `Use ${name} too`,
    because: isAutomatic
      ? `${who}They are told by themselves; it costs you nothing.`
      : `${who}Its post takes ${parameters?.postMinutes.value ?? 0} min, less when it is written before.`,
    verb: "Use it",
  };
}

/** The lock is off already in the changed task; its minute and its person are still those it had. */
function describeHeld(task: Task, crew: readonly { id: string; name: string }[]): ChangeWords {
  const name = crew.find(({ id }) => id === task.personId)?.name;
  const where = task.startMinute === null ? "" : ` at ${formatMinute(task.startMinute)}`;
  return {
    title: `Let “${task.title}” move`,
    because: `You have it held${where}${name === undefined ? "" : ` with ${name}`}. Free, it goes where it costs the hour least.`,
    verb: "Let it move",
  };
}

function describeSkip(task: Task): ChangeWords {
  const minutes = `It takes ${task.durationMinutes} min${task.startMinute === null ? "" : ` at ${formatMinute(task.startMinute)}`}`;
  return {
    title: `Leave out “${task.title}”`,
    because: `${minutes}, while posts wait. ${lossOf(task)}`,
    verb: "Skip it",
  };
}

function lossOf({ kind, channelId }: Task): string {
  if (channelId !== null) return "What it brings itself is counted against it.";
  if (kind === "comments")
    return "What a quick answer is worth is not in these numbers; your readers may miss it.";
  if (kind === "numbers") return "You would have one reading of the numbers less.";
  return "What it is good for is not in these numbers.";
}

function taskOf(tasks: readonly Task[], taskId: string): Task {
  const task = tasks.find(({ id }) => id === taskId);
  if (task === undefined) throw new RangeError(`no task ${taskId}`);
  return task;
}

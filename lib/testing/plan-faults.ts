import { nowMinute } from "@/lib/plan/build-instance";
import type { Helper } from "@/lib/plan/crew";
import type { PlanInput } from "@/lib/plan/plan-input";
import { isPlanned, type Task } from "@/lib/plan/task";
import { needsLink } from "@/lib/plan/task-kind";

/** What may never happen in a plan, looked at from outside: two things at once, a foreign account, a share without its link, gaps, caps, silence. */
export function planFaults(input: PlanInput, tasks: readonly Task[]): string[] {
  const faults: string[] = [];
  const now = nowMinute(input);
  const planned = tasks.filter(
    (task): task is Task & { startMinute: number } => isPlanned(task) && (task.startMinute ?? 0) >= now,
  );
  const end = (task: Task & { startMinute: number }) => task.startMinute + task.durationMinutes;
  const mine = planned.filter((task) => !task.automatic).sort((a, b) => a.startMinute - b.startMinute);
  for (const personId of new Set(mine.map((task) => task.personId))) {
    const own = mine.filter((task) => task.personId === personId);
    own.forEach((task, index) => {
      const next = own[index + 1];
      if (next !== undefined && end(task) > next.startMinute) faults.push(`${task.id} overlaps ${next.id}`);
    });
    const helper = input.crew.find(({ id }) => id === personId);
    if (helper === undefined && personId !== null) faults.push(`${personId} is nobody of the crew`);
    if (helper !== undefined) faults.push(...own.flatMap((task) => foreignWork(helper, task)));
  }
  const link = tasks.find(({ kind }) => kind === "copy-link");
  for (const task of planned.filter(({ kind }) => needsLink(kind))) {
    if (
      link === undefined ||
      link.startMinute === null ||
      link.startMinute + link.durationMinutes > task.startMinute
    ) {
      faults.push(`${task.id} before the link`);
    }
  }
  for (const platform of new Set(input.channels.map((channel) => channel.platform))) {
    const channels = input.channels.filter((channel) => channel.platform === platform);
    const posts = mine.filter((task) => channels.some(({ id }) => id === task.channelId));
    const gap = Math.max(...channels.map(({ parameters }) => parameters.minGapMinutes.value));
    const caps = channels.flatMap(({ parameters }) =>
      parameters.cap.value === null ? [] : [parameters.cap.value],
    );
    if (posts.length > Math.min(...caps, Number.POSITIVE_INFINITY)) faults.push(`${platform} over its cap`);
    for (const a of posts) {
      for (const b of posts) {
        if (a.id < b.id && Math.abs(end(a) - end(b)) < gap) faults.push(`${a.id} too near ${b.id}`);
      }
    }
  }
  for (const task of tasks) {
    const says = task.omittedBecause !== "";
    if (!task.skipped && (task.startMinute === null) !== says) faults.push(`${task.id} does not say why`);
    if (task.automatic && task.personId !== null) faults.push(`${task.id} needs nobody`);
    if (task.automatic && task.postText !== "") faults.push(`${task.id} has nobody to post it`);
  }
  return faults;
}

/** What a helper must not be given: a post without the account, or what is the writer's own. */
function foreignWork({ name, channelIds }: Helper, task: Task): string[] {
  if (task.channelId !== null && !channelIds.includes(task.channelId))
    return [`${name} has no account for ${task.id}`];
  const isOwn = ["publish", "confirm-live", "copy-link", "comments"].includes(task.kind);
  return isOwn ? [`${name} cannot do ${task.id}`] : [];
}

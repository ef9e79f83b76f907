import type { CockpitTask } from "@/lib/launch/cockpit";
import type { LaunchState } from "@/lib/launch/launch-state";
import { HOUR_MINUTES } from "@/lib/launch/pace";

type ToComeTask = Pick<CockpitTask, "id" | "kind" | "automatic" | "durationMinutes" | "expected" | "place">;

/**
 * What is still to bring something within the hour, by name and in its order: posts that are open, and notices whose
 * minute is ahead. A channel is called by its platform where no other one of it is meant. `minute` counts from T0.
 */
export function listToCome(
  tasks: readonly ToComeTask[],
  { tasks: states }: Pick<LaunchState, "tasks">,
  minute: number,
): string[] {
  const starts = new Map(
    states.flatMap(({ taskId, status, startMinute }) =>
      status === "open" && startMinute !== null ? [[taskId, startMinute] as const] : [],
    ),
  );
  const ahead = tasks
    .flatMap((task) => {
      const start = starts.get(task.id);
      return start === undefined || !isToCome(task, start, minute) ? [] : [{ task, start }];
    })
    .sort((a, b) => a.start - b.start);
  const platforms = ahead.map(({ task }) => task.place?.platform);
  return ahead.map(({ task }) => {
    const isOnlyOne = platforms.filter((platform) => platform === task.place?.platform).length === 1;
    return nameOf(task, isOnlyOne);
  });
}

function isToCome(task: ToComeTask, start: number, minute: number): boolean {
  if (start >= HOUR_MINUTES) return false;
  if (task.automatic) return task.expected > 0 && start + task.durationMinutes > minute;
  return task.kind === "post" && task.place !== null;
}

function nameOf({ automatic, place }: ToComeTask, isOnlyOne: boolean): string {
  if (place === null) return "the publication’s notice";
  if (automatic) return "Medium’s notice";
  if (!isOnlyOne) return place.channelName;
  return place.platform === "newsletter" ? "the newsletter" : place.platformName;
}

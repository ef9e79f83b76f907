import { type Helper, keepHelper, WRITER } from "@/lib/plan/crew";
import type { InstancePerson } from "@/lib/plan/instance";
import type { Task } from "@/lib/plan/task";

const WRITERS_OWN = "writer";
const accountOf = (channelId: string) => `channel:${channelId}`;
const personally = (personId: string) => `person:${personId}`;

/**
 * The people of an instance: the writer, who can do everything, then the helpers in their order with the channels
 * they have an account for. Everybody can also do what is meant for them personally.
 */
export function listPeople(crew: readonly Helper[], tasks: readonly Task[]): InstancePerson[] {
  const channelIds = [...new Set(tasks.flatMap(({ channelId }) => (channelId === null ? [] : [channelId])))];
  const rest = new Set(tasks.flatMap(({ rule }) => rule.needs));
  return [
    { id: WRITER, can: [WRITERS_OWN, personally(WRITER), ...channelIds.map(accountOf), ...rest] },
    ...crew.map((helper) => ({
      id: helper.id,
      can: [
        personally(helper.id),
        ...channelIds.filter((id) => helper.channelIds.includes(id)).map(accountOf),
      ],
    })),
  ];
}

/**
 * What a person needs for a task: the account for a post, and for all else to be the writer. One that `isHeld`
 * stays with whoever has it.
 */
export function listNeeds(crew: readonly Helper[], task: Task, isHeld: boolean): string[] {
  if (task.automatic) return [];
  if (isHeld) return [personally(keepHelper(crew, task)?.id ?? WRITER)];
  return [task.channelId === null ? WRITERS_OWN : accountOf(task.channelId), ...task.rule.needs];
}

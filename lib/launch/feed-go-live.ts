import { v5 } from "uuid";
import { hasFeedSpoken } from "@/lib/launch/feed-word";
import type { Operation, SentOperation } from "@/lib/launch/operation";
import { type ReducedPlan, reduce } from "@/lib/launch/reduce";

/** Makes the ids of the feed's operations: the same for the same launch, so that the feed has its say once. */
const NAMESPACE = "5f1c2b7e-6f0d-4a3b-9d64-0e8a2f4c7b11";
const NO_PLAN: ReducedPlan = { tasks: [], slotAt: 0, plannedAt: null, target: 0 };

/**
 * Whether the feed may start the hour, given the log's milestones: nobody has confirmed it, the hour is not ended,
 * and the feed has not done so before, for then a person took it back.
 */
export function mayFeedConfirm(milestones: readonly Operation[]): boolean {
  const { liveAt, endedAt } = reduce(NO_PLAN, milestones);
  return liveAt === null && endedAt === null && !hasFeedSpoken(milestones);
}

/**
 * What the feed does when it shows the piece: the go-live, and done are the tasks that only look for it (and the
 * one that takes its link, where there is one), as by a person's button. The ids depend on the launch alone, so a
 * second time changes nothing.
 */
export function buildFeedGoLive(
  launchId: string,
  { liveAt, url, at }: { liveAt: number; url: string | null; at: number },
  tasks: readonly { id: string; kind: string }[],
): SentOperation[] {
  const idOf = (name: string) => v5(`${launchId} ${name}`, NAMESPACE);
  const payload = { liveAt, source: "feed" as const, ...(url === null ? {} : { url }) };
  const ticks = tasks
    .filter(({ kind }) => url !== null || kind !== "copy-link")
    .map(
      ({ id }): SentOperation => ({
        id: idOf(`done ${id}`),
        at,
        kind: "tick",
        payload: { taskId: id, status: "done" },
      }),
    );
  return [{ id: idOf("go_live"), at, kind: "go_live", payload }, ...ticks];
}

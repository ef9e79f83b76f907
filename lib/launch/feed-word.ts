import type { Operation } from "@/lib/launch/operation";

/** Who the log names for what the feed did. */
export const FEED = "feed";

/** Whether the feed has confirmed a go-live of this launch before, whatever became of it. Order does not matter. */
export function hasFeedSpoken(operations: readonly Pick<Operation, "kind" | "payload">[]): boolean {
  return operations.some(
    ({ kind, payload }) =>
      kind === "go_live" && "source" in payload && payload.source === "feed" && payload.liveAt !== null,
  );
}

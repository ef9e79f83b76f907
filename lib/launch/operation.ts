import type { PlanEntry } from "@/lib/plan/instance";

export type TickStatus = "done" | "open" | "skipped";

/** Where a go-live was seen: a person looked, or the feed showed it. */
export type LiveSource = "person" | "feed";

/** Whole totals as read off the piece's page, not differences. */
export type CountReading = { recommenders?: number; claps?: number; reads?: number; views?: number };

export type OperationBody =
  | { kind: "tick"; payload: { taskId: string; status: TickStatus } }
  /** `liveAt` null takes a mistaken confirmation back; a later one corrects an earlier one. */
  | { kind: "go_live"; payload: { liveAt: number | null; source: LiveSource; url?: string } }
  | { kind: "hold" | "resume" | "end" | "reopen"; payload: Record<string, never> }
  | { kind: "count"; payload: CountReading }
  | { kind: "move"; payload: { taskId: string; startMinute: number } }
  | { kind: "assign"; payload: { taskId: string; crewId: string | null } }
  | { kind: "note"; payload: { taskId?: string; text: string } }
  /** The accepted rest of the hour, in the optimiser's plan format. */
  | { kind: "replan"; payload: { plan: PlanEntry[] } };

export type OperationKind = OperationBody["kind"];

/** What a device sends. `id` is a UUID it made; `at` is epoch ms on the server's clock as the device knows it. */
export type SentOperation = { id: string; at: number } & OperationBody;

/** An operation and the account or crew member who did it. */
export type Operation = SentOperation & { by: string };

/** An operation as the log keeps it: `seq` from 1 without gaps, `at` never later than `receivedAt`. */
export type LoggedOperation = Operation & { seq: number; receivedAt: number };

/**
 * Which of two operations on one register wins: the later `at`, then the greater `id`.
 * Negative when `a` is the earlier one.
 */
export function compareOperations(a: { at: number; id: string }, b: { at: number; id: string }): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

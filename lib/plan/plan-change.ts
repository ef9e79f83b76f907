import type { PlanBasis } from "@/lib/plan/build-plan";

/** One thing the writer could do to a plan. */
export type ChangeDeed =
  /** Use one more channel. */
  | { kind: "channel"; channelId: string }
  /** Ask one more person, who may post everywhere. */
  | { kind: "helper" }
  /** Take the drafting of the posts back in. */
  | { kind: "prepare"; taskId: string }
  | { kind: "skip"; taskId: string }
  /** Let the planner choose its time, and who does it. */
  | { kind: "unlock"; taskId: string }
  | { kind: "slot"; slotAt: number };

/** A change with all a plan is built from once it is made. */
export type PlanChange = PlanBasis & {
  key: string;
  deed: ChangeDeed;
  /** Why another slot is better, as far as it is known; empty for all else. */
  reason: string;
};

import type { ChangeWords } from "@/lib/plan/describe-change";
import type { ChangeDeed } from "@/lib/plan/plan-change";
import type { Weight } from "@/lib/plan/weigh-plan";

export type WeighedChange = { key: string; deed: ChangeDeed; words: ChangeWords; weight: Weight };

/**
 * One line of the weighing: the best of the plan as it is (null: there is none) and how many changes are weighed, then
 * each change (null: no plan is possible with it), or why it ended early.
 */
export type ChangeLine =
  | { kind: "base"; planRevision: number; weight: Weight | null; count: number }
  | { kind: "change"; change: WeighedChange | null }
  | { kind: "fault"; message: string };

import { warnOfBegging, warnOfUpvotes } from "@/lib/guard/begging";
import { warnOfClosedDays } from "@/lib/guard/closed-day";
import { warnOfNearCopies } from "@/lib/guard/near-copy";
import { warnOfOwnLinks } from "@/lib/guard/own-links";
import { warnOfTelling } from "@/lib/guard/tell-no-one";
import { warnOfTwoPosts } from "@/lib/guard/two-posts";
import type { GuardInput, Waiver, Warning } from "@/lib/guard/warning";

/**
 * Everything that speaks against a launch's tasks as they stand, in the order of its tasks; what the writer let pass
 * carries why. Rules and their sources: FACTS.md, beside each. A warning blocks nothing.
 */
export function listWarnings(input: GuardInput, waivers: ReadonlyMap<string, Waiver>): Warning[] {
  const order = new Map(input.tasks.map(({ id }, index) => [id, index]));
  return [
    ...warnOfTelling(input),
    ...warnOfUpvotes(input),
    ...warnOfBegging(input),
    ...warnOfTwoPosts(input),
    ...warnOfClosedDays(input),
    ...warnOfOwnLinks(input),
    ...warnOfNearCopies(input),
  ]
    .map((warning) => ({ ...warning, waiver: waivers.get(warning.key) ?? null }))
    .sort((a, b) => (order.get(a.taskId) ?? 0) - (order.get(b.taskId) ?? 0));
}

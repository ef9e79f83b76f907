import { patternsOf } from "@/lib/plan/build-post-text";
import { housePatterns } from "@/lib/plan/house-patterns";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { fillFields } from "@/lib/plan/text-fields";

/**
 * Another text for a channel's post: from the first of its wordings, then of the house's, that gives one not among
 * `taken`; null when all of them are taken.
 */
export function nextWording(
  input: Pick<PlanInput, "draft" | "publication" | "wording">,
  channel: PlanChannel,
  taken: readonly string[],
): string | null {
  const patterns = [...patternsOf(input, channel), ...housePatterns(channel.platform)];
  const texts = patterns.map((pattern) => fillFields(pattern, input, channel));
  return texts.find((text) => text !== "" && !taken.includes(text)) ?? null;
}

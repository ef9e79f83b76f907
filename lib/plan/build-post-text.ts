import { housePatterns } from "@/lib/plan/house-patterns";
import type { PlanChannel, PlanInput } from "@/lib/plan/plan-input";
import { fillFields } from "@/lib/plan/text-fields";

/** The wordings a channel's posts are built from: the writer's own, where they keep any, or the house's. */
export function patternsOf({ wording }: Pick<PlanInput, "wording">, channel: PlanChannel): string[] {
  const own = wording?.patterns[channel.id] ?? [];
  return own.length > 0 ? own : housePatterns(channel.platform);
}

/**
 * A text for one channel: the piece's own words in one of the channel's wordings, with LINK_PLACEHOLDER where its
 * address goes, cut to what the platform counts. `nth` chooses the wording, for the same text twice on one platform is
 * spam. It never asks for claps, votes or shares.
 */
export function buildPostText(
  input: Pick<PlanInput, "draft" | "publication" | "wording">,
  channel: PlanChannel,
  nth: number,
): string {
  const patterns = patternsOf(input, channel);
  return fillFields(patterns[nth % patterns.length] ?? "", input, channel);
}

import { type DraftState, stateAfter } from "@/lib/drafts/draft-state";
import type { LaunchState } from "@/lib/launch/launch-state";

/** What of a draft a launch changes. */
export type PublishedDraft = { state: DraftState; publishedUrl: string | null; publishedAt: number | null };

/**
 * The draft after its launch went live, was corrected, or was taken back. `liveBefore` is the go-live the launch
 * said before. The instant of an earlier publication elsewhere is kept; so is a known address, but for what the feed
 * told and a person took back.
 */
export function carryToDraft(
  draft: PublishedDraft,
  { liveAt, liveUrl, withdrawnUrl }: Pick<LaunchState, "liveAt" | "liveUrl" | "withdrawnUrl">,
  liveBefore: number | null,
): PublishedDraft {
  if (liveAt === null && liveBefore === null) return draft;
  const isOurs = draft.publishedAt === null || draft.publishedAt === liveBefore;
  const kept = draft.publishedUrl === withdrawnUrl ? null : draft.publishedUrl;
  return {
    state: stateAfter(draft.state, { kind: liveAt === null ? "go_live_undone" : "went_live" }),
    publishedUrl: liveAt === null ? kept : (liveUrl ?? draft.publishedUrl),
    publishedAt: isOurs ? liveAt : draft.publishedAt,
  };
}

import { campaignOf, type Origin } from "@/lib/links/campaign-of";
import type { PostLink } from "@/lib/links/post-link";

/** A link as posts carry it, by this house's public address; empty: there is none. */
export function postLinkOf({ slug, ...origin }: Origin & { slug: string }, publicAddress: string): PostLink {
  return { ...campaignOf(origin), goUrl: publicAddress === "" ? null : `${publicAddress}/go/${slug}` };
}

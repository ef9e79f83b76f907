import { isTrackedLink } from "@/lib/drafts/is-tracked-link";
import { buildTrackedUrl } from "@/lib/links/build-tracked-url";
import { campaignOf, type Origin } from "@/lib/links/campaign-of";

export type KnownPlaces = {
  publishedUrl: string | null;
  canonicalUrl: string | null;
  publicationAddress: string | null;
  /** Where the writer can be read, the surest first. */
  profiles: (string | null)[];
};

/**
 * Where a link leads: to the piece; before it is out to where it will stand or can be read already, the publication,
 * the writer's own page. Empty when none is known. Addresses are the owner's own, and http or https; a tracked link
 * among them is passed over, for it would lead here again.
 */
export function chooseAim(known: KnownPlaces, link: Origin): string {
  const places = [known.publishedUrl, known.canonicalUrl, known.publicationAddress, ...known.profiles];
  for (const place of places) {
    const aim = place === null || isTrackedLink(place) ? null : buildTrackedUrl(place, campaignOf(link));
    if (aim !== null) return aim;
  }
  return "";
}

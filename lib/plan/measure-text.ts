import type { PlatformId } from "@/lib/channels/platform";
import { measurePost, type PostMeasure } from "@/lib/channels/post-length";
import { countedLink, LINK_PLACEHOLDER } from "@/lib/plan/post-link";

/** A text as it will be counted on its platform: with the link, or one of usual length while it is not known. */
export function measureText(
  text: string,
  platform: PlatformId,
  lengthLimit: number | null,
  url: string | null,
): PostMeasure {
  const link = countedLink(url);
  const filled = text.replaceAll(LINK_PLACEHOLDER, link);
  return measurePost(platform, { text: filled, url: link, title: filled }, lengthLimit);
}

import { findPlatform, type PlatformKind } from "@/lib/channels/platforms";
import type { Campaign } from "@/lib/links/build-tracked-url";

/** What utm_medium may be, by the kind of place. */
const MEDIUM: Record<PlatformKind, string> = {
  social: "social",
  email: "email",
  community: "community",
  own: "email",
};

/** A link of a launch as it is kept: where it is posted, and the launch's name in statistics. */
export type Origin = { platform: string; campaign: string };

/** The platform as the source, and what kind of place it is (social, email or community) as the medium. */
export function campaignOf({ platform, campaign }: Origin): Campaign {
  const { id, kind } = findPlatform(platform);
  return { source: id, medium: MEDIUM[kind], campaign };
}

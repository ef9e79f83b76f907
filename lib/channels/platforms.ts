import { COMMUNITY_PLATFORMS } from "@/lib/channels/community-platforms";
import { OWN_PLATFORMS } from "@/lib/channels/own-platforms";
import type { Platform, PlatformId } from "@/lib/channels/platform";
import { SOCIAL_PLATFORMS } from "@/lib/channels/social-platforms";

export type { Fact } from "@/lib/channels/fact";
export type { CountedHow, Platform, PlatformId, PlatformKind } from "@/lib/channels/platform";

/** Every kind of place we know, by id; each default says its source and year, or that it is an assumption. */
export const PLATFORMS: Record<PlatformId, Platform> = {
  ...OWN_PLATFORMS,
  ...SOCIAL_PLATFORMS,
  ...COMMUNITY_PLATFORMS,
};

export function isPlatformId(text: string): text is PlatformId {
  return Object.hasOwn(PLATFORMS, text);
}

/** The platform of that id; an id this version does not know is shown as "another place" rather than failing. */
export function findPlatform(id: string): Platform {
  return isPlatformId(id) ? PLATFORMS[id] : PLATFORMS.other;
}

/** What those who are reached there are called: "follower", "subscribers", "people". */
export function audienceNoun(id: string, count: number): string {
  const { kind } = findPlatform(id);
  if (kind === "community") return count === 1 ? "person" : "people";
  const noun = kind === "email" ? "subscriber" : "follower";
  return count === 1 ? noun : `${noun}s`;
}

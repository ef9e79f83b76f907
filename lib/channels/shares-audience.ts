import type { Channel } from "@/lib/channels/channel";
import { findPlatform } from "@/lib/channels/platforms";

export type Place = Pick<Channel, "id" | "platform" | "address"> & {
  /** Channels many of whose members are here too, as the writer noted on the rule card. */
  sharedWith: readonly string[];
};

/** How far apart two posts into one community should end, in minutes (gitroomhq/postiz-app#1779: two posts in one hour). */
export const COMMUNITY_APART_MINUTES = 60;

/** What tells a community from others, where a channel is in one and its address is known; null otherwise. */
export function communityOf(place: Pick<Place, "platform" | "address">): string | null {
  const key = keyOf(place);
  return findPlatform(place.platform).kind !== "community" || key === "" ? null : `${place.platform} ${key}`;
}

/** Whether both are one community: the same channel, or two channels of one address. */
export function isOneCommunity(a: Place, b: Place): boolean {
  if (a.id === b.id) return true;
  return a.platform === b.platform && keyOf(a) !== "" && keyOf(a) === keyOf(b);
}

/** Whether the writer noted of one of them that many of its members are in the other. */
export function areMembersShared(a: Place, b: Place): boolean {
  return a.sharedWith.includes(b.id) || b.sharedWith.includes(a.id);
}

/**
 * Whether two posts reach much of the same people: one community, communities the writer knows to overlap, or one
 * platform whose feed shows everything one account says. Two groups, servers or workspaces are two audiences otherwise.
 */
export function sharesAudience(a: Place, b: Place): boolean {
  if (isOneCommunity(a, b) || areMembersShared(a, b)) return true;
  const { kind, lengthOf } = findPlatform(a.platform);
  // On Reddit the account's history is seen by every moderator.
  return a.platform === b.platform && (kind !== "community" || lengthOf === "title");
}

function keyOf({ address }: Pick<Place, "address">): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.|old\.)?/, "")
    .replace(/\/+$/, "");
}

import type { PlatformKind } from "@/lib/channels/platforms";
import { findPlatform } from "@/lib/channels/platforms";

/** What utm_medium may be, by the kind of place. */
const MEDIUM: Record<PlatformKind, string> = {
  social: "social",
  email: "email",
  community: "community",
  own: "email",
};

export type Campaign = { platform: string; campaign: string };

/**
 * The target with utm_source (the platform), utm_medium (social, email or community) and utm_campaign (the launch), in
 * place of any it had; all else of it stays. null for what is no http or https address.
 */
export function buildTrackedUrl(target: string, { platform, campaign }: Campaign): string | null {
  if (!URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const { id, kind } = findPlatform(platform);
  url.searchParams.set("utm_source", id);
  url.searchParams.set("utm_medium", MEDIUM[kind]);
  url.searchParams.set("utm_campaign", campaign);
  return url.href;
}

/** Longer names are cut off in statistics tables (assumption). */
const MOST_CHARACTERS = 40;

/** A launch's name in other people's statistics: the piece's title in plain letters, and four of the launch's id. */
export function nameCampaign(title: string, launchId: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, "");
  return [words, launchId.replaceAll("-", "").slice(-4)].filter((part) => part !== "").join("-");
}

/** Where readers come from, in the words other people's statistics know (utm_source, utm_medium, utm_campaign). */
export type Campaign = { source: string; medium: string; campaign: string };

/**
 * The target with utm_source, utm_medium and utm_campaign in place of any it had; all else of it stays. null for what is no http or https address.
 */
export function buildTrackedUrl(target: string, { source, medium, campaign }: Campaign): string | null {
  if (!URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.searchParams.set("utm_source", source);
  url.searchParams.set("utm_medium", medium);
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

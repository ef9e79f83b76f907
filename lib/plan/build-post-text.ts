import type { PlatformId } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";
import { measureText } from "@/lib/plan/measure-text";
import type { PlanChannel } from "@/lib/plan/plan-input";
import { LINK_PLACEHOLDER } from "@/lib/plan/post-link";
import { shortenText } from "@/lib/plan/shorten-text";

type Piece = { title: string; subtitle: string; topics: string[] };

/** Tags are read there and frowned upon elsewhere (assumption). */
const MOST_TAGS: Partial<Record<PlatformId, number>> = { mastodon: 3, instagram: 5, pinterest: 3 };

/**
 * A text for one channel: the piece's own words, with LINK_PLACEHOLDER where its address goes, cut to what the
 * platform counts. `nth` varies the words, for the same text twice on one platform is spam. It never asks for claps,
 * votes or shares. A starting point to be put into the writer's own words.
 */
export function buildPostText(piece: Piece, channel: PlanChannel, nth: number): string {
  const platform = findPlatform(channel.platform);
  const fits = (text: string) =>
    measureText(text, channel.platform, channel.parameters.lengthLimit.value, null).fits;
  const title = cleanWords(piece.title);
  if (platform.lengthOf === "title") return shortenText(title, fits);
  const tags = buildTags(piece.topics, channel.platform);
  const subtitle = cleanWords(piece.subtitle);
  const full = compose(channel.platform, { title, subtitle, tags }, nth);
  if (fits(full)) return full;
  const withoutTags = compose(channel.platform, { title, subtitle, tags: "" }, nth);
  if (fits(withoutTags)) return withoutTags;
  // Only the subtitle is cut, and after it the title: the link stays whole.
  const cut = shortenText(subtitle, (part) =>
    fits(compose(channel.platform, { title, subtitle: part, tags: "" }, nth)),
  );
  const short = compose(channel.platform, { title, subtitle: cut, tags: "" }, nth);
  if (fits(short)) return short;
  const head = shortenText(title, (part) => fits(join([part, LINK_PLACEHOLDER])));
  return join([head, LINK_PLACEHOLDER]);
}

function compose(
  platform: PlatformId,
  { title, subtitle, tags }: Record<"title" | "subtitle" | "tags", string>,
  nth: number,
): string {
  const { kind } = findPlatform(platform);
  switch (platform) {
    case "newsletter":
      return join([
        "Hello,",
        `I have just published “${title}”.`,
        subtitle,
        LINK_PLACEHOLDER,
        "If something in it is of use to you, or is wrong, answer this mail: I read every one.",
      ]);
    case "instagram":
      return join([title, subtitle, "The link is in my profile.", tags]);
    case "whatsapp":
    case "telegram":
    case "discord":
    case "slack":
      return join([`I have just published “${title}”.`, subtitle, LINK_PLACEHOLDER]);
    case "pinterest":
      return join(nth % 2 === 0 ? [title, subtitle, tags] : [subtitle, `“${title}”`, tags]);
    default:
      if (kind === "community") return join([title, subtitle, LINK_PLACEHOLDER]);
      return nth % 2 === 0
        ? join([title, subtitle, LINK_PLACEHOLDER, tags])
        : join([
            subtitle === "" ? "New, and written by me:" : subtitle,
            `“${title}”`,
            LINK_PLACEHOLDER,
            tags,
          ]);
  }
}

function join(parts: string[]): string {
  return parts.filter((part) => part !== "" && part !== "“”").join("\n\n");
}

/** A piece's title or subtitle as posts carry it: on one line, without our own placeholder. */
export function cleanWords(text: string): string {
  return text.replaceAll(LINK_PLACEHOLDER, "").replace(/\s+/g, " ").trim();
}

/** The piece's topics as tags, as many as the platform bears; empty where tags are not read. */
export function buildTags(topics: string[], platform: PlatformId): string {
  return topics
    .slice(0, MOST_TAGS[platform] ?? 0)
    .map((topic) =>
      topic.replace(/[^\p{L}\p{N}]+(.)?/gu, (_, next: string | undefined) => next?.toUpperCase() ?? ""),
    )
    .filter((topic) => topic !== "")
    .map((topic) => `#${topic}`)
    .join(" ");
}

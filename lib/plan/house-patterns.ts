import type { PlatformId } from "@/lib/channels/platform";
import { findPlatform } from "@/lib/channels/platforms";

/** Places where the house's own words carry tags; elsewhere they are frowned upon (assumption). */
const TAGGED: readonly PlatformId[] = ["mastodon", "instagram", "pinterest"];

/**
 * The house's wordings for posts on a platform, with fields for the piece's names: the first post takes the first, a
 * second one the second, for the same text twice to the same people is spam. They ask for nothing. A starting point to
 * be put into the writer's own words.
 */
export function housePatterns(platform: PlatformId): string[] {
  const patterns = patternsOf(platform);
  return TAGGED.includes(platform) ? patterns.map((pattern) => `${pattern}\n\n{tags}`) : patterns;
}

function patternsOf(platform: PlatformId): string[] {
  const { lengthOf, kind } = findPlatform(platform);
  if (lengthOf === "title") return ["{title}", "{title}: {subtitle}"];
  switch (platform) {
    case "newsletter":
      return [
        "Hello,\n\nI have just published “{title}”.\n\n{subtitle}\n\n{hook}\n\n{link}\n\nIf something in it is of use to you, or is wrong, answer this mail: I read every one.",
      ];
    case "instagram":
      return [
        "{title}\n\n{subtitle}\n\nThe link is in my profile.",
        "{hook}\n\nNew, and written by me: “{title}”. The link is in my profile.",
      ];
    case "whatsapp":
    case "telegram":
    case "discord":
    case "slack":
      return [
        "I have just published “{title}”.\n\n{subtitle}\n\n{link}",
        "{hook}\n\nI wrote down what I found: {link}",
      ];
    case "pinterest":
      return ["{title}\n\n{subtitle}", "{hook}\n\nNew, and written by me: “{title}”"];
    default:
      return kind === "community"
        ? ["{title}\n\n{subtitle}\n\n{link}", "{hook}\n\nI wrote down what I found: {link}"]
        : [
            "{title}\n\n{subtitle}\n\n{link}",
            "{hook}\n\nNew, and written by me: “{title}”\n\n{link}",
            "For a quiet moment today: {subtitle}\n\n{link}",
          ];
  }
}

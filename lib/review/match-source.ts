import type { Channel } from "@/lib/channels/channel";
import { findPlatform } from "@/lib/channels/platforms";

/** Other names statistics give a platform. Seen on Medium's statistics and in link shorteners. */
const ALIASES: Record<string, readonly string[]> = {
  x: ["twitter", "t.co", "twitter.com", "x.com"],
  facebook: ["facebook.com", "fb"],
  linkedin: ["linkedin.com", "lnkd.in"],
  reddit: ["reddit.com"],
  hacker_news: ["news.ycombinator.com"],
  bluesky: ["bsky.app"],
  telegram: ["t.me"],
};

/**
 * The one channel a line of the statistics' sources is about: its name, its platform's name, or the address of that platform's
 * links stands in it as whole words. null when none does, or several do: then nobody can say which.
 */
export function matchSource<C extends Pick<Channel, "name" | "platform">>(
  name: string,
  channels: readonly C[],
): C | null {
  const said = fold(name);
  const fitting = channels.filter((channel) => {
    const platform = findPlatform(channel.platform);
    const words = [channel.name, platform.name, ...(ALIASES[channel.platform] ?? [])];
    return words.some((word) => said.includes(fold(word)));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Lower case with a space at both ends and between words, so that "x" is not found in "exchange". */
function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return ` ${plain.replace(/[^\p{L}\p{N}.]+/gu, " ").trim()} `;
}

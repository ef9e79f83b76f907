import type { FreshEntry, LookResult, WatchedFeed } from "@/lib/feeds/feed-look";
import type { WatchPhase } from "@/lib/feeds/watch-phase";
import { formatAgo, formatDateTime, formatTime } from "@/lib/time/format";

const MINUTE = 60_000;
/** Beyond it a bare time of day could be any day's. */
const NEAR = 18 * 60 * MINUTE;

/** A feed's address as it is read: without the protocol. */
export function nameFeed(address: string): string {
  return address.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** What is being watched and what came of it, a sentence each; empty once the hour has begun. */
export function describeWatch(
  phase: WatchPhase,
  feeds: readonly WatchedFeed[],
  { startsAt, stopsAt }: { startsAt: number; stopsAt: number },
  now: number,
  zone: string,
): string[] {
  const names = feeds.map(({ address }) => nameFeed(address)).join(" and ");
  switch (phase) {
    case "over":
      return [];
    case "taken_back":
      return ["What the feed said was taken back, so it is not asked again. Confirm by hand."];
    case "off":
      return ["No feed is watched for this launch."];
    case "no_feed":
      return ["No feed is known that could say when the piece is live."];
    case "ahead": {
      const from = startsAt - now < NEAR ? formatTime(startsAt, zone) : formatDateTime(startsAt, zone);
      return [`Watched from ${from} on: ${names}.`];
    }
    case "stopped":
      return [
        `Watched until ${formatTime(stopsAt, zone)}, and it did not appear: ${names}. Confirm by hand.`,
      ];
    case "watching":
      return feeds.map((feed) => `Watching ${nameFeed(feed.address)}: ${describeLook(feed, now)}.`);
  }
}

function describeLook({ lookedAt, result, status, nextLookAt }: WatchedFeed, now: number): string {
  if (lookedAt === null || result === null || result === "asked") return "asking for the first time";
  const outcome = WORDS[result] ?? `it answered ${status ?? "with an error"}`;
  const isWell = result === "read" || result === "unchanged" || result === "leads_on";
  const next = isWell || nextLookAt === null ? "" : `, next look ${sayNext(nextLookAt, now)}`;
  // A page's clock moves on once a second: what was looked at since then is not yet to come.
  return `looked ${say(Math.min(lookedAt, now), now)}, ${outcome}${next}`;
}

/** A look that is due comes within moments: "0 s ago" would be a look that nobody knows of. */
function sayNext(at: number, now: number): string {
  return at - now < 500 ? "now" : say(at, now);
}

function say(at: number, now: number): string {
  const seconds = Math.round(Math.abs(now - at) / 1000);
  if (seconds >= 60) return formatAgo(at, now);
  return at > now ? `in ${seconds} s` : `${seconds} s ago`;
}

const WORDS: Partial<Record<LookResult, string>> = {
  read: "not there yet",
  unchanged: "unchanged, not there yet",
  leads_on: "it names its feed",
  too_slow: "it did not answer in time",
  unreachable: "it could not be reached",
  address_unknown: "nobody knows that name",
  name_not_looked_up: "the server is offline",
  address_private: "it is inside a private network",
  too_large: "it is larger than 5 MB",
  not_a_feed: "what came is not a feed",
  xml_broken: "what came is broken",
  not_text: "what came is not a feed",
  fault: "it could not be read",
};

/** The newest entry that came while the watch ran and was not recognised: the editor may have changed the headline. */
export function findCandidate(feeds: readonly WatchedFeed[], startsAt: number): FreshEntry | null {
  const found = feeds.flatMap(({ fresh }) =>
    fresh.filter(({ publishedAt }) => (publishedAt ?? 0) >= startsAt),
  );
  return found.sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0))[0] ?? null;
}

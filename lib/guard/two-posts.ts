import { findPlatform } from "@/lib/channels/platforms";
import { areMembersShared, COMMUNITY_APART_MINUTES, isOneCommunity } from "@/lib/channels/shares-audience";
import { type GuardInput, type GuardPost, listGuardPosts, type Warning } from "@/lib/guard/warning";
import { formatDateTime } from "@/lib/time/format";

const MINUTE = 60_000;

const SOURCE = {
  source:
    "accounts have been wiped for bursts (gitroomhq/postiz-app#1840, #1779); the hour is the wish of its users",
  year: null,
  assumption: false,
};

/**
 * Two posts into one community, or into two the writer knows to share members, that end less than an hour apart: the
 * later one is warned about, also against posts of other launches. Exactly an hour is far enough.
 */
export function warnOfTwoPosts(input: GuardInput): Warning[] {
  const posts = listGuardPosts(input).filter(({ channel }) => isCommunity(channel));
  return posts.flatMap((post, index): Warning[] => {
    if (input.done.has(post.task.id)) return [];
    const sameLaunch = posts.slice(0, index).findLast((other) => isTooNear(post, other));
    if (sameLaunch !== undefined) {
      return [warn(post, `“${sameLaunch.task.title}”`, sameLaunch.task.id, sameLaunch.at, input)];
    }
    const elsewhere = input.posted
      .flatMap((text) => {
        const place = input.channels.find(({ id }) => id === text.channelId);
        return place === undefined ? [] : [{ ...text, place }];
      })
      .find((other) => isTooNear(post, other));
    if (elsewhere === undefined) return [];
    return [warn(post, `the post for “${elsewhere.title}”`, elsewhere.taskId, elsewhere.at, input)];
  });
}

function isCommunity({ platform }: { platform: GuardPost["place"]["platform"] }): boolean {
  return findPlatform(platform).kind === "community";
}

type Near = Pick<GuardPost, "place" | "at">;

function isTooNear(a: Near, b: Near): boolean {
  const isOneAudience = isOneCommunity(a.place, b.place) || areMembersShared(a.place, b.place);
  return isOneAudience && Math.abs(a.at - b.at) < COMMUNITY_APART_MINUTES * MINUTE;
}

function warn(post: GuardPost, other: string, otherId: string, otherAt: number, input: GuardInput): Warning {
  const finish = Math.ceil((otherAt - input.t0At) / MINUTE) + COMMUNITY_APART_MINUTES;
  const apart = Math.round(Math.abs(post.at - otherAt) / MINUTE);
  return {
    key: `two_posts:${post.task.id}:${otherId}`,
    rule: "two_posts",
    taskId: post.task.id,
    title: "Two posts into one community within an hour",
    detail: `${post.channel.name}: ${apart} minutes from ${other} (${formatDateTime(otherAt, input.zone)}).`,
    source: SOURCE,
    waysOut: [
      {
        kind: "move",
        startMinute: finish - post.task.durationMinutes,
        says: "Move it an hour after the other",
      },
      { kind: "skip", says: "Skip this post" },
    ],
    waiver: null,
  };
}

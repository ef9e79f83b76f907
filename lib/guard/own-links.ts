import { CUSTOM_ONE_IN, type OwnPart, ownPart } from "@/lib/channels/own-part";
import { type GuardChannel, type GuardInput, listGuardPosts, type Warning } from "@/lib/guard/warning";
import { countOf } from "@/lib/text/count-of";
import { dateAt } from "@/lib/time/calendar-date";

const CUSTOM = {
  source: "an old custom that lives on in many communities: one own link in ten posts",
  year: null,
  assumption: true,
};
const NOTED = { source: "the rule you noted for this place", year: null, assumption: false };

/** One own link in how many: as noted, on Reddit the old custom, elsewhere no rule (null). */
export function oneInOf({ platform, card }: Pick<GuardChannel, "platform" | "card">): number | null {
  return card?.ownOneIn ?? (platform === "reddit" ? CUSTOM_ONE_IN : null);
}

/**
 * How the own links of one channel stand on the day of a post, that post included: links of other launches and of this
 * one against what the writer counted. null where there is no such rule.
 */
export function ownPartOf(
  input: Pick<GuardInput, "tasks" | "channels" | "posted" | "t0At" | "zone" | "done">,
  channel: GuardChannel,
  at: number,
): OwnPart | null {
  const oneIn = oneInOf(channel);
  if (oneIn === null) return null;
  const own = [
    ...listGuardPosts(input).filter((post) => post.channel.id === channel.id),
    ...input.posted.filter(({ channelId }) => channelId === channel.id),
  ].map((post) => dateAt(post.at, input.zone));
  return ownPart(own, channel.otherPosts, oneIn, dateAt(at, input.zone));
}

/** Own links that are more than their part of the writer's posts in a place. Where nothing was counted, nothing is said. */
export function warnOfOwnLinks(input: GuardInput): Warning[] {
  return listGuardPosts(input).flatMap((post): Warning[] => {
    const part = ownPartOf(input, post.channel, post.at);
    const oneIn = oneInOf(post.channel);
    if (part === null || !part.known || !part.isOver || oneIn === null || input.done.has(post.task.id))
      return [];
    return [
      {
        key: `own_links:${post.task.id}:${part.own}`,
        rule: "own_links",
        taskId: post.task.id,
        title: `More than one own link in ${oneIn} posts`,
        detail: `${post.channel.name}: with this one ${part.own} of ${countOf(part.own + part.others, "post")} in 90 days are your own. ${countOf(part.missing, "other post")} first would keep to it.`,
        source: post.channel.card?.ownOneIn === null || post.channel.card === null ? CUSTOM : NOTED,
        waysOut: [{ kind: "skip", says: "Skip this post" }],
        waiver: null,
      },
    ];
  });
}

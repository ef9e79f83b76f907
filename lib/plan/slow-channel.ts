import { findPlatform } from "@/lib/channels/platforms";
import { shareWithin } from "@/lib/channels/share-within";
import type { PlanChannel } from "@/lib/plan/plan-input";

/** Below this part of a post's life within the hour, a minute of the hour is better spent elsewhere (assumption). */
const SLOW_SHARE = 0.1;
/** Unless the channel is large enough to bring this many recommendations even so (assumption). */
const WORTH_IT = 0.5;

/** Whether posts live so long on this channel that the first hour sees next to nothing of them. */
export function isSlow(channel: PlanChannel): boolean {
  return shareWithin(60, channel.parameters.halfLifeMinutes.value) < SLOW_SHARE;
}

/** Whether its post belongs into the follow-up: slow, and too small to matter in the hour all the same. */
export function belongsAfter(channel: PlanChannel): boolean {
  const { reach, click, recommend, halfLifeMinutes } = channel.parameters;
  const best =
    (channel.followers ?? 0) *
    reach.value *
    click.value *
    recommend.value *
    shareWithin(60, halfLifeMinutes.value);
  return isSlow(channel) && best < WORTH_IT;
}

/** How every sentence begins that says a post was put behind the hour because its platform is slow. */
export function slowPost(channel: Pick<PlanChannel, "platform">): string {
  return `A post on ${findPlatform(channel.platform).name} lives long`;
}

/** The sentence that says why. */
export function slowReason(channel: PlanChannel): string {
  const share = shareWithin(60, channel.parameters.halfLifeMinutes.value) * 100;
  const words = share < 1 ? "less than 1 %" : `about ${Math.round(share)} %`;
  return `${slowPost(channel)}: the first hour sees ${words} of it. It loses nothing by waiting until the hour is over.`;
}

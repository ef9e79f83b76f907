import type { Activity } from "@/lib/channels/activity";
import type { AudienceShare, Channel } from "@/lib/channels/channel";
import type { PlatformId } from "@/lib/channels/platform";
import { type ChannelParameters, resolveChannel } from "@/lib/channels/resolve-channel";
import { communityOf } from "@/lib/channels/shares-audience";
import type { Helper } from "@/lib/plan/crew";
import type { RateParameters } from "@/lib/plan/parameters";
import type { SubmissionState } from "@/lib/publications/submission";

/** One chosen channel with its parameters in force. */
export type PlanChannel = {
  id: string;
  platform: PlatformId;
  name: string;
  /** null: not known; such a channel is planned, and nothing is foreseen for it. */
  followers: number | null;
  /** Where they live; empty: not known, and they count as equally present at every hour. */
  audience: AudienceShare[];
  parameters: ChannelParameters;
  /** What tells its community from others; absent or null: it is in none, or nobody knows which. */
  community?: string | null;
};

export type PlanPublication = {
  name: string;
  followers: number | null;
  newsletter: boolean | null;
  answerDays: number | null;
  howToSubmit: string;
};

/** The writer's own words for the posts of one launch. */
export type Wording = {
  /** The sentence that makes somebody open the piece; empty: none was written. */
  hook: string;
  /** By channel: the wordings kept for its posts, the first one's first. A channel without any has the house's. */
  patterns: Record<string, string[]>;
};

/** All that a plan is built from. */
export type PlanInput = {
  launchId: string;
  slotAt: number;
  /** The writer's zone: preparation is laid on its days. */
  zone: string;
  now: number;
  draft: { title: string; subtitle: string; topics: string[]; coverUrl: string | null };
  /** The publication that carries the piece; null: the writer's own page. */
  publication: PlanPublication | null;
  /** Where the draft stands with that publication; null: nothing was noted. */
  submissionState: SubmissionState | null;
  channels: PlanChannel[];
  /** Who carries it out besides the writer. */
  crew: Helper[];
  /** How present people are by their local hour. */
  activity: Activity;
  /** How sure the channels' rates are. */
  rates: RateParameters;
  /** Absent: the house's words, and no hook. */
  wording?: Wording;
};

/** A channel as the planner takes it. */
export function planChannel(channel: Channel): PlanChannel {
  const { id, platform, name, followers, audience } = channel;
  return {
    id,
    platform,
    name,
    followers,
    audience,
    parameters: resolveChannel(channel),
    community: communityOf(channel),
  };
}

const MINUTE = 60_000;

/** The minute relative to T0 that an instant falls into, rounded up: nothing starts before it. */
export function minuteAt(at: number, slotAt: number): number {
  return Math.ceil((at - slotAt) / MINUTE);
}

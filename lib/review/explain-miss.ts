import { shareWithin } from "@/lib/channels/share-within";
import { HOUR_END } from "@/lib/plan/post-value";
import type { SentPost } from "@/lib/review/build-evidence";

/** What a reader gives, and how many readers an exposed follower gives, of one channel. */
export type KeyRates = { opens: number; recommend: number };

export const MISS_CAUSES = [
  "recomputed",
  "audience",
  "left_out",
  "lateness",
  "clicks",
  "beyond",
  "other",
] as const;
export type MissCause = (typeof MISS_CAUSES)[number];

/** Recommendations more (above 0) or fewer that one cause explains; null: cannot tell. */
export type MissStep = { cause: MissCause; change: number | null };

export type Miss = {
  foreseen: number;
  steps: MissStep[];
  /** null: nobody read the count. */
  count: number | null;
};

export type MissGround = {
  /** The mean of the forecast as it stands on the page. */
  foreseen: number;
  /** The posts of the plan when the piece went live. */
  planned: readonly SentPost[];
  /** The posts as they went out; null: nobody ticked one. */
  sent: readonly SentPost[] | null;
  rates: ReadonlyMap<string, KeyRates>;
  /** Followers as counts on both sides of the launch have them, over those the forecast took; absent: not counted again. */
  audience: ReadonlyMap<string, number>;
  /** Clicks within the hour by channel, where its links were tracked. */
  clicks: ReadonlyMap<string, number>;
  /** The most of them that a channel's followers may plausibly be the reason for; absent: all. */
  mostClicks: ReadonlyMap<string, number>;
  count: number | null;
};

/**
 * From the forecast to the count in steps that add up to it exactly. Each step forecasts once more with one thing taken as it
 * really was, on top of those before it (so their order matters, and it is that of the launch):
 *   recomputed  Σ planned − the forecast: what changed in channels and rates since, or was never kept
 *   audience    followers as counted before and after the launch, instead of before it
 *   left_out    without planned posts that did not go out within the hour
 *   lateness    posts at the minutes they were ticked
 *   clicks      of channels with tracked links the clicks × recommendations a reader, instead of followers × rates, as far as
 *               followers may plausibly be the reason for them (beyond-followers.ts)
 *   beyond      the clicks beyond that × the same rate
 *   other       the count − all that: the rate of recommendations, people who came another way, luck
 * with Σ = Σ audience × share of the post's life within the hour × opens × recommend. Means only; PLANNER.md A.4 has the spread.
 */
export function explainMiss(ground: MissGround): Miss {
  const { foreseen, planned, sent, clicks, count, audience } = ground;
  const sentIds = new Set((sent ?? planned).map(({ taskId }) => taskId));
  const ofPlan = total(planned, ground, false);
  const ofAudience = total(planned, ground, true);
  const ofPosted = total(
    planned.filter(({ taskId }) => sentIds.has(taskId)),
    ground,
    true,
  );
  const ofTimes = total(sent ?? planned, ground, true);
  const untracked = (sent ?? planned).filter(({ key }) => !clicks.has(key));
  const recommendOf = (key: string) => ground.rates.get(key)?.recommend ?? 0;
  const beyond = [...clicks].reduce(
    (sum, [key, came]) => sum + Math.max(0, came - (ground.mostClicks.get(key) ?? came)) * recommendOf(key),
    0,
  );
  const ofClicks =
    total(untracked, ground, true) +
    [...clicks].reduce((sum, [key, came]) => sum + came * recommendOf(key), 0) -
    beyond;
  const isCountedAgain = planned.some(({ key }) => audience.has(key));
  return {
    foreseen,
    count,
    steps: [
      { cause: "recomputed", change: ofPlan - foreseen },
      { cause: "audience", change: isCountedAgain ? ofAudience - ofPlan : null },
      { cause: "left_out", change: sent === null ? null : ofPosted - ofAudience },
      { cause: "lateness", change: sent === null ? null : ofTimes - ofPosted },
      { cause: "clicks", change: clicks.size === 0 ? null : ofClicks - ofTimes },
      { cause: "beyond", change: clicks.size === 0 ? null : beyond },
      { cause: "other", change: count === null ? null : count - ofClicks - beyond },
    ],
  };
}

function total(
  posts: readonly SentPost[],
  { rates, audience }: Pick<MissGround, "rates" | "audience">,
  isCounted: boolean,
): number {
  return posts.reduce((sum, post) => {
    const { opens, recommend } = rates.get(post.key) ?? { opens: 0, recommend: 0 };
    const followers = post.audience * (isCounted ? (audience.get(post.key) ?? 1) : 1);
    return sum + followers * shareWithin(HOUR_END - post.minute, post.halfLifeMinutes) * opens * recommend;
  }, 0);
}

import { resolveChannel } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { type Forecast, type ForecastPost, forecastTotal } from "@/lib/plan/forecast";
import { ratesOf } from "@/lib/plan/parameters";
import { HOUR_END } from "@/lib/plan/post-value";
import {
  type EvidenceDesk,
  listPlanned,
  publicationParameters,
  type SentPost,
} from "@/lib/review/build-evidence";
import type { Learning } from "@/lib/review/build-learning";
import type { KeyRates } from "@/lib/review/explain-miss";
import type { FlownLaunch } from "@/lib/review/flown-launch";

type Taught = Pick<Learning, "channels" | "rates">;

/**
 * The forecast of a launch's plan as it stood when the piece went live, by what earlier launches had taught: posts at their
 * planned minutes, followers and presence of that day. It knows nothing of what was done or read in the hour.
 */
export function foresee(launch: FlownLaunch, desk: EvidenceDesk, taught: Taught): Omit<Forecast, "curve"> {
  const posts = listPlanned(launch, { ...desk, channels: taught.channels });
  return forecastTotal(foreseePosts(posts, ratesByKey(taught)), taught.rates, launch.target);
}

/** Posts with the recommendations expected of each within the hour. */
export function foreseePosts(
  posts: readonly SentPost[],
  rates: ReadonlyMap<string, KeyRates>,
): ForecastPost[] {
  return posts.map(({ key, minute, audience, halfLifeMinutes }) => {
    const { opens, recommend } = rates.get(key) ?? { opens: 0, recommend: 0 };
    return {
      channelId: key === PUBLICATION_CHANNEL ? null : key,
      finishMinute: minute,
      halfLifeMinutes,
      expected: audience * shareWithin(HOUR_END - minute, halfLifeMinutes) * opens * recommend,
    };
  });
}

/** What followers and readers give, of every channel and of the publication's followers. */
export function ratesByKey({ channels, rates }: Taught): Map<string, KeyRates> {
  const keyed = new Map(channels.map((channel) => [channel.id, ratesOf(resolveChannel(channel))]));
  keyed.set(PUBLICATION_CHANNEL, ratesOf(publicationParameters(rates.publication.learned)));
  return new Map(
    [...keyed].map(([key, { reach, click, recommend }]) => [key, { opens: reach * click, recommend }]),
  );
}

import { resolveChannel } from "@/lib/channels/resolve-channel";
import { shareWithin } from "@/lib/channels/share-within";
import { PUBLICATION_CHANNEL } from "@/lib/plan/build-instance";
import { type Forecast, forecastTotal } from "@/lib/plan/forecast";
import { ratesOf } from "@/lib/plan/parameters";
import { HOUR_END } from "@/lib/plan/post-value";
import { type EvidenceDesk, listPlanned, publicationParameters } from "@/lib/review/build-evidence";
import type { Learning } from "@/lib/review/build-learning";
import type { FlownLaunch } from "@/lib/review/flown-launch";

/**
 * The forecast of a launch's plan as it stood when the piece went live, by what earlier launches had taught: posts at their
 * planned minutes, followers and presence of that day. It knows nothing of what was done or read in the hour.
 */
export function foresee(
  launch: FlownLaunch,
  desk: EvidenceDesk,
  { channels, rates }: Pick<Learning, "channels" | "rates">,
): Omit<Forecast, "curve"> {
  const perReader = new Map(
    channels.map((channel) => {
      const { reach, click, recommend } = ratesOf(resolveChannel(channel));
      return [channel.id, reach * click * recommend];
    }),
  );
  const carrier = ratesOf(publicationParameters(rates.publication.learned));
  perReader.set(PUBLICATION_CHANNEL, carrier.reach * carrier.click * carrier.recommend);
  const posts = listPlanned(launch, { ...desk, channels }).map(
    ({ key, minute, audience, halfLifeMinutes }) => ({
      channelId: key === PUBLICATION_CHANNEL ? null : key,
      expected: audience * shareWithin(HOUR_END - minute, halfLifeMinutes) * (perReader.get(key) ?? 0),
    }),
  );
  return forecastTotal(posts, rates, launch.target);
}

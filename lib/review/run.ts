import { logFault } from "@/lib/platform/log";
import type { OwnerId } from "@/lib/platform/owner";
import { buildLearning } from "@/lib/review/build-learning";
import { foresee } from "@/lib/review/foresee";
import {
  findZone,
  type KeptForecast,
  listForecasts,
  readLearningGround,
  saveForecasts,
} from "@/lib/review/store";

/** Later than this after the go-live a forecast would not be one any more. */
const LATEST_MILLISECONDS = 3_600_000;

/**
 * Keeps the forecast of every launch of the owner that went live within the hour and has none kept, as it stood when it went
 * live: learned from the launches before it alone. To be called when a piece goes live; calling it again changes nothing. That
 * it failed is logged and no more: it must not look like a go-live that did not arrive.
 */
export async function keepForecasts(ownerId: OwnerId, now: number): Promise<void> {
  try {
    await saveForecasts(ownerId, await foreseeFresh(ownerId, now));
  } catch (error) {
    logFault("the forecasts of launches that went live", error);
  }
}

async function foreseeFresh(ownerId: OwnerId, now: number): Promise<KeptForecast[]> {
  const zone = await findZone(ownerId);
  const [ground, kept] = await Promise.all([
    readLearningGround(ownerId, zone, now + 1),
    listForecasts(ownerId),
  ]);
  const known = new Set(kept.map(({ launchId }) => launchId));
  return ground.flown
    .filter(({ launchId, t0At }) => !known.has(launchId) && t0At >= now - LATEST_MILLISECONDS)
    .map((launch) => {
      const before = ground.flown.filter(({ t0At }) => t0At < launch.t0At);
      const learning = buildLearning({ ...ground, flown: before });
      return {
        launchId: launch.launchId,
        target: launch.target,
        ...foresee(launch, ground, learning),
        learnedFrom: learning.rates.learnedFrom,
        keptAt: now,
      };
    });
}

import { median } from "@/lib/review/compare";

/** What one launch earned so far, and the planned minutes somebody worked for it. */
export type Worked = { launchId: string; minutes: number; earningsMinor: number; currency: string };

export type EarningsPerHour = {
  currency: string;
  launches: number;
  minutes: number;
  earningsMinor: number;
  /** In the currency's smallest unit an hour: of all together, and the middle launch's. null: too few to say. */
  perHourMinor: number | null;
  usualPerHourMinor: number | null;
};

/** With fewer launches than this one good month would be the rule (assumption). */
export const EARNINGS_NEED = 3;

/** Earnings by hour of work, one line a currency, the one with most launches first. Launches without minutes say nothing. */
export function earningsPerHour(worked: readonly Worked[]): EarningsPerHour[] {
  const known = worked.filter(({ minutes }) => minutes > 0);
  return [...Map.groupBy(known, ({ currency }) => currency)]
    .map(([currency, launches]): EarningsPerHour => {
      const minutes = launches.reduce((sum, launch) => sum + launch.minutes, 0);
      const earningsMinor = launches.reduce((sum, launch) => sum + launch.earningsMinor, 0);
      const isEnough = launches.length >= EARNINGS_NEED;
      const each = launches.map((launch) => (launch.earningsMinor / launch.minutes) * 60);
      return {
        currency,
        launches: launches.length,
        minutes,
        earningsMinor,
        perHourMinor: isEnough ? Math.round((earningsMinor / minutes) * 60) : null,
        usualPerHourMinor: isEnough ? Math.round(median(each) ?? 0) : null,
      };
    })
    .sort((a, b) => b.launches - a.launches || (a.currency < b.currency ? -1 : 1));
}

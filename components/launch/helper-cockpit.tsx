"use client";

import { Cockpit } from "@/components/launch/cockpit";
import { DateLanguageProvider } from "@/components/launch/date-language";
import { useDeviceDates } from "@/components/launch/use-device-dates";
import type { Cockpit as CockpitData } from "@/lib/launch/cockpit";

/** The cockpit for a helper: their tasks first, in the zone and the language of dates of their own device. */
export function HelperCockpit({ cockpit }: { cockpit: CockpitData }) {
  const { zone, language } = useDeviceDates(cockpit.zone);
  return (
    <DateLanguageProvider value={language}>
      <Cockpit cockpit={cockpit} zone={zone} />
    </DateLanguageProvider>
  );
}

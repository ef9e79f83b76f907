import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Cadence } from "@/components/slot/cadence";
import { CalendarDesk } from "@/components/slot/calendar-desk";
import { EvidenceNote } from "@/components/slot/evidence-note";
import { drawLaunchStrips } from "@/components/slot/launch-strips";
import { PageHeader } from "@/components/ui/page-header";
import { isMovable } from "@/lib/slot/launch";
import { loadCalendar, loadSurroundings } from "@/lib/slot/load";

export const metadata: Metadata = { title: "Calendar" };

type Query = Record<string, string | string[] | undefined>;

export default async function CalendarPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const loaded = await loadCalendar({
    draft: oneOf(query.draft),
    launch: oneOf(query.launch),
    week: oneOf(query.week),
  });
  if (loaded === null) notFound();
  const { blocks, ...calendar } = loaded;
  const asked = calendar.launches.find(({ id }) => id === oneOf(query.launch));
  const flown = asked === undefined || isMovable(asked) ? undefined : asked;
  return (
    <>
      <PageHeader
        title="Calendar"
        lead="Every launch on one sheet. Choose a half-hour to give a draft its slot."
      />
      {flown === undefined ? null : (
        <p
          role="note"
          className="mb-6 max-w-3xl rounded-control border border-warn/40 bg-warn-soft px-4 py-3"
        >
          “{flown.draftTitle}” went live or was ended, so its slot stays where it is. Below you choose one for
          another piece.
        </p>
      )}
      <CalendarDesk
        calendar={calendar}
        strips={drawLaunchStrips(calendar.launches, blocks)}
        surroundings={loadSurroundings(calendar)}
      >
        <EvidenceNote zonedChannels={calendar.zonedChannels} allChannels={calendar.allChannels} />
      </CalendarDesk>
      <div className="mt-12">
        <Cadence launches={calendar.launches} zone={calendar.zone} now={calendar.now} />
      </div>
    </>
  );
}

function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

import { BestSlots } from "@/components/slot/best-slots";
import { ExactTimeForm } from "@/components/slot/exact-time-form";
import { MonthOverview } from "@/components/slot/month-overview";
import { PiecePanel } from "@/components/slot/piece-panel";
import type { Scheduling } from "@/components/slot/use-scheduling";
import { Card } from "@/components/ui/section";
import type { Calendar } from "@/lib/slot/calendar";
import { suggestWall } from "@/lib/slot/suggest-wall";
import { readersOf } from "@/lib/slot/surroundings";

/** Beside the week: what is scheduled, an exact time for it, and the month at a glance. */
export function CalendarSide({ calendar, scheduling }: { calendar: Calendar; scheduling: Scheduling }) {
  const { week, weekOn, now, draft, launch, cursor, change, wasDrag } = scheduling;
  const zone = launch?.slotZone ?? calendar.zone;
  const cell = week[cursor.day]?.halfHours[cursor.row];
  const isPast = launch === null ? cell?.isPast : launch.slotAt <= now;
  const readers = readersOf(scheduling.around.map, launch?.id ?? null, calendar.audience);
  const pointed = launch?.slotWall ?? cell?.wall;
  return (
    <aside className="grid content-start gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
      <Card>
        <h2 className="mb-3 font-serif text-xl">{launch === null ? "Schedule" : "Move"}</h2>
        <PiecePanel
          calendar={calendar}
          draft={draft}
          launch={launch}
          onDraft={(id) => !wasDrag() && change({ piece: id === null ? null : { kind: "draft", id } })}
          moved={scheduling.moved}
          onDone={() => change({ piece: null })}
          onGrabDraft={scheduling.grabDraft}
        />
      </Card>
      <BestSlots around={scheduling.around} onShow={scheduling.showInstant} />
      {pointed === undefined ? null : (
        <Card>
          <h2 className="mb-3 font-serif text-xl">An exact time</h2>
          <ExactTimeForm
            pointed={pointed}
            wall={isPast ? suggestWall(zone, now) : pointed}
            zone={zone}
            nearZones={[calendar.zone, ...readers.map((part) => part.zone)]}
            verb={launch === null ? "Schedule…" : "Move there"}
            onWish={(asked) => scheduling.ask(asked, launch)}
          />
        </Card>
      )}
      <MonthOverview calendar={calendar} weekOn={weekOn} now={now} onWeek={scheduling.showWeek} />
    </aside>
  );
}

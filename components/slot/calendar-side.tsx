import { ExactTimeForm } from "@/components/slot/exact-time-form";
import { MonthOverview } from "@/components/slot/month-overview";
import { PiecePanel } from "@/components/slot/piece-panel";
import type { Scheduling } from "@/components/slot/use-scheduling";
import { Card } from "@/components/ui/section";
import type { Calendar } from "@/lib/slot/calendar";

/** Beside the week: what is scheduled, an exact time for it, and the month at a glance. */
export function CalendarSide({ calendar, scheduling }: { calendar: Calendar; scheduling: Scheduling }) {
  const { week, weekOn, now, draft, launch, cursor, change, wasDrag } = scheduling;
  const wall = launch?.slotWall ?? week[cursor.day]?.halfHours[cursor.row]?.wall;
  return (
    <aside className="grid content-start gap-6">
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
      {wall === undefined ? null : (
        <Card>
          <h2 className="mb-3 font-serif text-xl">An exact time</h2>
          <ExactTimeForm
            wall={wall}
            zone={launch?.slotZone ?? calendar.zone}
            nearZones={[calendar.zone, ...calendar.audience.map((part) => part.zone)]}
            verb={launch === null ? "Schedule…" : "Move there"}
            onWish={(asked) => scheduling.ask(asked, launch)}
          />
        </Card>
      )}
      <MonthOverview calendar={calendar} weekOn={weekOn} now={now} onWeek={scheduling.showWeek} />
    </aside>
  );
}

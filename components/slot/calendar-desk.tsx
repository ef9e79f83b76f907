"use client";

import { type PointerEvent, type ReactNode, useCallback, useMemo, useState } from "react";
import { DaySwitcher } from "@/components/slot/day-switcher";
import { ExactTimeForm } from "@/components/slot/exact-time-form";
import { LaunchDialog } from "@/components/slot/launch-dialog";
import { MonthOverview } from "@/components/slot/month-overview";
import { PiecePanel } from "@/components/slot/piece-panel";
import { SlotDialog } from "@/components/slot/slot-dialog";
import { useCalendarView } from "@/components/slot/use-calendar-view";
import { useCellDrag } from "@/components/slot/use-cell-drag";
import { useMove } from "@/components/slot/use-move";
import { WeekGrid } from "@/components/slot/week-grid";
import { WeekTurner } from "@/components/slot/week-turner";
import { useNow } from "@/components/ui/clock";
import { KeySheet } from "@/components/ui/key-sheet";
import { Card } from "@/components/ui/section";
import { buildWeek, type HalfHour, placeInDay } from "@/lib/slot/build-week";
import type { Calendar, Schedulable } from "@/lib/slot/calendar";
import type { Launch } from "@/lib/slot/launch";
import type { Cursor } from "@/lib/slot/move-cursor";
import { resolveSlot, type SlotWish, slotAtInstant } from "@/lib/slot/resolve-slot";
import { addDays, type CalendarDate, daysBetween } from "@/lib/time/calendar-date";
import { formatZone } from "@/lib/time/format";
import { wallTimeAt } from "@/lib/time/wall-time";

/** Where the keyboard begins on a day that offers nothing better: 09:00. */
const FIRST_CURSOR_ROW = 18;
/** What is past is looked at anew this often. */
const LOOK_MILLISECONDS = 30_000;

type Grabbed = { kind: "draft"; draft: Schedulable } | { kind: "launch"; launch: Launch };

const KEYS = [
  { keys: ["←", "→"], does: "A day back or on" },
  { keys: ["↑", "↓"], does: "A half-hour earlier or later" },
  { keys: ["Home", "End"], does: "First or last day of the week" },
  { keys: ["PgUp", "PgDn"], does: "The week before or after" },
  { keys: ["Enter"], does: "Schedule or move to this half-hour" },
  { keys: ["Esc"], does: "Hide the readers' times, or let go of what is dragged" },
];

/** The week, what is to be scheduled into it, and every way of doing so; `children` stand below the week. */
export function CalendarDesk({ calendar, children }: { calendar: Calendar; children: ReactNode }) {
  const { zone, launches, drafts, blocks, audience } = calendar;
  const now = useNow(calendar.now, LOOK_MILLISECONDS);
  const { weekOn, piece, change } = useCalendarView(calendar);
  const draft = piece?.kind === "draft" ? (drafts.find(({ id }) => id === piece.id) ?? null) : null;
  const launch = piece?.kind === "launch" ? (launches.find(({ id }) => id === piece.id) ?? null) : null;
  const [wish, setWish] = useState<SlotWish | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [cursor, setCursor] = useState<Cursor>(() => firstCursor(calendar, launch, weekOn));
  const week = useMemo(() => buildWeek(weekOn, zone, now), [weekOn, zone, now]);
  const showWeek = useCallback((on: CalendarDate) => change({ weekOn: on }), [change]);
  const { move, movingId } = useMove(zone);

  /** A launch that is moved goes there at once and can be brought back; what is asked or to be filled in opens first. */
  const ask = useCallback(
    (asked: SlotWish, moved: Launch | null) => {
      const resolved = resolveSlot(asked, now);
      if (moved === null || !resolved.ok) setWish(asked);
      else void move(moved, resolved.slot);
    },
    [now, move],
  );
  const pick = (halfHour: HalfHour, moved: Launch | null) => {
    if (halfHour.kind === "once" && halfHour.isPast) return;
    // The half-hour is meant on the writer's clock; a launch keeps the zone it was agreed in.
    const slot =
      halfHour.kind === "once" && moved !== null ? slotAtInstant(halfHour.at, moved.slotZone) : null;
    if (slot === null) ask({ wall: halfHour.wall, zone, occurrence: null }, moved);
    else ask({ wall: slot.slotWall, zone: slot.slotZone, occurrence: slot.slotOccurrence }, moved);
  };
  const { drag, grab, wasDrag } = useCellDrag<Grabbed>((grabbed, wall) => {
    const halfHour = week.flatMap((day) => day.halfHours).find((other) => other.wall === wall);
    if (halfHour === undefined) return;
    const id = grabbed.kind === "draft" ? grabbed.draft.id : grabbed.launch.id;
    change({ piece: { kind: grabbed.kind, id } });
    pick(halfHour, grabbed.kind === "launch" ? grabbed.launch : null);
  });
  const grabLaunch = useCallback(
    (event: PointerEvent<HTMLElement>, grabbed: Launch) =>
      grab(event, { kind: "launch", launch: grabbed }, true),
    [grab],
  );
  const exactWall =
    launch === null ? (week[cursor.day]?.halfHours[cursor.row]?.wall ?? null) : launch.slotWall;
  const verb = launch === null ? "Schedule…" : "Move there";

  return (
    <>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0">
          <WeekTurner weekOn={weekOn} calendar={calendar} now={now} onWeek={showWeek} />
          {piece === null ? null : (
            <p className="mb-3 rounded-control bg-ember-soft px-3 py-2 text-sm lg:hidden">
              {titleOf(draft, launch)}: choose a half-hour.
            </p>
          )}
          <DaySwitcher
            week={week}
            busy={busyDates(launches, zone)}
            shownDay={cursor.day}
            onShow={(day) => setCursor({ ...cursor, day })}
          />
          <WeekGrid
            week={week}
            launches={launches}
            blocks={blocks}
            audience={audience}
            zone={zone}
            label={`Week in ${formatZone(zone, now)}`}
            cursor={cursor}
            onCursor={(to, weeks) => {
              setCursor(to);
              if (weeks !== 0) showWeek(addDays(weekOn, weeks * 7));
            }}
            onPick={(halfHour) => pick(halfHour, launch)}
            onOpen={setOpenId}
            drag={drag}
            wasDrag={wasDrag}
            onGrab={grabLaunch}
            movingId={movingId}
          />
          {children}
        </div>
        <aside className="grid content-start gap-6">
          <Card>
            <h2 className="mb-3 font-serif text-xl">{launch === null ? "Schedule" : "Move"}</h2>
            <PiecePanel
              calendar={calendar}
              draft={draft}
              launch={launch}
              onDraft={(id) => !wasDrag() && change({ piece: id === null ? null : { kind: "draft", id } })}
              onDone={() => change({ piece: null })}
              onGrabDraft={(event, grabbed) => grab(event, { kind: "draft", draft: grabbed }, false)}
            />
          </Card>
          <Card>
            <h2 className="mb-3 font-serif text-xl">An exact time</h2>
            {exactWall === null ? null : (
              <ExactTimeForm
                wall={exactWall}
                zone={launch?.slotZone ?? zone}
                nearZones={[zone, ...audience.map((part) => part.zone)]}
                verb={verb}
                onWish={(asked) => ask(asked, launch)}
              />
            )}
          </Card>
          <MonthOverview calendar={calendar} weekOn={weekOn} now={now} onWeek={showWeek} />
        </aside>
      </div>
      <DragShadow drag={drag} />
      <SlotDialog
        calendar={calendar}
        now={now}
        piece={piece}
        title={titleOf(draft, launch)}
        wish={wish}
        onWish={(asked) => (launch === null ? setWish(asked) : ask(asked, launch))}
        onMove={(slot) => {
          setWish(null);
          if (launch !== null) void move(launch, slot);
        }}
        onClose={() => setWish(null)}
      />
      <LaunchDialog
        calendar={calendar}
        now={now}
        launch={launches.find(({ id }) => id === openId) ?? null}
        onMove={(moved) => {
          setOpenId(null);
          change({ piece: { kind: "launch", id: moved.id }, weekOn });
        }}
        onClose={() => setOpenId(null)}
      />
      <KeySheet title="Keys in the week" lines={KEYS} />
    </>
  );
}

function titleOf(draft: Schedulable | null, launch: Launch | null): string {
  if (launch !== null) return `Move “${launch.draftTitle}”`;
  return draft === null ? "Schedule a launch" : `Schedule “${draft.title}”`;
}

function busyDates(launches: Launch[], zone: string): Set<CalendarDate> {
  return new Set(launches.map((launch) => wallTimeAt(launch.liveAt ?? launch.slotAt, zone).slice(0, 10)));
}

/** At the launch that is moved; else today; else the week's first day. */
function firstCursor({ now, zone }: Calendar, launch: Launch | null, weekOn: CalendarDate): Cursor {
  const wall = wallTimeAt(launch?.slotAt ?? now, zone);
  const day = daysBetween(weekOn, wall.slice(0, 10));
  const row = launch === null ? FIRST_CURSOR_ROW : placeInDay(wall).row;
  return { day: day >= 0 && day < 7 ? day : 0, row };
}

/** What is being dragged, under the pointer. */
function DragShadow({ drag }: { drag: ReturnType<typeof useCellDrag<Grabbed>>["drag"] }) {
  if (drag === null) return null;
  const { item, x, y, overWall } = drag;
  return (
    <div
      style={{ left: x + 12, top: y + 12 }}
      className="pointer-events-none fixed z-50 max-w-56 truncate rounded border border-ember bg-ember-soft px-2 py-1 text-sm shadow-lift"
    >
      {item.kind === "draft" ? item.draft.title : item.launch.draftTitle}
      <span className="block text-muted tabular-nums">
        {overWall === null ? "not here" : overWall.slice(11)}
      </span>
    </div>
  );
}

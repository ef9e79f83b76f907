"use client";

import { type ReactNode, useCallback, useState } from "react";
import { CalendarSide } from "@/components/slot/calendar-side";
import { DaySwitcher } from "@/components/slot/day-switcher";
import { DragShadow } from "@/components/slot/drag-shadow";
import { HeatLegend } from "@/components/slot/heat-legend";
import type { LaunchStrips } from "@/components/slot/launch-strips";
import { OtherAppointments } from "@/components/slot/other-appointments";
import { type Scheduling, useScheduling } from "@/components/slot/use-scheduling";
import { WeekGrid } from "@/components/slot/week-grid";
import { WeekTurner } from "@/components/slot/week-turner";
import { loadLater } from "@/components/ui/load-later";
import { useFirstTouch } from "@/components/ui/use-first-touch";
import { useSheetKey } from "@/components/ui/use-sheet-key";
import type { Calendar } from "@/lib/slot/calendar";
import { type Launch, t0Of } from "@/lib/slot/launch";
import { readersOf, type Surroundings } from "@/lib/slot/surroundings";
import { type CalendarDate, dateAt } from "@/lib/time/calendar-date";
import { formatZone } from "@/lib/time/format";

const CalendarDialogs = loadLater(() =>
  import("@/components/slot/calendar-dialogs").then((file) => file.CalendarDialogs),
);

type DeskProps = {
  calendar: Calendar;
  strips: LaunchStrips;
  /** What stands around the slots; comes after the week. */
  surroundings: Promise<Surroundings>;
  children: ReactNode;
};

/** The week, what is to be scheduled into it, and every way of doing so; `children` stand below the week. */
export function CalendarDesk({ calendar, strips, surroundings, children }: DeskProps) {
  const scheduling = useScheduling(calendar, surroundings);
  const [openId, setOpenId] = useState<string | null>(null);
  const [areKeysOpen, setKeysOpen] = useState(false);
  useFirstTouch(CalendarDialogs.ahead);
  useSheetKey(useCallback(() => setKeysOpen(true), []));
  // Kept once they are there, so that closing one gives the focus back.
  const [wasAsked, setAsked] = useState(false);
  const isAsked = openId !== null || scheduling.wish !== null || areKeysOpen;
  if (!wasAsked && isAsked) setAsked(true);
  return (
    <>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          <Week calendar={calendar} strips={strips} scheduling={scheduling} onOpen={setOpenId} />
        </div>
        <CalendarSide calendar={calendar} scheduling={scheduling} />
        <div className="min-w-0">
          {children}
          <OtherAppointments around={scheduling.around} zone={calendar.zone} now={scheduling.now} />
        </div>
      </div>
      {wasAsked ? (
        <CalendarDialogs
          calendar={calendar}
          scheduling={scheduling}
          title={titleOf(scheduling)}
          openId={openId}
          onOpen={setOpenId}
          areKeysOpen={areKeysOpen}
          onKeysClose={() => setKeysOpen(false)}
        />
      ) : null}
      <DragShadow drag={scheduling.drag} />
    </>
  );
}

type Props = { calendar: Calendar; scheduling: Scheduling };

type WeekProps = Props & { strips: LaunchStrips; onOpen: (id: string) => void };

function Week({ calendar, strips, scheduling, onOpen }: WeekProps) {
  const { zone, launches } = calendar;
  const { week, weekOn, now, piece, launch, cursor, around } = scheduling;
  const audience = readersOf(around.map, launch?.id ?? null, calendar.audience);
  const [areNumbersShown, setNumbersShown] = useState(false);
  return (
    <>
      <WeekTurner weekOn={weekOn} calendar={calendar} now={now} onWeek={scheduling.showWeek} />
      <HeatLegend
        around={around}
        weekOn={weekOn}
        areNumbersShown={areNumbersShown}
        onNumbers={setNumbersShown}
      />
      {piece === null ? null : (
        <p className="mb-3 rounded-control bg-ember-soft px-3 py-2 text-sm lg:hidden">
          {titleOf(scheduling)}: choose a half-hour.
        </p>
      )}
      <DaySwitcher
        week={week}
        busy={busyDates(launches, zone)}
        shownDay={cursor.day}
        onShow={(day) => scheduling.moveCursor({ ...cursor, day }, 0)}
      />
      <WeekGrid
        week={week}
        launches={launches}
        strips={strips}
        audience={audience}
        zone={zone}
        label={`Week in ${formatZone(zone, now)}`}
        cursor={cursor}
        onCursor={scheduling.moveCursor}
        onPick={(halfHour) => scheduling.pick(halfHour, launch)}
        onOpen={onOpen}
        drag={scheduling.drag}
        wasDrag={scheduling.wasDrag}
        onGrab={scheduling.grabLaunch}
        movingId={scheduling.movingId}
        around={around}
        rules={scheduling.rules}
        target={launch?.target ?? calendar.target}
        areNumbersShown={areNumbersShown}
        focusRequests={scheduling.focusRequests}
      />
    </>
  );
}

function titleOf({ draft, launch }: Scheduling): string {
  if (launch !== null) return `Move “${launch.draftTitle}”`;
  return draft === null ? "Schedule a launch" : `Schedule “${draft.title}”`;
}

function busyDates(launches: readonly Launch[], zone: string): Set<CalendarDate> {
  return new Set(launches.map((launch) => dateAt(t0Of(launch), zone)));
}

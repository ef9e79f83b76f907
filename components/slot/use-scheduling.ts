"use client";

import { type PointerEvent, useCallback, useMemo, useState } from "react";
import { useCalendarView } from "@/components/slot/use-calendar-view";
import { useCellDrag } from "@/components/slot/use-cell-drag";
import { useMove } from "@/components/slot/use-move";
import { useNow } from "@/components/ui/clock";
import { buildWeek, type HalfHour, placeInDay } from "@/lib/slot/build-week";
import type { Calendar, Schedulable } from "@/lib/slot/calendar";
import type { Launch } from "@/lib/slot/launch";
import type { Cursor } from "@/lib/slot/move-cursor";
import { resolveSlot, type SlotWish, slotAtInstant } from "@/lib/slot/resolve-slot";
import { addDays, type CalendarDate, daysBetween } from "@/lib/time/calendar-date";
import { wallTimeAt } from "@/lib/time/wall-time";

/** Where the keyboard begins on a day that offers nothing better: 09:00. */
const FIRST_CURSOR_ROW = 18;
/** What is past is looked at anew this often. */
const LOOK_MILLISECONDS = 30_000;

export type Grabbed = { kind: "draft"; draft: Schedulable } | { kind: "launch"; launch: Launch };
export type Scheduling = ReturnType<typeof useScheduling>;

/** The calendar's state: the week, the half-hour the keyboard is at, what is scheduled or moved, and what is asked. */
export function useScheduling(calendar: Calendar) {
  const { zone, launches, drafts } = calendar;
  const now = useNow(calendar.now, LOOK_MILLISECONDS);
  const { weekOn, piece, change } = useCalendarView(calendar);
  const draft = piece?.kind === "draft" ? (drafts.find(({ id }) => id === piece.id) ?? null) : null;
  const launch = piece?.kind === "launch" ? (launches.find(({ id }) => id === piece.id) ?? null) : null;
  const [cursor, setCursor] = useState<Cursor>(() => firstCursor(calendar, launch, weekOn));
  const week = useMemo(() => buildWeek(weekOn, zone, now), [weekOn, zone, now]);
  const { wish, setWish, ask, move, movingId, movedId } = useAsking(zone, now, change);

  const pick = (halfHour: HalfHour, moved: Launch | null) => {
    if (!halfHour.isPast) ask(wishFor(halfHour, moved, zone), moved);
  };
  const { drag, grab, wasDrag } = useCellDrag<Grabbed>((grabbed, wall) => {
    const halfHour = week.flatMap((day) => day.halfHours).find((other) => other.wall === wall);
    if (halfHour === undefined) return;
    if (grabbed.kind === "draft") change({ piece: { kind: "draft", id: grabbed.draft.id } });
    pick(halfHour, grabbed.kind === "launch" ? grabbed.launch : null);
  });
  const grabLaunch = useCallback(
    (event: PointerEvent<HTMLElement>, grabbed: Launch) =>
      grab(event, { kind: "launch", launch: grabbed }, true),
    [grab],
  );
  return {
    now,
    week,
    weekOn,
    piece,
    draft,
    launch,
    change,
    showWeek: (on: CalendarDate) => change({ weekOn: on }),
    cursor,
    moveCursor: (to: Cursor, weeks: number) => {
      setCursor(to);
      if (weeks !== 0) change({ weekOn: addDays(weekOn, weeks * 7) });
    },
    wish,
    setWish,
    ask,
    pick,
    move,
    movingId,
    /** The launch that was moved last, to say where it is now. */
    moved: launches.find(({ id }) => id === movedId) ?? null,
    drag,
    wasDrag,
    grabLaunch,
    grabDraft: (event: PointerEvent<HTMLElement>, grabbed: Schedulable) =>
      grab(event, { kind: "draft", draft: grabbed }, false),
  };
}

/** A launch that is moved goes there at once and can be brought back; what is asked or to be filled in opens first. */
function useAsking(zone: string, now: number, change: ReturnType<typeof useCalendarView>["change"]) {
  const [wish, setWish] = useState<SlotWish | null>(null);
  // Once it is moved, the next click schedules again and does not move it a second time.
  const { move, movingId, movedId } = useMove(zone, () => change({ piece: null }));
  const ask = (asked: SlotWish, moved: Launch | null) => {
    const resolved = resolveSlot(asked, now);
    const canMove = moved !== null && resolved.ok;
    setWish(canMove ? null : asked);
    if (canMove) void move(moved, resolved.slot);
    else if (moved !== null) change({ piece: { kind: "launch", id: moved.id } });
  };
  return { wish, setWish, ask, move, movingId, movedId };
}

/** A half-hour is meant on the writer's clock; a launch that is moved to it keeps the zone it was agreed in. */
function wishFor(halfHour: HalfHour, moved: Launch | null, zone: string): SlotWish {
  if (halfHour.kind !== "once" || moved === null) return { wall: halfHour.wall, zone, occurrence: null };
  const slot = slotAtInstant(halfHour.at, moved.slotZone);
  return { wall: slot.slotWall, zone: slot.slotZone, occurrence: slot.slotOccurrence };
}

/** At the launch that is moved; else today; else the week's first day. */
function firstCursor({ now, zone }: Calendar, launch: Launch | null, weekOn: CalendarDate): Cursor {
  const wall = wallTimeAt(launch?.slotAt ?? now, zone);
  const day = daysBetween(weekOn, wall.slice(0, 10));
  const row = launch === null ? FIRST_CURSOR_ROW : placeInDay(wall).row;
  return { day: day >= 0 && day < 7 ? day : 0, row };
}

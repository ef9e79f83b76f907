"use client";

import { type PointerEvent, useCallback, useMemo, useState } from "react";
import { useCalendarView } from "@/components/slot/use-calendar-view";
import { useCellDrag } from "@/components/slot/use-cell-drag";
import { useMove } from "@/components/slot/use-move";
import { useSurroundings } from "@/components/slot/use-surroundings";
import { useNow } from "@/components/ui/clock";
import { buildWeek, type HalfHour, placeInDay } from "@/lib/slot/build-week";
import type { Calendar, Piece, Schedulable } from "@/lib/slot/calendar";
import { findConflicts, type SlotRules } from "@/lib/slot/find-conflicts";
import { findPosting } from "@/lib/slot/find-posting";
import type { Launch } from "@/lib/slot/launch";
import type { Cursor } from "@/lib/slot/move-cursor";
import { resolveSlot, type SlotWish, slotAtInstant } from "@/lib/slot/resolve-slot";
import type { Surroundings } from "@/lib/slot/surroundings";
import { addDays, type CalendarDate, daysBetween, startOfWeek } from "@/lib/time/calendar-date";
import { wallTimeAt } from "@/lib/time/wall-time";

/** Where the keyboard begins on a day that offers nothing better: 09:00. */
const FIRST_CURSOR_ROW = 18;
/** What is past is looked at anew this often. */
const LOOK_MILLISECONDS = 30_000;

export type Grabbed = { kind: "draft"; draft: Schedulable } | { kind: "launch"; launch: Launch };
export type Scheduling = ReturnType<typeof useScheduling>;

/** The calendar's state: the week, the half-hour the keyboard is at, what is scheduled or moved, and what is asked. */
export function useScheduling(calendar: Calendar, surroundings: Promise<Surroundings>) {
  const { zone, launches, drafts } = calendar;
  const now = useNow(calendar.now, LOOK_MILLISECONDS);
  const { weekOn, piece, change } = useCalendarView(calendar);
  const draft = piece?.kind === "draft" ? (drafts.find(({ id }) => id === piece.id) ?? null) : null;
  const launch = piece?.kind === "launch" ? (launches.find(({ id }) => id === piece.id) ?? null) : null;
  const [cursor, setCursor] = useState<Cursor>(() => firstCursor(calendar, launch, weekOn));
  const week = useMemo(() => buildWeek(weekOn, zone, now), [weekOn, zone, now]);
  const around = useSurroundings(surroundings, piece);
  const rules = useMemo(() => rulesOf(calendar, piece), [calendar, piece]);
  const [focusRequests, setFocusRequests] = useState(0);
  const speaksAgainst = (at: number, moved: Launch) =>
    findConflicts(at, around.busy, rulesOf(calendar, { kind: "launch", id: moved.id })).length > 0;
  const { wish, setWish, ask, move, movingId, movedId } = useAsking(zone, now, change, speaksAgainst);

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
    around,
    rules,
    focusRequests,
    /** Turns the week to an instant, and puts the cursor and the focus there. */
    showInstant: (at: number) => {
      const wall = wallTimeAt(at, zone);
      const on = startOfWeek(wall.slice(0, 10), calendar.weekStartsOn);
      setCursor({ day: daysBetween(on, wall.slice(0, 10)), row: placeInDay(wall).row });
      setFocusRequests((count) => count + 1);
      if (on !== weekOn) change({ weekOn: on });
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

/** The writer's own rules for the slots of one piece. */
function rulesOf(calendar: Calendar, piece: Piece | null): SlotRules {
  const { zone, launches, launchGapDays } = calendar;
  return {
    zone,
    launches,
    launchGapDays,
    exceptId: piece?.kind === "launch" ? piece.id : null,
    posting: findPosting(piece, calendar),
  };
}

/** A launch that is moved goes there at once and can be brought back; what speaks against it or is to be asked opens first. */
function useAsking(
  zone: string,
  now: number,
  change: ReturnType<typeof useCalendarView>["change"],
  speaksAgainst: (at: number, moved: Launch) => boolean,
) {
  const [wish, setWish] = useState<SlotWish | null>(null);
  // Once it is moved, the next click schedules again and does not move it a second time.
  const { move, movingId, movedId } = useMove(zone, () => change({ piece: null }));
  const ask = (asked: SlotWish, moved: Launch | null) => {
    const resolved = resolveSlot(asked, now);
    const canMove = moved !== null && resolved.ok && !speaksAgainst(resolved.slot.slotAt, moved);
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

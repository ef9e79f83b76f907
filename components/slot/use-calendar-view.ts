"use client";

import { useCallback, useMemo, useState } from "react";
import type { Calendar, Piece } from "@/lib/slot/calendar";
import { isMovable } from "@/lib/slot/launch";
import type { CalendarDate } from "@/lib/time/calendar-date";

type View = { weekOn: CalendarDate; piece: Piece | null };

/**
 * Which week is shown and what is being scheduled. The address follows, so that the view can be linked to and
 * reloaded, but does not lead: the router tells of a new address too late for somebody who types quickly.
 */
export function useCalendarView(calendar: Calendar) {
  const [view, setView] = useState(() => ({ asked: calendar.asked, ...viewOf(calendar) }));
  // Somebody followed a link to another view of the calendar.
  if (view.asked !== calendar.asked) setView({ asked: calendar.asked, ...viewOf(calendar) });
  const change = useCallback((changes: Partial<View>) => {
    setView((before) => ({ ...before, ...changes }));
    // "Undo" stays on the screen for a while, also on the page one has gone to.
    if (window.location.pathname !== "/calendar") return;
    const params = new URLSearchParams(window.location.search);
    if (changes.weekOn !== undefined) params.set("week", changes.weekOn);
    if (changes.piece !== undefined) {
      params.delete("draft");
      params.delete("launch");
      if (changes.piece !== null) params.set(changes.piece.kind, changes.piece.id);
    }
    const query = params.toString();
    window.history.replaceState(null, "", query === "" ? "/calendar" : `/calendar?${query}`);
  }, []);
  // The same piece is the same value, for what is worked out for it must not be worked out at every stroke.
  const piece = useMemo(() => stillThere(calendar, view.piece), [calendar, view.piece]);
  return { weekOn: view.weekOn, piece, change };
}

function viewOf({ weekOn, piece }: Calendar): View {
  return { weekOn, piece };
}

/** A draft that has its slot by now is a launch to move; what is gone or live is nothing. */
function stillThere(calendar: Calendar, piece: Piece | null): Piece | null {
  if (piece === null) return null;
  const launch = calendar.launches.find(
    (other) => isMovable(other) && (piece.kind === "launch" ? other.id : other.draftId) === piece.id,
  );
  if (launch !== undefined) return { kind: "launch", id: launch.id };
  return piece.kind === "draft" && calendar.drafts.some(({ id }) => id === piece.id) ? piece : null;
}

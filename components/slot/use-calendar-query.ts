"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import type { Calendar, Piece } from "@/lib/slot/calendar";
import { isMovable } from "@/lib/slot/launch";
import { type CalendarDate, parseCalendarDate, startOfWeek } from "@/lib/time/calendar-date";

type Changes = { week?: CalendarDate | null; piece?: Piece | null };

/**
 * Which week is shown and what is being scheduled, kept in the address: it can be linked to, reloaded and gone back
 * from. Turning the week asks nothing of the server.
 */
export function useCalendarQuery(calendar: Calendar) {
  const params = useSearchParams();
  const week = parseCalendarDate(params.get("week") ?? "");
  const weekOn = week === null ? calendar.weekOn : startOfWeek(week, calendar.weekStartsOn);
  const change = useCallback(({ week: toWeek, piece: toPiece }: Changes) => {
    const next = new URLSearchParams(window.location.search);
    if (toWeek !== undefined) set(next, "week", toWeek);
    if (toPiece !== undefined) {
      set(next, "draft", toPiece?.kind === "draft" ? toPiece.id : null);
      set(next, "launch", toPiece?.kind === "launch" ? toPiece.id : null);
    }
    const query = next.toString();
    window.history.replaceState(null, "", query === "" ? "/calendar" : `/calendar?${query}`);
  }, []);
  return { weekOn, piece: findPiece(calendar, params.get("draft"), params.get("launch")), change };
}

function set(params: URLSearchParams, name: string, value: string | null): void {
  if (value === null) params.delete(name);
  else params.set(name, value);
}

/** A draft that has its slot by now is a launch to move; what is gone or live is nothing. */
function findPiece(calendar: Calendar, draftId: string | null, launchId: string | null): Piece | null {
  const launch = calendar.launches.find(
    (other) => isMovable(other) && (other.id === launchId || other.draftId === draftId),
  );
  if (launch !== undefined) return { kind: "launch", id: launch.id };
  const draft = calendar.drafts.find(({ id }) => id === draftId);
  return draft === undefined ? null : { kind: "draft", id: draft.id };
}

"use client";

import { useEffect, useMemo, useState } from "react";
import { addressOfCalendar } from "@/components/slot/address-of-calendar";
import { usePendingRemovals } from "@/components/ui/pending-removals";
import { scoreHoursAction } from "@/lib/slot/actions";
import type { Piece } from "@/lib/slot/calendar";
import type { BusySpan } from "@/lib/slot/read-calendar";
import { type HeatMap, keyOfPiece, type Surroundings } from "@/lib/slot/surroundings";

export type Around = ReturnType<typeof useSurroundings>;

/**
 * What stands around the slots, as it arrives after the week: other appointments, and the scores of the piece in hand.
 * The scores of another piece are asked for when it is chosen; until they are there the last ones stay.
 */
export function useSurroundings(coming: Promise<Surroundings>, piece: Piece | null) {
  const [settled, setSettled] = useState<Surroundings | null>(null);
  const [asked, setAsked] = useState<HeatMap | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isOver = false;
    coming.then(
      (found) => {
        if (isOver) return;
        setSettled(found);
        // What was asked for is older than what the page has now.
        setAsked(null);
        setFailed(false);
      },
      () => !isOver && setFailed(true),
    );
    return () => {
      isOver = true;
    };
  }, [coming]);

  const of = keyOfPiece(piece);
  const own = settled?.map.of === of ? settled.map : asked?.of === of ? asked : null;
  const mustAsk = settled !== null && own === null;
  useEffect(() => {
    if (!mustAsk) return;
    let isOver = false;
    scoreHoursAction({ piece }).then(
      (outcome) => !isOver && outcome.ok && setAsked(outcome.value),
      () => !isOver && setFailed(true),
    );
    return () => {
      isOver = true;
    };
  }, [mustAsk, piece]);

  const removed = usePendingRemovals();
  const times = useMemo(
    () => settled?.times.filter(({ calendarId }) => !removed.includes(addressOfCalendar(calendarId))) ?? [],
    [settled, removed],
  );
  const busy = useMemo<BusySpan[]>(() => times.flatMap(({ spans }) => spans), [times]);
  const dayNotes = useMemo(() => times.flatMap((one) => one.dayNotes), [times]);
  return {
    settled,
    /** The scores to show; null while there are none yet. */
    map: own ?? asked ?? settled?.map ?? null,
    isMapOld: own === null,
    hasFailed,
    busy,
    dayNotes,
    calendars: settled?.calendars.filter(({ id }) => !removed.includes(addressOfCalendar(id))) ?? [],
  };
}

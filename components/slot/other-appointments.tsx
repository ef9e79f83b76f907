"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Around } from "@/components/slot/use-surroundings";
import { loadLater } from "@/components/ui/load-later";
import { Section } from "@/components/ui/section";
import { useFirstTouch } from "@/components/ui/use-first-touch";
import { refreshStaleCalendarsAction } from "@/lib/slot/actions";

const AppointmentCalendars = loadLater(() =>
  import("@/components/slot/appointment-calendars").then((file) => file.AppointmentCalendars),
);

/** A little before they are in view. */
const NEAR = "200px";

type Props = { around: Around; zone: string; now: number };

/**
 * The calendars of the writer's other appointments: what they are, when they were read, and ways to add one. They stand
 * at the page's end, and are fetched when they come into view or a hand comes to the page.
 */
export function OtherAppointments({ around, zone, now }: Props) {
  const { settled, calendars } = around;
  useStaleRefresh(settled?.calendars.some((calendar) => calendar.isStale) ?? false);
  const place = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  useFirstTouch(useCallback(() => setWanted(true), []));
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setWanted(true),
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <Section
      title="Other appointments"
      className="mt-10"
      lead="Add the calendar you live by, and its busy times are hatched in the week. It stays on this server, and nothing is written to it."
    >
      <div ref={place} className="min-h-40">
        {isWanted ? <AppointmentCalendars calendars={calendars} zone={zone} now={now} /> : null}
      </div>
    </Section>
  );
}

/** Reads what is old anew, once for each opening of the page; what is shown meanwhile is what was read last. */
function useStaleRefresh(isStale: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isStale || isDone.current) return;
    isDone.current = true;
    // A failure is kept with its calendar and shown there; a lost connection is tried again at the next opening.
    refreshStaleCalendarsAction({}).catch(() => {});
  }, [isStale]);
}

"use client";

import { LaunchDialog } from "@/components/slot/launch-dialog";
import { SlotDialog } from "@/components/slot/slot-dialog";
import type { Scheduling } from "@/components/slot/use-scheduling";
import type { Calendar } from "@/lib/slot/calendar";

type Props = {
  calendar: Calendar;
  scheduling: Scheduling;
  /** What is scheduled or moved, in words. */
  title: string;
  openId: string | null;
  onOpen: (id: string | null) => void;
};

/** What opens over the week: a chosen time, or a launch that is there. */
export function CalendarDialogs({ calendar, scheduling, title, openId, onOpen }: Props) {
  const { now, weekOn, piece, launch, wish, setWish, ask, move, change } = scheduling;
  return (
    <>
      <SlotDialog
        calendar={calendar}
        around={scheduling.around}
        now={now}
        piece={piece}
        title={title}
        wish={wish}
        onWish={(asked) => ask(asked, launch)}
        onMove={(slot) => {
          setWish(null);
          if (launch !== null) void move(launch, slot);
        }}
        onClose={() => setWish(null)}
      />
      <LaunchDialog
        calendar={calendar}
        around={scheduling.around}
        now={now}
        launch={calendar.launches.find(({ id }) => id === openId) ?? null}
        onMove={(moved) => {
          onOpen(null);
          change({ piece: { kind: "launch", id: moved.id }, weekOn });
        }}
        onClose={() => onOpen(null)}
      />
    </>
  );
}

"use client";

import { LaunchDialog } from "@/components/slot/launch-dialog";
import { SlotDialog } from "@/components/slot/slot-dialog";
import type { Scheduling } from "@/components/slot/use-scheduling";
import { Dialog } from "@/components/ui/dialog";
import { KeyList } from "@/components/ui/key-list";
import type { Calendar } from "@/lib/slot/calendar";

const KEYS = [
  { keys: ["←", "→"], does: "A day back or on" },
  { keys: ["↑", "↓"], does: "A half-hour earlier or later" },
  { keys: ["Home", "End"], does: "First or last day of the week" },
  { keys: ["PgUp", "PgDn"], does: "The week before or after" },
  { keys: ["Enter"], does: "Schedule or move to this half-hour" },
  { keys: ["Esc"], does: "Hide the readers' times, or let go of what is dragged" },
];

type Props = {
  calendar: Calendar;
  scheduling: Scheduling;
  /** What is scheduled or moved, in words. */
  title: string;
  openId: string | null;
  onOpen: (id: string | null) => void;
  areKeysOpen: boolean;
  onKeysClose: () => void;
};

/** What opens over the week: a chosen time, a launch that is there, or the sheet of keys. */
export function CalendarDialogs(props: Props) {
  const { calendar, scheduling, title, openId, onOpen } = props;
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
      <Dialog isOpen={props.areKeysOpen} onClose={props.onKeysClose} title="Keys in the week">
        <KeyList lines={KEYS} />
      </Dialog>
    </>
  );
}

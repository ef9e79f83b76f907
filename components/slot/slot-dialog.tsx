"use client";

import { useState } from "react";
import { ScheduleForm } from "@/components/slot/schedule-form";
import { DoubledHour, MissingHour } from "@/components/slot/slot-question";
import { SlotSummary } from "@/components/slot/slot-summary";
import type { Around } from "@/components/slot/use-surroundings";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { takeFocus } from "@/components/ui/take-focus";
import type { Calendar, Piece } from "@/lib/slot/calendar";
import { findConflicts } from "@/lib/slot/find-conflicts";
import { findPosting } from "@/lib/slot/find-posting";
import type { Occurrence, Slot } from "@/lib/slot/launch";
import { SLOT_REASON_TEXT } from "@/lib/slot/reason-text";
import { resolveSlot, type SlotWish } from "@/lib/slot/resolve-slot";

type Props = {
  calendar: Calendar;
  around: Around;
  now: number;
  piece: Piece | null;
  title: string;
  wish: SlotWish | null;
  onWish: (wish: SlotWish) => void;
  onMove: (slot: Slot) => void;
  onClose: () => void;
};

/** One chosen time: what stands in its way, or what is needed to schedule a draft or move a launch there. */
export function SlotDialog(props: Props) {
  const { wish, title, onClose } = props;
  return (
    <Dialog isOpen={wish !== null} onClose={onClose} title={title}>
      {wish === null ? null : <ChosenTime key={`${wish.wall} ${wish.zone}`} {...props} wish={wish} />}
    </Dialog>
  );
}

function ChosenTime({
  calendar,
  around,
  now,
  piece,
  wish,
  onWish,
  onMove,
  onClose,
}: Props & { wish: SlotWish }) {
  const [occurrence, setOccurrence] = useState<Occurrence | null>(wish.occurrence);
  // Asked without an occurrence, a doubled hour always comes back as a question, also after it was answered.
  const asked = resolveSlot({ ...wish, occurrence: null }, now);
  const resolved = resolveSlot({ ...wish, occurrence }, now);
  if (!resolved.ok && resolved.reason === "slot_missing") {
    const choose = (slot: Slot) => onWish({ wall: slot.slotWall, zone: slot.slotZone, occurrence: null });
    return <MissingHour wish={wish} missing={resolved} zone={calendar.zone} now={now} onChoose={choose} />;
  }
  const slot = resolved.ok ? resolved.slot : null;
  const exceptId = piece?.kind === "launch" ? piece.id : null;
  const { launches, launchGapDays, zone } = calendar;
  // Who carries a draft is chosen in the form, which tells of that one's days itself.
  const posting = piece?.kind === "launch" ? findPosting(piece, calendar) : null;
  const conflicts =
    slot === null
      ? []
      : findConflicts(slot.slotAt, around.busy, { zone, launches, launchGapDays, exceptId, posting });
  return (
    <div className="grid gap-5">
      {!asked.ok && asked.reason === "slot_twice" ? (
        <DoubledHour
          earlier={asked.earlier}
          later={asked.later}
          zone={calendar.zone}
          occurrence={occurrence}
          onChoose={setOccurrence}
        />
      ) : null}
      {!resolved.ok && resolved.reason !== "slot_twice" ? (
        <p role="alert" className="rounded-control border border-bad bg-bad-soft px-4 py-3 text-bad">
          {SLOT_REASON_TEXT[resolved.reason]}
        </p>
      ) : null}
      {slot === null ? null : (
        <>
          <SlotSummary
            slot={slot}
            calendar={calendar}
            around={around}
            now={now}
            exceptId={exceptId}
            conflicts={conflicts}
          />
          {piece?.kind === "launch" ? (
            <div className="flex flex-wrap gap-3">
              <Button variant="primary" ref={takeFocus} onClick={() => onMove(slot)}>
                {conflicts.length > 0 ? "Move here anyway" : "Move here"}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </div>
          ) : (
            <ScheduleForm
              calendar={calendar}
              draftId={piece === null ? null : piece.id}
              slot={slot}
              hasConflicts={conflicts.length > 0}
              onCancel={onClose}
            />
          )}
        </>
      )}
    </div>
  );
}

"use client";

import { useState } from "react";
import { CarrierOptions } from "@/components/slot/schedule-form";
import { SlotSummary } from "@/components/slot/slot-summary";
import type { Around } from "@/components/slot/use-surroundings";
import { Button, ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { takeFocus } from "@/components/ui/take-focus";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/components/ui/use-action";
import { removeLaunchAction, saveCarrierAction } from "@/lib/slot/actions";
import { type Calendar, carriersOf } from "@/lib/slot/calendar";
import { type Conflict, findConflicts } from "@/lib/slot/find-conflicts";
import { findPosting } from "@/lib/slot/find-posting";
import { isMovable, type Launch, t0Of } from "@/lib/slot/launch";

type Props = {
  calendar: Calendar;
  around: Around;
  now: number;
  launch: Launch | null;
  onMove: (launch: Launch) => void;
  onClose: () => void;
};

/** One launch on the calendar: when it is, where its pages are, and what can still be changed. */
export function LaunchDialog({ calendar, around, now, launch, onMove, onClose }: Props) {
  return (
    <Dialog isOpen={launch !== null} onClose={onClose} title={launch?.draftTitle ?? ""}>
      {launch === null ? null : (
        <div className="grid gap-5">
          <SlotSummary
            slot={{ ...launch, slotAt: t0Of(launch) }}
            calendar={calendar}
            around={around}
            now={now}
            exceptId={launch.id}
            conflicts={conflictsOf(launch, calendar, around, now)}
          />
          <div className="flex flex-wrap gap-3">
            {isMovable(launch) ? (
              <Button variant="primary" ref={takeFocus} onClick={() => onMove(launch)}>
                Move it
              </Button>
            ) : null}
            <ButtonLink href={`/launches/${launch.id}/plan`}>Plan</ButtonLink>
            <ButtonLink href={`/launches/${launch.id}/live`}>Live</ButtonLink>
            <ButtonLink href={`/launches/${launch.id}/review`}>Review</ButtonLink>
          </div>
          {isMovable(launch) ? (
            <>
              <CarrierField launch={launch} calendar={calendar} />
              <RemoveLaunch launch={launch} onRemoved={onClose} />
            </>
          ) : null}
        </div>
      )}
    </Dialog>
  );
}

/** What has come to speak against a slot that stands; of one that has passed nothing is said. */
function conflictsOf(launch: Launch, calendar: Calendar, around: Around, now: number): Conflict[] {
  if (!isMovable(launch) || launch.slotAt <= now) return [];
  const { zone, launches, launchGapDays } = calendar;
  const posting = findPosting({ kind: "launch", id: launch.id }, calendar);
  return findConflicts(launch.slotAt, around.busy, {
    zone,
    launches,
    launchGapDays,
    exceptId: launch.id,
    posting,
  });
}

function CarrierField({ launch, calendar }: { launch: Launch; calendar: Calendar }) {
  const showToast = useToast();
  const { run, isPending, message } = useAction(saveCarrierAction);
  const carriers = carriersOf(calendar.carriers, launch.draftId);
  const { publicationId, publicationName: name } = launch;
  const isListed = publicationId === null || carriers.some((other) => other.publicationId === publicationId);
  return (
    <SelectField
      label="Carried by"
      value={publicationId ?? ""}
      disabled={isPending}
      error={message}
      onChange={async (event) => {
        const outcome = await run({ launchId: launch.id, publicationId: event.target.value || null });
        if (outcome.ok) showToast(`Carried by ${outcome.value.publicationName ?? "your own page"}.`);
      }}
    >
      <CarrierOptions carriers={carriers} />
      {isListed ? null : <option value={publicationId}>{name ?? "A publication that is gone"}</option>}
    </SelectField>
  );
}

function RemoveLaunch({ launch, onRemoved }: { launch: Launch; onRemoved: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const showToast = useToast();
  const { run, isPending, message } = useAction(removeLaunchAction);
  if (!isAsked) {
    return (
      <Button variant="plain" className="justify-self-start text-bad!" onClick={() => setAsked(true)}>
        Take it off the calendar…
      </Button>
    );
  }
  const remove = async () => {
    const outcome = await run({ launchId: launch.id });
    if (!outcome.ok) return;
    showToast(`“${launch.draftTitle}” is off the calendar. The draft is still there.`);
    onRemoved();
  };
  return (
    <div className="grid gap-3 rounded-control border border-bad p-4">
      <p>
        {launch.plannedAt === null
          ? "The draft stays."
          : "Its plan is lost and cannot be brought back; the draft stays."}
      </p>
      <FormError message={message} />
      <div className="flex flex-wrap gap-3">
        <Button variant="danger" disabled={isPending} onClick={remove}>
          Take it off
        </Button>
        <Button onClick={() => setAsked(false)}>Keep it</Button>
      </div>
    </div>
  );
}

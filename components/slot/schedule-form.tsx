"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ConflictList } from "@/components/slot/conflict-list";
import { DraftOptions } from "@/components/slot/draft-options";
import { Button, ButtonLink } from "@/components/ui/button";
import { NumberField, SelectField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { takeFocus } from "@/components/ui/take-focus";
import { useAction } from "@/components/ui/use-action";
import { scheduleAction } from "@/lib/slot/actions";
import { type Calendar, type Carrier, carriersOf } from "@/lib/slot/calendar";
import { findDayConflicts } from "@/lib/slot/find-conflicts";
import { postingDaysOf } from "@/lib/slot/find-posting";
import type { Slot } from "@/lib/slot/launch";
import { dateAt } from "@/lib/time/calendar-date";

type Props = {
  calendar: Calendar;
  draftId: string | null;
  slot: Slot;
  /** Something speaks against the slot already, whoever carries the piece. */
  hasConflicts: boolean;
  onCancel: () => void;
};

/** What is launched in the chosen slot, who carries it, and what the writer hopes for. Leads to the plan. */
export function ScheduleForm({ calendar, draftId: askedFor, slot, hasConflicts, onCancel }: Props) {
  const router = useRouter();
  const [draftId, setDraftId] = useState(askedFor ?? calendar.drafts[0]?.id ?? "");
  const carriers = carriersOf(calendar.carriers, draftId);
  const [publicationId, setPublicationId] = useState<string | null>(null);
  const carrier = publicationId ?? defaultCarrier(carriers);
  const dayConflicts = findDayConflicts(dateAt(slot.slotAt, calendar.zone), {
    zone: calendar.zone,
    launches: [],
    exceptId: null,
    launchGapDays: 0,
    posting: postingDaysOf(carrier, calendar.postingDays),
  });
  const isWarned = hasConflicts || dayConflicts.length > 0;
  const [target, setTarget] = useState(String(calendar.target));
  const { run, isPending, message, fields } = useAction(scheduleAction);
  // From the answer until the plan is there, a second click would only be told that it is scheduled already.
  const [isLeaving, setLeaving] = useState(false);
  const isBusy = isPending || isLeaving;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run({
      draftId,
      publicationId: carriers.some((other) => other.publicationId === carrier) ? carrier : null,
      target: Number(target.replace(/[\s,.]/g, "") || Number.NaN),
      wall: slot.slotWall,
      zone: slot.slotZone,
      occurrence: slot.slotOccurrence,
    });
    if (!outcome.ok) return;
    setLeaving(true);
    router.push(`/launches/${outcome.value.id}/plan`);
  };
  if (calendar.drafts.length === 0) return <NothingToSchedule />;
  return (
    <form onSubmit={submit} className="grid gap-4">
      {askedFor === null ? (
        <SelectField label="What" value={draftId} onChange={(event) => setDraftId(event.target.value)}>
          <DraftOptions drafts={calendar.drafts} />
        </SelectField>
      ) : null}
      <SelectField
        label="Carried by"
        hint={carriers.length === 0 ? "No publication has it at present." : undefined}
        value={carrier}
        onChange={(event) => setPublicationId(event.target.value)}
      >
        <CarrierOptions carriers={carriers} />
      </SelectField>
      <ConflictList conflicts={dayConflicts} zone={calendar.zone} />
      <NumberField
        label="Recommendations wanted in the first hour"
        hint="100 is folklore, and nobody has confirmed it. Set what is a good hour for you."
        value={target}
        error={fields.target ?? null}
        onChange={(event) => setTarget(event.target.value)}
      />
      {fields.target === undefined ? <FormError message={message} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" disabled={isBusy} ref={takeFocus}>
          {isBusy ? "Scheduling…" : isWarned ? "Schedule anyway" : "Schedule"}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

export function CarrierOptions({ carriers }: { carriers: Carrier[] }) {
  return (
    <>
      <option value="">Your own page</option>
      {carriers.map(({ publicationId, name, state }) => (
        <option key={publicationId} value={publicationId}>
          {name} ({state === "sent" ? "answer open" : state})
        </option>
      ))}
    </>
  );
}

/** Who accepted it carries it; an open answer is no promise. */
function defaultCarrier(carriers: Carrier[]): string {
  return carriers.find((carrier) => carrier.state === "accepted")?.publicationId ?? "";
}

function NothingToSchedule() {
  return (
    <div className="grid gap-4">
      <p className="text-muted">
        There is no draft to schedule yet. Write one, or bring one in; then come back.
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink variant="primary" href="/drafts/new">
          New draft
        </ButtonLink>
        <ButtonLink href="/drafts/import">Import</ButtonLink>
      </div>
    </div>
  );
}

"use client";

import type { PointerEvent } from "react";
import { DraftOptions } from "@/components/slot/draft-options";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { SelectField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { DRAFT_STATE_NAMES } from "@/lib/drafts/draft-state";
import type { Calendar, Schedulable } from "@/lib/slot/calendar";
import type { Launch } from "@/lib/slot/launch";
import { splitDrafts } from "@/lib/slot/split-drafts";
import { formatDateTime, formatZone } from "@/lib/time/format";

/** So many drafts can be taken from the panel straight away; the others are in the list below them. */
const SHOWN_DRAFTS = 4;

type Props = {
  calendar: Calendar;
  draft: Schedulable | null;
  launch: Launch | null;
  /** The launch that was moved last. */
  moved: Launch | null;
  onDraft: (id: string | null) => void;
  onDone: () => void;
  onGrabDraft: (event: PointerEvent<HTMLElement>, draft: Schedulable) => void;
};

/** What the next click on the week schedules or moves. */
export function PiecePanel({ calendar, draft, launch, moved, onDraft, onDone, onGrabDraft }: Props) {
  if (launch !== null) return <LaunchToMove launch={launch} zone={calendar.zone} onDone={onDone} />;
  if (calendar.drafts.length === 0) {
    return (
      <div className="grid gap-3">
        {moved === null ? null : <MovedNote launch={moved} zone={calendar.zone} />}
        <p className="text-muted">
          No draft is waiting for a slot.{" "}
          <Link className="underline" href="/drafts/new">
            Start one
          </Link>{" "}
          or{" "}
          <Link className="underline" href="/drafts/import">
            bring one in
          </Link>
          .
        </p>
      </div>
    );
  }
  const { shown, others } = splitDrafts(calendar.drafts, draft, SHOWN_DRAFTS);
  return (
    <div className="grid gap-3">
      {moved === null ? null : <MovedNote launch={moved} zone={calendar.zone} />}
      <ul className="grid gap-2">
        {shown.map((other) => (
          <li key={other.id}>
            <button
              type="button"
              aria-pressed={other === draft}
              onPointerDown={(event) => onGrabDraft(event, other)}
              onClick={() => onDraft(other === draft ? null : other.id)}
              className={`grid w-full gap-1 rounded-control border px-3 py-2 text-left md:cursor-grab ${
                other === draft ? "border-ink bg-sunken" : "border-line hover:border-edge"
              }`}
            >
              <span className="font-serif text-lg leading-tight">{other.title}</span>
              <span>
                <Chip tone={other.state === "accepted" || other.state === "ready" ? "good" : "plain"}>
                  {DRAFT_STATE_NAMES[other.state]}
                </Chip>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <SelectField label="Another draft" value="" onChange={(event) => onDraft(event.target.value || null)}>
          <option value="">Choose…</option>
          <DraftOptions drafts={others} />
        </SelectField>
      ) : null}
    </div>
  );
}

function MovedNote({ launch, zone }: { launch: Launch; zone: string }) {
  return (
    <p className="rounded-control bg-sunken px-3 py-2 text-sm">
      “{launch.draftTitle}” is at {formatDateTime(launch.slotAt, zone)}.{" "}
      <Link className="underline" href={`/launches/${launch.id}/plan`}>
        To its plan
      </Link>
    </p>
  );
}

function LaunchToMove({ launch, zone, onDone }: { launch: Launch; zone: string; onDone: () => void }) {
  return (
    <div className="grid gap-3">
      <p className="font-serif text-xl leading-tight">{launch.draftTitle}</p>
      <p className="text-muted tabular-nums">
        now {formatDateTime(launch.slotAt, zone)} {formatZone(zone, launch.slotAt)}
      </p>
      <p>Choose its new half-hour in the week, or type the time.</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onDone}>
          Done
        </Button>
        <Link
          className="inline-flex min-h-9 items-center px-2 underline"
          href={`/launches/${launch.id}/plan`}
        >
          To its plan
        </Link>
      </div>
    </div>
  );
}

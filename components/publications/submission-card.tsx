"use client";

import { useState } from "react";
import { SubmissionHistory } from "@/components/publications/submission-history";
import { SubmissionNote } from "@/components/publications/submission-note";
import { useSubmission } from "@/components/publications/use-submission";
import { Button, ButtonLink } from "@/components/ui/button";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { TextField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { DECLARATION_TEXT } from "@/lib/publications/check-rules";
import { formatDays } from "@/lib/publications/describe-entry";
import {
  listNextStates,
  SUBMISSION_STATE_NAMES,
  type Submission,
  type SubmissionState,
  waitingDays,
} from "@/lib/publications/submission";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { formatDate } from "@/lib/time/format";

type Props = {
  submission: Submission;
  /** By when to send it, or until when to wait; empty: nothing to say. */
  advice: string;
  today: CalendarDate;
  /** What the card is called by: on a draft's page the publication, on a publication's page the draft. */
  heading: "publication" | "draft";
};

const TONES: Record<SubmissionState, ChipTone> = {
  planned: "plain",
  sent: "warn",
  accepted: "good",
  declined: "bad",
  withdrawn: "plain",
};

const DOES: Record<SubmissionState, string> = {
  planned: "Plan again",
  sent: "Mark as sent",
  accepted: "Accepted",
  declined: "Declined",
  withdrawn: "Withdraw",
};

/** One submission: where it stands, what can be recorded next and on which day, and its history. */
export function SubmissionCard({ submission, advice, today, heading }: Props) {
  const [happenedOn, setHappenedOn] = useState<string | null>(null);
  const on = happenedOn ?? today;
  const actions = useSubmission(submission);
  const next = listNextStates(submission.state);
  const canRemove = submission.state !== "sent" && submission.state !== "accepted";
  const record = async (to: SubmissionState, isDeclared = false) => {
    if (await actions.record(to, on, isDeclared)) setHappenedOn(null);
  };
  const [title, href] =
    heading === "publication"
      ? [submission.publicationName, `/publications/${submission.publicationId}`]
      : [submission.draftTitle, `/drafts/${submission.draftId}`];
  return (
    <article className="rounded-card border border-line bg-sheet p-5 shadow-lift">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="break-words font-serif text-xl leading-snug">
            <Link href={href} className="no-underline hover:underline">
              {title}
            </Link>
          </h3>
          <p className="text-muted text-sm">
            {describeStanding(submission, today)} {advice}
          </p>
        </div>
        <Chip tone={TONES[submission.state]}>{SUBMISSION_STATE_NAMES[submission.state]}</Chip>
      </div>
      {submission.state === "planned" && submission.howToSubmit !== "" ? (
        <details className="mt-3">
          <summary className="text-muted text-sm">How to submit</summary>
          <p className="mt-1 whitespace-pre-wrap break-words">{submission.howToSubmit}</p>
        </details>
      ) : null}
      <div className="mt-4 flex flex-wrap items-end gap-2">
        <TextField
          type="date"
          label="It happened on"
          max={today}
          value={on}
          onChange={(event) => setHappenedOn(event.currentTarget.value)}
          error={actions.dateError}
          className="w-44"
        />
        {next.map((state) => (
          <Button
            key={state}
            variant={state === "sent" ? "primary" : "quiet"}
            disabled={actions.isPending}
            onClick={() => record(state)}
          >
            {DOES[state]}
          </Button>
        ))}
        {submission.state === "accepted" && submission.draftState === "accepted" ? (
          <ButtonLink href={`/calendar?draft=${submission.draftId}`} variant="primary">
            Choose its slot
          </ButtonLink>
        ) : null}
        {canRemove ? (
          <Button variant="plain" disabled={actions.isPending} onClick={actions.remove}>
            Take off the list
          </Button>
        ) : null}
      </div>
      <div role="alert">
        {actions.obstacle === null ? null : (
          <div className="mt-3 grid gap-2 rounded-control bg-warn-soft px-4 py-3 text-warn">
            <p>{actions.obstacle.message}</p>
            {actions.obstacle.source === null ? null : (
              <p className="text-sm">Rule: {actions.obstacle.source}.</p>
            )}
            {actions.obstacle.declaration === null ? null : (
              <Button
                size="small"
                className="justify-self-start"
                disabled={actions.isPending}
                onClick={() => actions.obstacle && record(actions.obstacle.to, true)}
              >
                {DECLARATION_TEXT[actions.obstacle.declaration]}: record it
              </Button>
            )}
          </div>
        )}
      </div>
      <div className="mt-4 flex flex-wrap gap-x-8 gap-y-3 border-line border-t pt-3">
        <SubmissionHistory submission={submission} today={today} actions={actions} />
        <SubmissionNote submission={submission} />
      </div>
    </article>
  );
}

function describeStanding(submission: Submission, today: CalendarDate): string {
  const last = submission.steps.at(-1);
  if (last === undefined) return "";
  const date = formatDate(last.happenedOn);
  const days = waitingDays(submission.steps, today);
  if (days === null) return `${SUBMISSION_STATE_NAMES[submission.state]} on ${date}`;
  return `Sent on ${date}, ${days === 0 ? "today" : `${formatDays(days)} ago`}.`;
}

"use client";

import { useState } from "react";
import type { SubmissionActions } from "@/components/publications/use-submission";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SUBMISSION_STATE_NAMES, type Submission, type SubmissionStep } from "@/lib/publications/submission";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { daysBetween } from "@/lib/time/calendar-date";

export type StepsProps = { submission: Submission; today: CalendarDate; actions: SubmissionActions };

/** Each step with its date, to be corrected; the last can be taken back. */
export function SubmissionSteps({ submission: { steps }, today, actions }: StepsProps) {
  return (
    <>
      <ol className="mt-2 grid gap-2">
        {steps.map((step, index) => (
          <li key={step.id}>
            <StepDate step={step} before={steps[index - 1]} today={today} actions={actions} />
          </li>
        ))}
      </ol>
      {steps.length > 1 ? (
        <Button
          variant="plain"
          size="small"
          className="mt-2"
          disabled={actions.isPending}
          onClick={actions.undoLast}
        >
          Take back the last step
        </Button>
      ) : null}
    </>
  );
}

function StepDate({
  step,
  before,
  today,
  actions,
}: {
  step: SubmissionStep;
  before: SubmissionStep | undefined;
  today: CalendarDate;
  actions: SubmissionActions;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const name = SUBMISSION_STATE_NAMES[step.state];
  // Saved when the field is left: while typing, a half-typed year is a date too.
  const save = async () => {
    if (typed === null || typed === "" || typed === step.happenedOn) return;
    const wrong = await actions.changeDate(step.id, typed);
    setError(wrong);
    if (wrong === null) setTyped(null);
  };
  const isAnswer = step.state === "accepted" || step.state === "declined";
  const days = isAnswer && before !== undefined ? daysBetween(before.happenedOn, step.happenedOn) : null;
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
      <span className="w-24 pt-2.5">{name}</span>
      <TextField
        type="date"
        label={`${name} on`}
        isLabelHidden
        max={today}
        value={typed ?? step.happenedOn}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter") void save();
        }}
        error={error}
        className="w-44"
      />
      {days === null ? null : (
        <span className="pt-2.5 text-muted text-sm">
          answer after {days === 1 ? "1 day" : `${days} days`}
        </span>
      )}
    </div>
  );
}

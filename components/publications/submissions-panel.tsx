"use client";

import { type ReactNode, useState } from "react";
import { SubmissionCard } from "@/components/publications/submission-card";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { loadLater } from "@/components/ui/load-later";
import { Section } from "@/components/ui/section";
import { SUBMISSION_RULES } from "@/lib/publications/check-rules";
import type { Submission } from "@/lib/publications/submission";
import type { CalendarDate } from "@/lib/time/calendar-date";

// Opened by a press: the page comes without it.
const PublicationPicker = loadLater(() =>
  import("@/components/publications/publication-picker").then((module) => module.PublicationPicker),
);

type Props = {
  draft: { id: string; title: string; topics: string[]; isPublished: boolean };
  submissions: Submission[];
  /** By submission id: by when to send it, or until when to wait. */
  advice: Record<string, string>;
  hasPublications: boolean;
  today: CalendarDate;
  /** Where a declined piece could go next. */
  nextBest: ReactNode;
};

/** The publications one draft is offered to: add one, record what happens, take it back. */
export function SubmissionsPanel({ draft, submissions, advice, hasPublications, today, nextBest }: Props) {
  const [isPicking, setPicking] = useState(false);
  // Kept once it is there, so that closing it gives the focus back.
  const [hasPicked, setPicked] = useState(false);
  const pick = () => {
    setPicked(true);
    setPicking(true);
  };
  const accepted = submissions.find((submission) => submission.state === "accepted");
  const others = submissions.filter((submission) => submission.state === "sent");
  const add = (
    <Button variant={submissions.length === 0 ? "primary" : "quiet"} onClick={pick}>
      Add a publication
    </Button>
  );
  return (
    <Section
      title="Submissions"
      lead="Where this piece is offered, and what they said."
      actions={
        submissions.length > 0 ? (
          <>
            <ButtonLink href={`/drafts/${draft.id}/fit`}>Rank by fit</ButtonLink>
            {add}
          </>
        ) : null
      }
    >
      {submissions.length > 0 ? (
        <ul className="grid gap-4">
          {submissions.map((submission) => (
            <li key={submission.id}>
              <SubmissionCard
                submission={submission}
                advice={advice[submission.id] ?? ""}
                today={today}
                heading="publication"
              />
            </li>
          ))}
        </ul>
      ) : hasPublications ? (
        <EmptyState title="Not offered anywhere yet" actions={add}>
          Choose who should carry it. Those that fit it best come first, with their reasons; you record when
          you send it and what they answer, and the draft moves along on your board.
        </EmptyState>
      ) : (
        <EmptyState
          title="Your directory is empty"
          actions={
            <>
              <ButtonLink href="/publications/new" variant="primary">
                Add a publication
              </ButtonLink>
              <ButtonLink href="/publications/import">Import a list</ButtonLink>
            </>
          }
        >
          Put in the magazines that could carry this piece; then you can offer it here. You can also publish
          it on your own page and skip this.
        </EmptyState>
      )}
      {accepted !== undefined && others.length > 0 ? (
        <p className="mt-3 rounded-control bg-warn-soft px-4 py-2 text-warn">
          {accepted.publicationName} has accepted it. Withdraw it from{" "}
          {others.map((other) => other.publicationName).join(" and ")}: one publication carries a piece at a
          time.
        </p>
      ) : null}
      {nextBest}
      {submissions.length > 0 ? <Rules /> : null}
      {hasPicked ? (
        <PublicationPicker draftId={draft.id} isOpen={isPicking} onClose={() => setPicking(false)} />
      ) : null}
    </Section>
  );
}

function Rules() {
  return (
    <details className="mt-4">
      <summary className="text-muted text-sm">The rules kept here, and who says so</summary>
      <ul className="mt-2 grid gap-1.5 text-sm">
        {Object.values(SUBMISSION_RULES).map((rule) => (
          <li key={rule.says}>
            {rule.says} <span className="text-faint">({rule.source})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

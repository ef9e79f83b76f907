"use client";

import { type ReactNode, useId } from "react";
import { DraftRail } from "@/components/drafts/draft-rail";
import { BARE, PlainLines } from "@/components/drafts/plain-lines";
import { ConflictPanel, GonePanel } from "@/components/drafts/rare-panels";
import { SaveStatus } from "@/components/drafts/save-status";
import { TopicsField } from "@/components/drafts/topics-field";
import { useDraftEditing } from "@/components/drafts/use-draft-editing";
import { ReadinessPlace } from "@/components/readiness/readiness-place";
import { Link } from "@/components/ui/link";
import { useHydrated } from "@/components/ui/use-hydrated";
import { checkFields } from "@/lib/drafts/check-fields";
import { type Draft, titleOf } from "@/lib/drafts/draft";
import { REASON_TEXT } from "@/lib/drafts/reason-text";

type Props = {
  draft: Draft;
  zone: string;
  launchId: string | null;
  hasLaunches: boolean;
  /** What other parts of the product know about this draft, below its text and beside it. */
  below: ReactNode;
  beside: ReactNode;
};

/** How the text and the marks behind it are set: letter upon letter. */
const BODY = "border-t pt-6 font-serif text-[1.2rem] leading-[1.7]";

/** The page on which a piece is written. Everything typed is saved by itself (editing-desk.ts). */
export function DraftEditor({ draft, zone, launchId, hasLaunches, below, beside }: Props) {
  const { desk, view } = useDraftEditing(draft);
  const { mine, conflict, problem } = view.state;
  const id = useId();
  const faults = checkFields(mine);
  const isAwake = useHydrated();
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_17.5rem] lg:gap-x-10 xl:gap-x-14">
      <div className="sticky top-0 z-10 -mx-4 mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-paper px-4 py-2 sm:-mx-8 sm:px-8 lg:col-span-2">
        <Link
          href="/drafts"
          className="inline-flex min-h-9 items-center text-muted text-sm no-underline hover:text-ink"
        >
          ← All drafts
        </Link>
        <div className="flex items-center gap-3">
          <SaveStatus view={view} zone={zone} />
          <span id="readiness-status" />
          {conflict === null ? null : (
            <a href="#versions" className="inline-flex min-h-9 items-center text-sm underline">
              Compare
            </a>
          )}
        </div>
        <a href="#about" className="inline-flex min-h-9 items-center text-muted text-sm lg:hidden">
          State and links ↓
        </a>
      </div>
      <div className="min-w-0">
        {problem === "gone" ? <GonePanel fields={mine} /> : null}
        {conflict === null ? null : (
          <ConflictPanel conflict={conflict} mine={mine} onChoose={(choices) => desk.choose(choices)} />
        )}
        {view.isResumed && conflict === null ? (
          <p role="status" className="mb-4 rounded-control bg-sunken px-4 py-2 text-sm">
            Text from your last visit that had not been saved was brought back.
          </p>
        ) : null}
        <h1 className="sr-only">{titleOf(mine)}</h1>
        <PlainLines
          id={`${id}-title`}
          label="Title"
          value={mine.title}
          error={faults.title && REASON_TEXT[faults.title]}
          className="text-balance font-serif text-4xl leading-[1.12] sm:text-[2.75rem]"
          onChange={(title) => desk.type({ title })}
          onLeave={desk.flush}
          isReadOnly={!isAwake}
        />
        <PlainLines
          id={`${id}-subtitle`}
          label="Subtitle"
          value={mine.subtitle}
          error={faults.subtitle && REASON_TEXT[faults.subtitle]}
          className="mt-2 font-serif text-muted text-xl leading-snug sm:text-2xl"
          onChange={(subtitle) => desk.type({ subtitle })}
          onLeave={desk.flush}
          isReadOnly={!isAwake}
        />
        <div id="topics" className="mt-4 scroll-mt-20">
          <TopicsField
            isReadOnly={!isAwake}
            topics={mine.topics}
            onChange={(topics) => desk.type({ topics })}
          />
        </div>
        <label htmlFor={`${id}-body`} className="sr-only">
          Text, in Markdown
        </label>
        <div className="relative mt-6">
          {/* Marks of other people's words, set behind the text by the readiness panel. */}
          <div
            id="readiness-marks"
            aria-hidden="true"
            className={`${BODY} pointer-events-none absolute inset-0 whitespace-pre-wrap break-words border-transparent text-transparent`}
          />
          <textarea
            id={`${id}-body`}
            value={mine.body}
            readOnly={!isAwake}
            onChange={(event) => desk.type({ body: event.target.value })}
            onBlur={desk.flush}
            placeholder="Tell your story. Markdown works: ## heading, **bold**, > quotation."
            aria-invalid={faults.body ? true : undefined}
            aria-describedby={faults.body ? `${id}-body-fault` : undefined}
            className={`${BARE} ${BODY} relative field-sizing-content min-h-[55vh] resize-none border-line`}
          />
        </div>
        <p id={`${id}-body-fault`} role="alert" className="text-bad text-sm">
          {faults.body ? REASON_TEXT[faults.body] : null}
        </p>
      </div>
      <DraftRail
        draft={draft}
        view={view}
        desk={desk}
        zone={zone}
        launchId={launchId}
        hasLaunches={hasLaunches}
        isReadOnly={!isAwake}
        bodyId={`${id}-body`}
      >
        {beside}
      </DraftRail>
      <div className="mt-12 min-w-0 lg:col-span-2">
        <ReadinessPlace
          draftId={draft.id}
          text={mine}
          state={draft.state}
          fieldIds={{ title: `${id}-title`, subtitle: `${id}-subtitle`, body: `${id}-body` }}
          onTitle={(title) => desk.type({ title })}
        />
        {below}
      </div>
    </div>
  );
}

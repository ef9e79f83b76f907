"use client";

import { type ReactNode, useDeferredValue } from "react";
import { EarlierTexts } from "@/components/drafts/earlier-texts";
import type { DeskView, EditingDesk } from "@/components/drafts/editing-desk";
import { LinkFields } from "@/components/drafts/link-fields";
import { RemoveDraft } from "@/components/drafts/remove-draft";
import { StateRail } from "@/components/drafts/state-rail";
import { countWords, READING_SOURCE } from "@/lib/drafts/count-words";
import { type Draft, titleOf } from "@/lib/drafts/draft";
import { countOf } from "@/lib/text/count-of";

type Props = {
  draft: Draft;
  view: DeskView;
  desk: EditingDesk;
  zone: string;
  launchId: string | null;
  hasLaunches: boolean;
  isReadOnly: boolean;
  bodyId: string;
  children: ReactNode;
};

/** What stands beside the text: where the draft is on its way, its length, its launches, its links. */
export function DraftRail({
  draft,
  view,
  desk,
  zone,
  launchId,
  hasLaunches,
  isReadOnly,
  bodyId,
  children,
}: Props) {
  const { mine } = view.state;
  return (
    <aside
      id="about"
      aria-label="About this draft"
      className="scroll-mt-16 mt-10 flex min-w-0 flex-col gap-8 lg:mt-0"
    >
      <StateRail
        draftId={draft.id}
        state={draft.state}
        title={mine.title}
        hasText={mine.body.trim() !== ""}
        publishedUrl={mine.publishedUrl}
        canonicalUrl={mine.canonicalUrl}
        launchId={launchId}
        bodyId={bodyId}
      />
      <Length body={mine.body} />
      {children}
      <div id="links" className="scroll-mt-16">
        <h2 className="mb-3 font-serif text-xl">Links</h2>
        <LinkFields isReadOnly={isReadOnly} fields={mine} onChange={(fields) => desk.type(fields)} />
      </div>
      <div className="-ml-3 flex flex-wrap gap-1">
        <EarlierTexts draftId={draft.id} zone={zone} onBringBack={(fields) => desk.bringBack(fields)} />
        {hasLaunches ? null : <RemoveDraft draftId={draft.id} title={titleOf(mine)} hasLaunches={false} />}
      </div>
      {hasLaunches ? <RemoveDraft draftId={draft.id} title={titleOf(mine)} hasLaunches /> : null}
      {view.isOpenElsewhere ? (
        <p className="text-muted text-sm">
          This draft is also open in another tab; the two follow each other.
        </p>
      ) : null}
    </aside>
  );
}

function Length({ body }: { body: string }) {
  // Counting a long text at every key would hold the keys up.
  const { words, readingMinutes } = countWords(useDeferredValue(body));
  return (
    <p className="text-muted text-sm tabular-nums" title={READING_SOURCE}>
      {countOf(words, "word")} · {readingMinutes} min to read
      <span className="block text-faint text-xs">265 words a minute (Medium’s help page, no year)</span>
    </p>
  );
}

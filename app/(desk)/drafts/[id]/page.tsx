import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { DraftEditor } from "@/components/drafts/draft-editor";
import { DraftLaunches } from "@/components/drafts/draft-launches";
import { NextBest } from "@/components/publications/next-best";
import { SubmissionsPanel } from "@/components/publications/submissions-panel";
import { titleOf } from "@/lib/drafts/draft";
import { loadDraft } from "@/lib/drafts/load";
import { loadNextBest, loadSubmissions } from "@/lib/publications/load";
import { needsNext } from "@/lib/publications/needs-next";

/** Reads and ranks the whole directory, so it comes after the page. */
async function NextBestOf({ draftId }: { draftId: string }) {
  return <NextBest draftId={draftId} rows={await loadNextBest(draftId)} />;
}

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = await loadDraft((await params).id);
  return { title: loaded === null ? "Not found" : titleOf(loaded.draft) };
}

export default async function DraftPage({ params }: Props) {
  const { id } = await params;
  const [loaded, submissions] = await Promise.all([loadDraft(id), loadSubmissions(id)]);
  if (loaded === null || submissions === null) notFound();
  const { draft, launches, zone } = loaded;
  return (
    <DraftEditor
      // Another draft is another desk: nothing typed for one may end in the other.
      key={draft.id}
      draft={draft}
      zone={zone}
      launchId={launches.at(-1)?.id ?? null}
      hasLaunches={launches.length > 0}
      beside={<DraftLaunches draftId={draft.id} launches={launches} />}
      below={
        <div id="submissions" className="scroll-mt-16">
          <SubmissionsPanel
            {...submissions}
            nextBest={
              needsNext(submissions.submissions) ? (
                <Suspense>
                  <NextBestOf draftId={id} />
                </Suspense>
              ) : null
            }
          />
        </div>
      }
    />
  );
}

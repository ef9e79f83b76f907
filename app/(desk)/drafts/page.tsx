import type { Metadata } from "next";
import { DraftBoard } from "@/components/drafts/draft-board";
import { NoDrafts } from "@/components/drafts/no-drafts";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { loadBoard } from "@/lib/drafts/load";

export const metadata: Metadata = { title: "Drafts" };

export default async function DraftsPage() {
  const { drafts, zone } = await loadBoard();
  return (
    <>
      <PageHeader
        title="Drafts"
        lead="Every piece, from the first idea to the reviewed launch."
        actions={
          drafts.length === 0 ? null : (
            <>
              <ButtonLink href="/drafts/import">Import</ButtonLink>
              <ButtonLink href="/drafts/new" variant="primary">
                New draft
              </ButtonLink>
            </>
          )
        }
      />
      {drafts.length === 0 ? <NoDrafts /> : <DraftBoard drafts={drafts} zone={zone} />}
    </>
  );
}

import type { Metadata } from "next";
import { NewDraftDesk } from "@/components/drafts/new-draft-desk";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { loadDesk } from "@/lib/drafts/load";

export const metadata: Metadata = { title: "New draft" };

export default async function NewDraftPage() {
  await loadDesk();
  return (
    <>
      <PageHeader
        above={
          <Link href="/drafts" className="underline">
            Drafts
          </Link>
        }
        title="New draft"
        lead="However it begins, it is kept from the first word."
      />
      <NewDraftDesk />
    </>
  );
}

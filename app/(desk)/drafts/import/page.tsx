import type { Metadata } from "next";
import { ImportDesk } from "@/components/drafts/import-desk";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { loadDesk } from "@/lib/drafts/load";

export const metadata: Metadata = { title: "Import drafts" };

export default async function ImportPage() {
  const { zone } = await loadDesk();
  return (
    <>
      <PageHeader
        above={
          <Link href="/drafts" className="underline">
            Drafts
          </Link>
        }
        title="Import drafts"
        lead="Look first, choose, then import. A piece you have already is never made twice."
      />
      <ImportDesk zone={zone} />
    </>
  );
}

import type { Metadata } from "next";
import { PublicationForm } from "@/components/publications/publication-form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { loadToday } from "@/lib/publications/load";
import { EMPTY_ENTRY_TEXT } from "@/lib/publications/publication";

export const metadata: Metadata = { title: "Add a publication" };

export default async function NewPublicationPage() {
  const { today } = await loadToday();
  return (
    <>
      <PageHeader
        above={
          <Link href="/publications" className="underline">
            Publications
          </Link>
        }
        title="Add a publication"
        lead="Name and address are enough; the rest can follow as you learn it."
      />
      <PublicationForm id={null} text={EMPTY_ENTRY_TEXT} basedOn={null} today={today} />
    </>
  );
}

import type { Metadata } from "next";
import { ImportDesk } from "@/components/publications/import-desk";
import { ImportHistory } from "@/components/publications/import-history";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Card } from "@/components/ui/section";
import { loadImports } from "@/lib/publications/load";

export const metadata: Metadata = { title: "Import publications" };

const COLUMNS: [name: string, holds: string][] = [
  ["Name, Address", "needed; the address tells whether you have it already"],
  ["Followers", "12,345 or 12.3K"],
  ["Followers read on", "2026-11-03"],
  ["Topics", "separated by commas or semicolons"],
  ["Accepts", "drafts, published or both"],
  ["Newsletter", "yes or no"],
  ["Answer days", "days you allow for an answer"],
  ["Publishes on", "Mon, Wed or Mon-Fri; empty for any day"],
  ["How to submit, Notes", "any text"],
];

export default async function ImportPublicationsPage() {
  const { imports, today, zone } = await loadImports();
  return (
    <>
      <PageHeader
        above={
          <Link href="/publications" className="underline">
            Publications
          </Link>
        }
        title="Import publications"
        lead="From a spreadsheet saved as CSV, or a JSON list. You see what becomes of every row before anything changes, and can undo the whole file after."
      />
      <ImportDesk today={today} />
      <div className="mt-10">
        <ImportHistory imports={imports} zone={zone} />
      </div>
      <div className="max-w-3xl">
        <Card>
          <h2 className="font-serif text-xl">What the file may hold</h2>
          <p className="mt-1 text-muted">
            The first row names the columns, in any order and in small or large letters; in a JSON list the
            names stand in each entry. Where they are not understood, you say what a column holds. An empty
            cell leaves what you have; nothing is ever deleted.
          </p>
          <dl className="mt-4 grid gap-x-6 gap-y-1.5 sm:grid-cols-[auto_1fr]">
            {COLUMNS.map(([name, holds]) => (
              <div key={name} className="sm:contents">
                <dt className="font-semibold">{name}</dt>
                <dd className="text-muted">{holds}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-4">
            <a href="/publications/export?empty" download className="underline">
              Download an empty file with these columns
            </a>
          </p>
        </Card>
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { KeptTables } from "@/components/review/kept-tables";
import { StatisticsDesk } from "@/components/review/statistics-desk";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { loadStatisticsDesk } from "@/lib/review/load";

export const metadata: Metadata = { title: "Paste or import numbers" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportNumbersPage({ searchParams }: Props) {
  const { launch } = await searchParams;
  const { tables, zone, ...desk } = await loadStatisticsDesk(typeof launch === "string" ? launch : null);
  return (
    <>
      <PageHeader
        above={
          desk.launchId === null ? (
            <Link href="/launches">Log book</Link>
          ) : (
            <Link href={`/launches/${desk.launchId}/review`}>{desk.launchTitle}</Link>
          )
        }
        title="Paste or import numbers"
        lead="Copy the table off your statistics page, or choose a CSV file. You see what becomes of every row before anything changes, and can undo the whole table after."
      />
      <StatisticsDesk {...desk} />
      <div className="mt-10">
        <KeptTables tables={tables} zone={zone} />
      </div>
    </>
  );
}

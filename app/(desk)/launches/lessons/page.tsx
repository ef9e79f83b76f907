import type { Metadata } from "next";
import { CadenceBars } from "@/components/review/cadence-bars";
import { CalibrationPart } from "@/components/review/calibration-part";
import { EarningsTable } from "@/components/review/earnings-table";
import { GroupTable } from "@/components/review/group-table";
import { LearnedTable } from "@/components/review/learned-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { MEASURE_NAMES, MEASURES } from "@/lib/review/lessons";
import { loadLessons } from "@/lib/review/load";

export const metadata: Metadata = { title: "What your launches say" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LessonsPage({ searchParams }: Props) {
  const { measure: asked } = await searchParams;
  const lessons = await loadLessons(MEASURES.find((one) => one === asked) ?? "hour");
  const { measure, zone } = lessons;
  return (
    <>
      <PageHeader
        above={<Link href="/launches">Log book</Link>}
        title="What your launches say"
        lead="All of them together: estimates with ranges, drawn towards the whole where there is little to go by, and silence where there is too little."
        actions={<ButtonLink href="/launches/numbers">Paste or import numbers</ButtonLink>}
      />
      {lessons.launches === 0 ? (
        <EmptyState
          title="No launch has flown yet"
          actions={
            <ButtonLink href="/calendar" variant="primary">
              Choose a slot
            </ButtonLink>
          }
        >
          <p>
            After your first launches this page says which channels, days and headlines brought what, how good
            the forecasts were, and which numbers your plans have learned.
          </p>
        </EmptyState>
      ) : (
        <>
          <Section
            title="What plans have learned"
            lead={
              <>
                Each number as it was taken before, what your launches showed, and what the next plan and the
                calendar take now.{" "}
                {lessons.spread === null
                  ? ""
                  : `One launch differs from the next by about ± ${Math.round(100 / Math.sqrt(lessons.spread))} %, whatever its channels: forecasts are that much wider.`}
              </>
            }
          >
            <LearnedTable lines={lessons.lines} zone={zone} isNamed />
          </Section>
          <Section
            title={MEASURE_NAMES[measure]}
            lead="The typical launch of each group, with where it lies in eight of ten cases. Groups that differ by chance alone come out alike."
            actions={
              <nav aria-label="Which number" className="flex flex-wrap gap-2">
                {MEASURES.map((one) => (
                  <ButtonLink
                    key={one}
                    size="small"
                    href={one === "hour" ? "/launches/lessons" : `/launches/lessons?measure=${one}`}
                    aria-current={one === measure ? "page" : undefined}
                    variant={one === measure ? "primary" : "quiet"}
                  >
                    {MEASURE_NAMES[one]}
                  </ButtonLink>
                ))}
              </nav>
            }
          >
            <div className="grid gap-8 xl:grid-cols-2">
              {lessons.groups.map((group) => (
                <GroupTable key={group.id} group={group} />
              ))}
            </div>
          </Section>
          <Section
            title="How good the forecasts were"
            lead="Each forecast as it stood when the piece went live, against the count at the hour’s end."
          >
            <CalibrationPart calibration={lessons.calibration} verified={lessons.verified} zone={zone} />
          </Section>
          <div className="grid gap-x-10 xl:grid-cols-2">
            <Section title="Cadence" lead="Launches a month, by your calendar.">
              <CadenceBars months={lessons.months} cadence={lessons.cadence} />
            </Section>
            <Section
              title="Earnings per hour of work"
              lead="Earnings read last, over the planned minutes of each checklist. Writing the piece is not in it."
            >
              <EarningsTable earnings={lessons.earnings} worked={lessons.worked} />
            </Section>
          </div>
        </>
      )}
    </>
  );
}

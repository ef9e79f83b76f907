import type { Metadata } from "next";
import { ComingLaunches } from "@/components/review/coming-launches";
import { FileColumns } from "@/components/review/file-columns";
import { LogFilter } from "@/components/review/log-filter";
import { LogSummaryLine } from "@/components/review/log-summary";
import { LogTable } from "@/components/review/log-table";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageTurner } from "@/components/ui/page-turner";
import { Section } from "@/components/ui/section";
import { loadLogBook } from "@/lib/review/load";
import { isFiltered, type LogQuery, parseLogQuery, turnTo, writeLogQuery } from "@/lib/review/log-query";
import type { LogRow } from "@/lib/review/log-row";
import { LOG_STATES } from "@/lib/review/log-state";
import { selectRows, yearOf } from "@/lib/review/select-rows";
import { summariseLog } from "@/lib/review/summarise-log";
import { formatZone } from "@/lib/time/format";

export const metadata: Metadata = { title: "Log book" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LogBookPage({ searchParams }: Props) {
  const query = parseLogQuery(await searchParams);
  const { rows, zone, now } = await loadLogBook();
  const coming = rows.filter(({ state }) => state === "coming");
  const flown = rows.filter(({ state }) => state !== "coming");
  return (
    <>
      <PageHeader
        title="Log book"
        lead="Every launch: what was planned, what happened, and what it brought."
        actions={
          <>
            {rows.length > 0 ? <ButtonLink href="/launches/lessons">What they say</ButtonLink> : null}
            <ButtonLink href="/templates">Templates</ButtonLink>
            {rows.length > 0 ? <Exports query={query} /> : null}
          </>
        }
      />
      {rows.length === 0 ? <NoLaunches /> : null}
      {coming.length > 0 ? (
        <Section title="Coming">
          <ComingLaunches rows={coming} zone={zone} now={now} />
        </Section>
      ) : null}
      {rows.length > 0 ? (
        <Section title="Flown" lead={flown.length > 0 ? `Times in ${formatZone(zone, now)}.` : null}>
          {flown.length === 0 ? <NothingFlown /> : <Flown rows={flown} query={query} zone={zone} />}
        </Section>
      ) : null}
      {rows.length > 0 ? <FileColumns zone={zone} /> : null}
    </>
  );
}

function Flown({ rows, query, zone }: { rows: LogRow[]; query: LogQuery; zone: string }) {
  const shown = selectRows(rows, query, zone);
  const turned = turnTo(shown, query.page);
  const publications = new Map(
    rows.flatMap(({ publicationId, publicationName }) =>
      publicationId === null || publicationName === null ? [] : [[publicationId, publicationName] as const],
    ),
  );
  return (
    <>
      <LogFilter
        query={query}
        publications={[...publications].map(([id, name]) => ({ id, name }))}
        hasOwnPage={rows.some(({ publicationId }) => publicationId === null)}
        years={[...new Set(rows.map((row) => yearOf(row, zone)))].sort().reverse()}
        states={LOG_STATES.filter((state) => rows.some((row) => row.state === state))}
      />
      <p role="status" className="sr-only">
        {shown.length === 1 ? "1 launch" : `${shown.length} launches`}
      </p>
      {shown.length === 0 ? (
        <EmptyState title="No launch fits">
          <p>Nothing in the log book matches what you ask for. Take away a word or choose another year.</p>
        </EmptyState>
      ) : (
        <>
          <LogSummaryLine summary={summariseLog(shown)} />
          <LogTable rows={turned.rows} query={query} zone={zone} />
          <PageTurner
            label="Pages of the log book"
            page={turned.page}
            pages={turned.pages}
            hrefOf={(page) => `/launches${writeLogQuery({ ...query, page })}`}
          />
        </>
      )}
    </>
  );
}

/** Plain links: a file is no page to prefetch. They export what is shown, in its order. */
function Exports({ query }: { query: LogQuery }) {
  const address = (what: string) => {
    const asked = writeLogQuery(query);
    return `/launches/export${asked === "" ? "?" : `${asked}&`}rows=${what}`;
  };
  return (
    <>
      <a href={address("launches")} download className={buttonClass("quiet")}>
        {isFiltered(query) ? "Export these launches" : "Export launches"}
      </a>
      <a href={address("numbers")} download className={buttonClass("quiet")}>
        {isFiltered(query) ? "Export their numbers" : "Export numbers"}
      </a>
    </>
  );
}

function NoLaunches() {
  return (
    <EmptyState
      title="No launches yet"
      actions={
        <>
          <ButtonLink href="/calendar" variant="primary">
            Choose a slot
          </ButtonLink>
          <ButtonLink href="/drafts">See your drafts</ButtonLink>
        </>
      }
    >
      <p>
        A launch begins when a draft gets a publish slot. After its hour it is kept here: the plan beside what
        was done, the count against the target, and the numbers for a month.
      </p>
    </EmptyState>
  );
}

function NothingFlown() {
  return (
    <EmptyState title="Nothing has flown yet">
      <p>
        After the first hour of a launch its line appears here, with the hour as it was and the numbers as you
        read them.
      </p>
    </EmptyState>
  );
}

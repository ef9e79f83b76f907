import { CardTable } from "@/components/ui/card-table";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { DirectoryQuery, DirectoryRow, DirectorySort } from "@/lib/publications/arrange-directory";
import { directoryHref, STARTS_DESCENDING } from "@/lib/publications/arrange-directory";
import { ACCEPTS_TEXT, describeReading, formatDays } from "@/lib/publications/describe-entry";
import { shortAddress } from "@/lib/publications/parse-address";
import { formatCount } from "@/lib/text/format-count";
import type { CalendarDate } from "@/lib/time/calendar-date";

type Props = { rows: DirectoryRow[]; query: DirectoryQuery; today: CalendarDate };

const TOPICS_SHOWN = 3;

/** The directory: a table where there is room for one, cards where there is not. */
export function DirectoryTable({ rows, query, today }: Props) {
  const head = (sort: DirectorySort, name: string) => ({
    id: sort,
    label: name,
    header: <SortLink sort={sort} name={name} query={query} />,
    sort:
      query.sort !== sort
        ? ("none" as const)
        : query.isDescending
          ? ("descending" as const)
          : ("ascending" as const),
  });
  return (
    <CardTable
      caption="Publications"
      rows={rows}
      rowKey={(row) => row.publication.id}
      columns={[
        { ...head("name", "Publication"), isName: true, cell: (row) => <Name row={row} /> },
        {
          ...head("followers", "Followers"),
          isNumber: true,
          cell: (row) => <Followers row={row} today={today} />,
        },
        {
          id: "topics",
          label: "Topics",
          cell: (row) => <Topics row={row} />,
          isEmpty: (row) => row.publication.topics.length === 0,
        },
        { id: "accepts", label: "Takes", cell: (row) => <Takes row={row} /> },
        { ...head("answers", "Answers in"), cell: (row) => <Answers row={row} /> },
        {
          ...head("waiting", "Yours"),
          cell: (row) => <Yours row={row} />,
          isEmpty: (row) => row.offered === 0,
        },
      ]}
    />
  );
}

function SortLink({ sort, name, query }: { sort: DirectorySort; name: string; query: DirectoryQuery }) {
  const isSorted = query.sort === sort;
  const isDescending = isSorted ? !query.isDescending : STARTS_DESCENDING[sort];
  return (
    <Link
      href={directoryHref({ ...query, sort, isDescending, page: 1 })}
      scroll={false}
      className="inline-flex min-h-9 items-center gap-1 whitespace-nowrap no-underline hover:text-ink"
    >
      {name}
      {isSorted ? <span aria-hidden="true">{query.isDescending ? "↓" : "↑"}</span> : null}
    </Link>
  );
}

function Name({ row: { publication } }: { row: DirectoryRow }) {
  return (
    <div className="min-w-0">
      <Link
        href={`/publications/${publication.id}`}
        className="block break-words font-serif text-lg leading-snug no-underline hover:underline"
      >
        {publication.name}
      </Link>
      <span className="block max-w-56 truncate text-faint text-sm">{shortAddress(publication.address)}</span>
    </div>
  );
}

function Followers({ row: { publication }, today }: { row: DirectoryRow; today: CalendarDate }) {
  if (publication.followers === null) return <Unknown />;
  const reading = describeReading(publication, today);
  return (
    <>
      <span className="block">{formatCount(publication.followers)}</span>
      <span className={`block whitespace-nowrap text-sm ${reading.isStale ? "text-warn" : "text-faint"}`}>
        {reading.text}
      </span>
    </>
  );
}

function Topics({ row: { publication } }: { row: DirectoryRow }) {
  const { topics } = publication;
  if (topics.length === 0) return null;
  return (
    <ul className="flex max-w-72 flex-wrap gap-1 max-lg:justify-end">
      {topics.slice(0, TOPICS_SHOWN).map((topic) => (
        <li key={topic}>
          <Link href={directoryHref({ topic })} className="no-underline hover:underline">
            <Chip>{topic}</Chip>
          </Link>
        </li>
      ))}
      {topics.length > TOPICS_SHOWN ? (
        <li className="text-faint text-sm">
          <span title={topics.slice(TOPICS_SHOWN).join(", ")}>and {topics.length - TOPICS_SHOWN} more</span>
        </li>
      ) : null}
    </ul>
  );
}

function Takes({ row: { publication } }: { row: DirectoryRow }) {
  const { accepts, newsletter } = publication;
  return (
    <>
      {accepts === "unknown" ? <Unknown /> : <span className="block">{ACCEPTS_TEXT[accepts]}</span>}
      {newsletter ? (
        <span className="block whitespace-nowrap text-muted text-sm">mails a newsletter</span>
      ) : null}
    </>
  );
}

function Answers({ row: { publication, answers } }: { row: DirectoryRow }) {
  const allowed = publication.answerDays;
  return (
    <>
      {answers === null ? (
        <span className="block whitespace-nowrap text-faint text-sm">no answers yet</span>
      ) : (
        <span className="block whitespace-nowrap">
          {formatDays(answers.medianDays)}{" "}
          <span className="text-faint text-sm">
            of {answers.count} {answers.count === 1 ? "answer" : "answers"}
          </span>
        </span>
      )}
      {allowed === null ? null : (
        <span className="block whitespace-nowrap text-muted text-sm">you allow {formatDays(allowed)}</span>
      )}
    </>
  );
}

function Yours({ row: { waiting, offered } }: { row: DirectoryRow }) {
  if (offered === 0) return null;
  return (
    <div className="flex flex-col items-start gap-0.5 max-lg:items-end">
      {waiting > 0 ? <Chip tone="warn">{waiting} waiting</Chip> : null}
      <span className="whitespace-nowrap text-faint text-sm">{offered} offered</span>
    </div>
  );
}

function Unknown() {
  return <span className="text-faint text-sm">not known</span>;
}

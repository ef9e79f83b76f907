import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FitCompare } from "@/components/publications/fit-compare";
import { FitFilter } from "@/components/publications/fit-filter";
import { FitRow } from "@/components/publications/fit-row";
import { WishedDate } from "@/components/publications/wished-date";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { PageTurner } from "@/components/ui/page-turner";
import { fitHref, toggleCompared } from "@/lib/publications/arrange-fit";
import { loadFit } from "@/lib/publications/load";
import { FIT_PART_NAMES, FIT_PARTS, FIT_WEIGHTS } from "@/lib/publications/score-fit";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";
import { formatDate } from "@/lib/time/format";

export const metadata: Metadata = { title: "Where it fits" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function FitPage({ params, searchParams }: Props) {
  const { id } = await params;
  const loaded = await loadFit(id, await searchParams);
  if (loaded === null) notFound();
  const { draft, query, rows, found, total, page, pages, compared, today, slotOn, wishedOn } = loaded;
  const compareHref = (publicationId: string) => {
    const compare = toggleCompared(query.compare, publicationId);
    return compare === null ? null : fitHref(id, { ...query, compare });
  };
  return (
    <>
      <PageHeader
        above={
          <Link href={`/drafts/${id}#submissions`} className="underline">
            {draft.title}
          </Link>
        }
        title="Where it fits"
        lead="Your directory for this piece, with the reasons. You decide."
      />
      {total === 0 ? (
        <EmptyState
          title="Your directory is empty"
          actions={
            <>
              <ButtonLink href="/publications/new" variant="primary">
                Add a publication
              </ButtonLink>
              <ButtonLink href="/publications/import">Import a list</ButtonLink>
            </>
          }
        >
          Put in the magazines that could carry this piece; then they are ranked for it here.
        </EmptyState>
      ) : (
        <>
          <div className="mb-6 grid gap-4">
            {slotOn === null ? (
              <WishedDate draftId={id} wishedOn={wishedOn} today={today} />
            ) : (
              <p>Its slot is on {formatDate(slotOn)}; answer times are held against that.</p>
            )}
            <details>
              <summary className="text-muted text-sm">How the points come about</summary>
              <p className="mt-2 max-w-2xl">
                {FIT_PARTS.map((name) => `${FIT_PART_NAMES[name]} ${FIT_WEIGHTS[name]}`).join(", ")}: 100 in
                all. The weights are an assumption of ours. What is not known counts half, and the range says
                what it could make of it. Words are compared by BM25+ with what you noted, and with the titles
                of its feed once you have it read; nothing is fetched by itself.
              </p>
            </details>
          </div>
          <FitCompare compared={compared} noneHref={fitHref(id, { ...query, compare: [] })} />
          <FitFilter draftId={id} query={query} />
          <p role="status" className="mb-2 text-muted text-sm">
            {found === total
              ? countOf(total, "publication")
              : `${formatCount(found)} of ${countOf(total, "publication")}`}
          </p>
          {rows.length === 0 ? (
            <EmptyState
              title="Nothing fits"
              actions={
                <ButtonLink href={fitHref(id, { compare: query.compare })}>
                  Show all {formatCount(total)}
                </ButtonLink>
              }
            >
              No publication in your directory has all of that. Try fewer words or another filter.
            </EmptyState>
          ) : (
            <ol className="grid gap-4">
              {rows.map((row) => (
                <li key={row.publication.id} className="min-w-0">
                  <FitRow
                    row={row}
                    draftId={id}
                    wantedOn={slotOn ?? wishedOn}
                    today={today}
                    compareHref={compareHref(row.publication.id)}
                    isCompared={query.compare.includes(row.publication.id)}
                  />
                </li>
              ))}
            </ol>
          )}
          <PageTurner
            label="Pages of the ranking"
            page={page}
            pages={pages}
            hrefOf={(other) => fitHref(id, { ...query, page: other })}
          />
        </>
      )}
    </>
  );
}

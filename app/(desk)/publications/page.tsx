import type { Metadata } from "next";
import { DirectoryFilter } from "@/components/publications/directory-filter";
import { DirectoryTable } from "@/components/publications/directory-table";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { KeySheet } from "@/components/ui/key-sheet";
import { PageHeader } from "@/components/ui/page-header";
import { PageTurner } from "@/components/ui/page-turner";
import { directoryHref } from "@/lib/publications/arrange-directory";
import { loadDirectory } from "@/lib/publications/load";
import { countOf } from "@/lib/text/count-of";

export const metadata: Metadata = { title: "Publications" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PublicationsPage({ searchParams }: Props) {
  const { query, rows, found, total, page, pages, topics, today } = await loadDirectory(await searchParams);
  return (
    <>
      <PageHeader
        title="Publications"
        lead="Who could carry your next piece, and what you know about them."
        actions={
          total === 0 ? null : (
            <>
              <ButtonLink href="/publications/import">Import</ButtonLink>
              <a href="/publications/export" download className={QUIET}>
                Export
              </a>
              <a href="/publications/export?json" download className={QUIET}>
                Export as JSON
              </a>
              <ButtonLink href="/publications/new" variant="primary">
                Add a publication
              </ButtonLink>
            </>
          )
        }
      />
      {total === 0 ? (
        <EmptyDirectory />
      ) : (
        <>
          <DirectoryFilter query={query} topics={topics} />
          <p role="status" className="mb-2 text-muted text-sm">
            {found === total ? countOf(total, "publication") : `${found} of ${countOf(total, "publication")}`}
          </p>
          {rows.length === 0 ? (
            <EmptyState
              title="Nothing fits"
              actions={<ButtonLink href="/publications">Show all {total}</ButtonLink>}
            >
              No publication in your directory has all of that. Try fewer words or another filter.
            </EmptyState>
          ) : (
            <DirectoryTable rows={rows} query={query} today={today} />
          )}
          <PageTurner
            label="Pages of the directory"
            page={page}
            pages={pages}
            hrefOf={(other) => directoryHref({ ...query, page: other })}
          />
          <KeySheet
            title="Keys of this page"
            lines={[
              { keys: ["/"], does: "Search" },
              { keys: ["?"], does: "This sheet" },
            ]}
          />
        </>
      )}
    </>
  );
}

const QUIET = buttonClass("quiet");

function EmptyDirectory() {
  return (
    <EmptyState
      title="Which magazines could carry your next piece?"
      actions={
        <>
          <ButtonLink href="/publications/new" variant="primary">
            Add the first one
          </ButtonLink>
          <ButtonLink href="/publications/import">Import a list</ButtonLink>
        </>
      }
    >
      <p>
        A publication brings followers you do not have, and often a newsletter. Keep here what you learn about
        each: its size, its topics, what it takes and how long it takes to answer. Then offer it a draft.
      </p>
      <p className="mt-3">
        Start with two or three you read yourself, or bring a spreadsheet you keep already.
      </p>
    </EmptyState>
  );
}

import { ButtonLink } from "@/components/ui/button";
import type { DirectoryQuery } from "@/lib/publications/arrange-directory";
import { directoryHref } from "@/lib/publications/arrange-directory";

type Props = { query: DirectoryQuery; page: number; pages: number };

/** From page to page of a long directory; nothing where there is one page. */
export function DirectoryPages({ query, page, pages }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages of the directory" className="mt-6 flex items-center justify-center gap-4">
      {page > 1 ? (
        <ButtonLink size="small" href={directoryHref({ ...query, page: page - 1 })}>
          Before
        </ButtonLink>
      ) : null}
      <span className="text-muted tabular-nums">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <ButtonLink size="small" href={directoryHref({ ...query, page: page + 1 })}>
          Next
        </ButtonLink>
      ) : null}
    </nav>
  );
}

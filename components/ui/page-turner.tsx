import { ButtonLink } from "@/components/ui/button";

type Props = { label: string; page: number; pages: number; hrefOf: (page: number) => string };

/** From page to page of a long list; nothing where there is one page. */
export function PageTurner({ label, page, pages, hrefOf }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="mt-6 flex items-center justify-center gap-4">
      {page > 1 ? (
        <ButtonLink size="small" href={hrefOf(page - 1)}>
          Before
        </ButtonLink>
      ) : null}
      <span className="text-muted tabular-nums">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <ButtonLink size="small" href={hrefOf(page + 1)}>
          Next
        </ButtonLink>
      ) : null}
    </nav>
  );
}

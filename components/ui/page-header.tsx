import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** One or two lines on what this page is for. */
  lead?: ReactNode;
  /** Small line above the title: where we are. */
  above?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, lead, above, actions }: Props) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {above ? <div className="above-title mb-1 text-muted text-sm">{above}</div> : null}
        <h1 className="break-words font-serif text-3xl leading-tight sm:text-4xl">{title}</h1>
        {lead ? <div className="mt-2 text-lg text-muted">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}

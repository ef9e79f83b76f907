import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode; actions?: ReactNode };

/** What a page shows before it has anything: what will be here, and the next step. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="rounded-card border border-edge border-dashed px-6 py-12 text-center">
      <h2 className="font-serif text-2xl">{title}</h2>
      <div className="mx-auto mt-2 max-w-xl text-muted">{children}</div>
      {actions ? <div className="mt-6 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  );
}

import type { ReactNode } from "react";
import { useId } from "react";

type Props = {
  title?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A part of a page with its heading. */
export function Section({ title, lead, actions, className = "", children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={title ? id : undefined} className={`mb-10 ${className}`}>
      {title || actions ? (
        <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
          <div className="min-w-0">
            {title ? (
              <h2 id={id} className="font-serif text-2xl leading-snug">
                {title}
              </h2>
            ) : null}
            {lead ? <div className="max-w-2xl text-muted">{lead}</div> : null}
          </div>
          {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** A sheet of paper on the desk. */
export function Card({ className = "", children }: { className?: string; children: ReactNode }) {
  return (
    <div className={`rounded-card border border-line bg-sheet p-5 shadow-lift ${className}`}>{children}</div>
  );
}

import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";

type Row = { key: string | number; name: ReactNode; says: ReactNode; undo: ReactNode };
type Props = { title: string; lead: string; rows: Row[] };

/** What was taken in lately, each with its undo; nothing where there is none. */
export function UndoList({ title, lead, rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} lead={lead}>
      <ul className="max-w-3xl divide-y divide-line rounded-card border border-line bg-sheet">
        {rows.map(({ key, name, says, undo }) => (
          <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0">
              <p className="font-semibold">{name}</p>
              <p className="text-muted text-sm">{says}</p>
            </div>
            {undo}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { TakeBackButton } from "@/components/review/take-back-button";
import { Section } from "@/components/ui/section";
import type { Together } from "@/lib/measurement/store";
import { countOf } from "@/lib/text/count-of";
import { formatDateTime } from "@/lib/time/format";

type Props = { tables: Together[]; zone: string };

/** The tables of numbers kept lately, each with its undo. */
export function KeptTables({ tables, zone }: Props) {
  if (tables.length === 0) return null;
  return (
    <Section
      title="Tables kept lately"
      lead="Undo takes out all readings of one table; what you changed since stays, and each launch’s history keeps what was taken out."
    >
      <ul className="max-w-3xl divide-y divide-line rounded-card border border-line bg-sheet">
        {tables.map(({ keptAt, readings, launches }) => {
          const name = `${countOf(readings, "reading")} of ${countOf(launches, "launch", "launches")}`;
          const when = formatDateTime(keptAt, zone);
          return (
            <li
              key={keptAt}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
            >
              <div className="min-w-0">
                <p className="font-semibold">{name}</p>
                <p className="text-muted text-sm">{when}</p>
              </div>
              <TakeBackButton keptAt={keptAt} name={`${name}, ${when}`} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

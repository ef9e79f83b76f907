import { TakeBackButton } from "@/components/review/take-back-button";
import { UndoList } from "@/components/ui/undo-list";
import type { Together } from "@/lib/measurement/store";
import { countOf } from "@/lib/text/count-of";
import { formatDateTime } from "@/lib/time/format";

type Props = { tables: Together[]; zone: string };

/** The tables of numbers kept lately, each with its undo. */
export function KeptTables({ tables, zone }: Props) {
  return (
    <UndoList
      title="Tables kept lately"
      lead="Undo takes out all readings of one table; what you changed since stays, and each launch’s history keeps what was taken out."
      rows={tables.map(({ keptAt, readings, launches }) => {
        const name = `${countOf(readings, "reading")} of ${countOf(launches, "launch", "launches")}`;
        const says = formatDateTime(keptAt, zone);
        return {
          key: keptAt,
          name,
          says,
          undo: <TakeBackButton keptAt={keptAt} name={`${name}, ${says}`} />,
        };
      })}
    />
  );
}

import { UndoImportButton } from "@/components/publications/undo-import-button";
import { Section } from "@/components/ui/section";
import type { PublicationImport } from "@/lib/publications/store";
import { countOf } from "@/lib/text/count-of";
import { formatDateTime } from "@/lib/time/format";

type Props = { imports: PublicationImport[]; zone: string };

/** The files taken in lately, each with its undo. */
export function ImportHistory({ imports, zone }: Props) {
  if (imports.length === 0) return null;
  return (
    <Section
      title="Imports so far"
      lead="Undo takes back a whole file; what you changed or used since stays."
    >
      <ul className="max-w-3xl divide-y divide-line rounded-card border border-line bg-sheet">
        {imports.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0">
              <p className="break-all font-semibold">{one.fileName === "" ? "A list" : one.fileName}</p>
              <p className="text-muted text-sm">
                {formatDateTime(one.importedAt, zone)}: {countOf(one.made, "publication")} made, {one.updated}{" "}
                updated, {countOf(one.refused, "row")} refused
              </p>
            </div>
            {one.undoneAt === null ? (
              <UndoImportButton id={one.id} name={one.fileName} />
            ) : (
              <span className="text-faint text-sm">undone</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

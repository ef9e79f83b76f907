import { UndoImportButton } from "@/components/publications/undo-import-button";
import { UndoList } from "@/components/ui/undo-list";
import type { PublicationImport } from "@/lib/publications/store";
import { countOf } from "@/lib/text/count-of";
import { formatDateTime } from "@/lib/time/format";

type Props = { imports: PublicationImport[]; zone: string };

/** The files taken in lately, each with its undo. */
export function ImportHistory({ imports, zone }: Props) {
  return (
    <UndoList
      title="Imports so far"
      lead="Undo takes back a whole file; what you changed or used since stays."
      rows={imports.map(({ id, fileName, importedAt, made, updated, refused, undoneAt }) => ({
        key: id,
        name: <span className="break-all">{fileName === "" ? "A list" : fileName}</span>,
        says: `${formatDateTime(importedAt, zone)}: ${countOf(made, "publication")} made, ${updated} updated, ${countOf(refused, "row")} refused`,
        undo:
          undoneAt === null ? (
            <UndoImportButton id={id} name={fileName} />
          ) : (
            <span className="text-faint text-sm">undone</span>
          ),
      }))}
    />
  );
}

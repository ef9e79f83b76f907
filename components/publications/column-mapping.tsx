import { SelectField } from "@/components/ui/field";
import { FIELD_NAMES } from "@/lib/publications/match-columns";
import { ENTRY_FIELDS, type EntryField } from "@/lib/publications/publication";
import type { ImportColumn } from "@/lib/publications/read-import";

type Props = {
  columns: ImportColumn[];
  isHeadless: boolean;
  /** null: a JSON list always names its columns. */
  onHeadless: ((isHeadless: boolean) => void) | null;
  onChange: (fields: (EntryField | null)[]) => void;
};

/** What each column of a file holds, chosen by hand. A field that is given to another column leaves the one it had. */
export function ColumnMapping({ columns, isHeadless, onHeadless, onChange }: Props) {
  const choose = (index: number, chosen: EntryField | null) =>
    onChange(columns.map(({ field }, other) => (other === index ? chosen : field === chosen ? null : field)));
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">The columns of the file</legend>
      {onHeadless === null ? null : (
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="size-5 shrink-0"
            checked={isHeadless}
            onChange={(event) => onHeadless(event.currentTarget.checked)}
          />
          The first row is a publication already, not a heading
        </label>
      )}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {columns.map((column, index) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one heading
            key={index}
            label={column.heading === "" ? `Column ${index + 1}` : column.heading}
            hint={column.sample === "" ? "empty" : `such as ${column.sample}`}
            value={column.field ?? ""}
            onChange={(event) => choose(index, (event.currentTarget.value || null) as EntryField | null)}
          >
            <option value="">Not used</option>
            {ENTRY_FIELDS.map((field) => (
              <option key={field} value={field}>
                {FIELD_NAMES[field]}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </fieldset>
  );
}

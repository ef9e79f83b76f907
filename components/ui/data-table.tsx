import type { ReactNode } from "react";

type Column<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** aria-sort of the column, where the table is sorted by it. */
  sort?: "ascending" | "descending" | "none";
};

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

/** A table one can copy from; it scrolls inside itself where the screen is too narrow for it. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    // It scrolls, so it must be reachable by keyboard.
    <section
      aria-label={caption}
      tabIndex={0}
      className="relative overflow-x-auto rounded-card border border-line bg-sheet"
    >
      <table className="w-full border-collapse text-left tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line border-b text-muted text-sm">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                aria-sort={column.sort}
                className={`px-4 py-2.5 font-semibold ${column.isNumber ? "text-right" : ""}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b last:border-b-0">
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={`px-4 py-2.5 align-top ${column.isNumber ? "text-right" : ""}`}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

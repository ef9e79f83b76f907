import type { ReactNode } from "react";

export type CardColumn<Row> = {
  id: string;
  /** The column's name in words: stands before the value where rows are cards. */
  label: string;
  /** What stands in the heading where it is more than the name, such as a link that sorts. */
  header?: ReactNode;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** The row's own name: the card's heading, without a label. */
  isName?: boolean;
  /** Where rows are cards, a cell without a value is left out. */
  isEmpty?: (row: Row) => boolean;
  sort?: "ascending" | "descending" | "none";
};

type Props<Row> = { caption: string; columns: CardColumn<Row>[]; rows: Row[]; rowKey: (row: Row) => string };

/** A table on a laptop; on a phone each row is a card with its values named, so that nothing scrolls sideways. */
export function CardTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <div className="relative overflow-x-auto rounded-card border border-line bg-sheet">
      <table className="w-full border-collapse text-left tabular-nums max-lg:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-lg:hidden">
          <tr className="border-line border-b text-muted text-sm">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                aria-sort={column.sort}
                className={`px-3 py-2.5 font-semibold first:pl-5 last:pr-5 ${column.isNumber ? "text-right" : ""}`}
              >
                {column.header ?? column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className="border-line border-b last:border-b-0 max-lg:block max-lg:px-4 max-lg:py-3"
            >
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: CardColumn<Row>; row: Row }) {
  const isHidden = column.isEmpty?.(row) === true;
  const asCard = column.isName
    ? "max-lg:block max-lg:pt-0 max-lg:pb-1.5"
    : `max-lg:justify-between max-lg:gap-4 max-lg:py-0.5 ${isHidden ? "max-lg:hidden" : "max-lg:flex"}`;
  return (
    <td
      className={`px-3 py-3 align-top first:pl-5 last:pr-5 max-lg:px-0 max-lg:first:pl-0 max-lg:last:pr-0 ${asCard} ${column.isNumber ? "lg:text-right" : ""}`}
    >
      {column.isName || column.label === "" ? null : (
        <span aria-hidden="true" className="text-muted text-sm lg:hidden">
          {column.label}
        </span>
      )}
      <div className="min-w-0 max-lg:[&:not(:first-child)]:text-right">{column.cell(row)}</div>
    </td>
  );
}

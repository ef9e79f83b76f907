import { CutText } from "@/components/ui/cut-text";
import { DataTable } from "@/components/ui/data-table";
import { ACCEPTS_TEXT } from "@/lib/publications/describe-entry";
import type { SampleRow } from "@/lib/publications/read-import";
import { formatCount } from "@/lib/text/format-count";

const MOST = 48;
const NOTHING = <span className="text-faint">–</span>;

/** The first entries as they were understood, so that a column taken for another shows before it is written. */
export function ImportSample({ rows, isJson }: { rows: SampleRow[]; isJson: boolean }) {
  if (rows.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">
        As it is understood, the first {rows.length === 1 ? "one" : rows.length}
      </h3>
      <DataTable
        caption="The first entries as they are understood"
        rows={rows}
        rowKey={(row) => String(row.line)}
        columns={[
          {
            id: "line",
            header: isJson ? "Entry" : "Line",
            isNumber: true,
            cell: (row) => formatCount(row.line),
          },
          { id: "name", header: "Name", cell: (row) => <Wide text={row.name} /> },
          { id: "address", header: "Address", cell: (row) => <Wide text={row.address} /> },
          {
            id: "followers",
            header: "Followers",
            isNumber: true,
            cell: (row) => (row.followers === null ? NOTHING : formatCount(row.followers)),
          },
          { id: "topics", header: "Topics", cell: (row) => <Wide text={row.topics.join(", ")} /> },
          {
            id: "accepts",
            header: "Accepts",
            cell: (row) => <span className="whitespace-nowrap text-sm">{ACCEPTS_TEXT[row.accepts]}</span>,
          },
          {
            id: "answer",
            header: "Answer days",
            isNumber: true,
            cell: (row) => (row.answerDays === null ? NOTHING : formatCount(row.answerDays)),
          },
        ]}
      />
    </div>
  );
}

function Wide({ text }: { text: string }) {
  return (
    <div className="w-max max-w-56 text-sm">
      {text === "" ? NOTHING : <CutText text={text} most={MOST} />}
    </div>
  );
}

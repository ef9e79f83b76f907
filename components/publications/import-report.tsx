"use client";

import { useState } from "react";
import { ImportSample } from "@/components/publications/import-sample";
import { Button } from "@/components/ui/button";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { CutText } from "@/components/ui/cut-text";
import { DataTable } from "@/components/ui/data-table";
import type { ImportOutcome, ImportReport as Report, ReportRow } from "@/lib/publications/read-import";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

const ROWS_AT_ONCE = 100;
const NAME_CHARACTERS = 80;
const OUTCOMES: ImportOutcome[] = ["made", "updated", "unchanged", "refused"];

const WORDS: Record<ImportOutcome, { ahead: string; done: string; tone: ChipTone }> = {
  made: { ahead: "New", done: "Made", tone: "good" },
  updated: { ahead: "Will change", done: "Updated", tone: "warn" },
  unchanged: { ahead: "Already there", done: "Already there", tone: "plain" },
  refused: { ahead: "Refused", done: "Refused", tone: "bad" },
};

const SEPARATORS = { ",": "commas", ";": "semicolons", "\t": "tabs" };

/** What becomes, or became, of every row of a file. */
export function ImportReport({ report }: { report: Report }) {
  const [only, setOnly] = useState<ImportOutcome | null>(null);
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const word = report.isWritten ? "done" : "ahead";
  const rows = only === null ? report.rows : report.rows.filter((row) => row.outcome === only);
  return (
    <section aria-labelledby="report-title" className="grid gap-4">
      <div>
        <h2 id="report-title" className="font-serif text-2xl">
          {report.isWritten ? "Imported" : "Nothing is changed yet"}
        </h2>
        <p className="text-muted">
          {report.separator === null
            ? `${countOf(report.rows.length, "entry", "entries")} of a JSON list.`
            : `${countOf(report.rows.length, "row")}, separated by ${SEPARATORS[report.separator]}.`}
          {report.unused.length > 0 ? ` Not used: ${report.unused.join(", ")}.` : ""}
        </p>
      </div>
      {report.encoding === "windows-1252" ? <EncodingWarning rows={report.rows} /> : null}
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Show only</legend>
        {OUTCOMES.map((outcome) => (
          <button
            key={outcome}
            type="button"
            aria-pressed={only === outcome}
            disabled={report.counts[outcome] === 0}
            onClick={() => {
              setOnly(only === outcome ? null : outcome);
              setShown(ROWS_AT_ONCE);
            }}
            className="grid min-w-28 rounded-control border border-line bg-sheet px-4 py-2 text-left hover:bg-sunken disabled:text-faint aria-pressed:border-ink"
          >
            <span className="font-serif text-2xl tabular-nums leading-tight">
              {formatCount(report.counts[outcome])}
            </span>
            <span className="text-muted text-sm">{WORDS[outcome][word]}</span>
          </button>
        ))}
      </fieldset>
      {report.isWritten ? null : <ImportSample rows={report.sample} isJson={report.separator === null} />}
      <DataTable
        caption="Rows of the file"
        rows={rows.slice(0, shown)}
        rowKey={(row) => String(row.line)}
        columns={[
          {
            id: "line",
            header: report.separator === null ? "Entry" : "Line",
            isNumber: true,
            cell: (row) => formatCount(row.line),
          },
          {
            id: "outcome",
            header: report.isWritten ? "What happened" : "What will happen",
            cell: (row) => <Chip tone={WORDS[row.outcome].tone}>{WORDS[row.outcome][word]}</Chip>,
          },
          {
            id: "name",
            header: "Publication",
            cell: (row) => (
              <div className="min-w-64">
                <span className="break-words">
                  {row.name === "" ? (
                    <span className="text-faint">without a name</span>
                  ) : (
                    <CutText text={row.name} most={NAME_CHARACTERS} />
                  )}
                </span>
                <Details row={row} />
              </div>
            ),
          },
        ]}
      />
      {rows.length > shown ? (
        <Button size="small" className="justify-self-center" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          Show {Math.min(ROWS_AT_ONCE, rows.length - shown)} more of {formatCount(rows.length)}
        </Button>
      ) : null}
    </section>
  );
}

function Details({ row }: { row: ReportRow }) {
  if (row.outcome === "updated") {
    return <p className="text-muted text-sm">changes {row.changed.join(", ").toLowerCase()}</p>;
  }
  return row.faults.map((fault) => (
    <p key={`${fault.field}${fault.message}`} className="wrap-anywhere text-bad text-sm">
      {[fault.field ?? "", fault.value === "" ? "" : `“${fault.value}”`]
        .filter((part) => part !== "")
        .join(" ")}
      {fault.field === null && fault.value === "" ? "" : ": "}
      {fault.message}
    </p>
  ));
}

function EncodingWarning({ rows }: { rows: ReportRow[] }) {
  const samples = rows
    .map((row) => row.name)
    .filter((name) => /[^\p{ASCII}]/u.test(name))
    .slice(0, 3);
  return (
    <p className="rounded-control bg-warn-soft px-4 py-3 text-warn">
      This file is not UTF-8; it was read as Windows-1252, which is what Excel saves as plain “CSV”.{" "}
      {samples.length > 0
        ? `Look whether these are right: ${samples.join("; ")}. `
        : "Look whether accents are right. "}
      If not, save it as “CSV UTF-8” and choose it again.
    </p>
  );
}

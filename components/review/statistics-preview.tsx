import { type CardColumn, CardTable } from "@/components/ui/card-table";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { SelectField } from "@/components/ui/field";
import type { StatisticsReport } from "@/lib/measurement/actions";
import { formatAmount } from "@/lib/measurement/format-amount";
import type { StatisticsLine } from "@/lib/measurement/judge-statistics";
import { markName } from "@/lib/measurement/mark";
import {
  STATISTICS_FIELD_NAMES,
  STATISTICS_FIELDS,
  type StatisticsField,
} from "@/lib/measurement/read-statistics";
import type { TotalKey } from "@/lib/measurement/snapshot";
import { countOf } from "@/lib/text/count-of";
import { formatCount } from "@/lib/text/format-count";

type Props = { report: StatisticsReport; onMap: (mapping: (StatisticsField | null)[]) => void };

const WORDS: Record<StatisticsLine["kind"], { word: string; tone: ChipTone }> = {
  new: { word: "New", tone: "good" },
  unusual: { word: "Unusual", tone: "warn" },
  known: { word: "Already there", tone: "plain" },
  refused: { word: "Refused", tone: "bad" },
};

/** What each column holds, and what becomes of each row. Nothing is changed yet. */
export function StatisticsPreview({ report, onMap }: Props) {
  const { columns, mapping, lines } = report;
  const unclear = columns.filter(({ isUnclear }, index) => isUnclear && mapping[index] === null).length;
  return (
    <section aria-labelledby="preview-title" className="grid gap-5">
      <div>
        <h2 id="preview-title" className="font-serif text-2xl">
          Nothing is changed yet
        </h2>
        <p className="text-muted">{countOf(lines.length, "row")}. What each would become stands beside it.</p>
      </div>
      <details open={unclear > 0} className="rounded-card border border-line bg-sheet px-5">
        <summary className="min-h-12 py-3">
          <span className="font-semibold">{countOf(columns.length, "column")}</span>{" "}
          <span className="text-muted">
            {unclear === 0
              ? "all known"
              : `${unclear} unclear: say what ${unclear === 1 ? "it is" : "they are"}`}
          </span>
        </summary>
        <div className="grid gap-4 pb-5 sm:grid-cols-2 lg:grid-cols-3">
          {columns.map((column, index) => (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, and never move
              key={index}
              label={column.heading}
              hint={column.sample === "" ? "empty" : `such as ${column.sample}`}
              value={mapping[index] ?? ""}
              onChange={(event) => {
                const field = STATISTICS_FIELDS.find((one) => one === event.currentTarget.value) ?? null;
                // One column a field: the one chosen last has it.
                onMap(mapping.map((old, at) => (at === index ? field : old === field ? null : old)));
              }}
            >
              <option value="">left out</option>
              {STATISTICS_FIELDS.map((field) => (
                <option key={field} value={field}>
                  {STATISTICS_FIELD_NAMES[field]}
                </option>
              ))}
            </SelectField>
          ))}
        </div>
      </details>
      <CardTable
        caption="What becomes of each row"
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={COLUMNS}
      />
    </section>
  );
}

const COLUMNS: CardColumn<StatisticsLine>[] = [
  {
    id: "piece",
    label: "Piece",
    isName: true,
    cell: ({ line, title, launchTitle }) => (
      <>
        <span className="font-semibold">{launchTitle ?? (title === "" ? "No title" : title)}</span>
        <span className="block text-muted text-sm">line {line}</span>
      </>
    ),
  },
  {
    id: "becomes",
    label: "Becomes",
    cell: (line) => (
      <>
        <Chip tone={WORDS[line.kind].tone}>{WORDS[line.kind].word}</Chip>
        {"problems" in line
          ? line.problems.map((problem) => (
              <span key={problem} className="block text-sm">
                {problem}
              </span>
            ))
          : null}
      </>
    ),
  },
  {
    id: "mark",
    label: "Stands for",
    isEmpty: (line) => !("values" in line),
    cell: (line) => ("values" in line ? markName(line.values.mark) : ""),
  },
  count("views", "Views"),
  count("reads", "Reads"),
  count("recommenders", "Recommended by"),
  {
    id: "earnings",
    label: "Earnings",
    isNumber: true,
    isEmpty: (line) => earningsOf(line) === "",
    cell: earningsOf,
  },
];

function count(key: TotalKey, label: string): CardColumn<StatisticsLine> {
  const words = (line: StatisticsLine) =>
    "values" in line && line.values[key] !== null ? formatCount(line.values[key]) : "";
  return { id: key, label, isNumber: true, isEmpty: (line) => words(line) === "", cell: words };
}

function earningsOf(line: StatisticsLine): string {
  if (!("values" in line)) return "";
  const { earningsMinor, currency } = line.values;
  return earningsMinor === null || currency === null ? "" : formatAmount(earningsMinor, currency);
}

"use client";

import { LineDetails } from "@/components/templates/line-details";
import type { TemplateEdits } from "@/components/templates/use-template-edits";
import { Chip } from "@/components/ui/chip";
import { describeWhen } from "@/lib/plan/describe-when";
import { isNeeded } from "@/lib/plan/task-kind";
import type { TemplateRow } from "@/lib/templates/template-page";
import { formatDuration } from "@/lib/time/format";

type Props = { row: TemplateRow; edits: TemplateEdits; isOpen: boolean; onToggle: () => void };

/** One line: what, when in words, how long; opened, everything that can be changed about it. */
export function TemplateLineRow({ row, edits, isOpen, onToggle }: Props) {
  const detailsId = `line-${row.key}`;
  return (
    <li className={`border-line not-first:border-t ${row.skipped ? "bg-sunken/60" : ""}`}>
      <div className="grid items-start gap-x-4 px-4 py-2 sm:grid-cols-[minmax(0,1fr)_5.5rem] lg:grid-cols-[minmax(0,1fr)_24rem_5.5rem]">
        <div className="min-w-0">
          <button
            type="button"
            data-line-button=""
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            className={`min-h-9 w-full break-words text-left font-semibold hover:underline ${row.skipped ? "text-muted line-through" : ""}`}
            onClick={onToggle}
          >
            {row.title}
          </button>
          <Facts row={row} />
        </div>
        <WhenWords row={row} />
        {isNeeded(row.kind) ? null : (
          <button
            type="button"
            className="hidden min-h-9 justify-self-end rounded-control px-2 text-muted text-sm hover:bg-sunken hover:text-ink sm:col-start-2 sm:row-start-1 sm:block lg:col-start-3"
            aria-label={`${row.skipped ? "Restore" : "Leave out"} ${row.title}`}
            onClick={() => void edits.skip(row.key, !row.skipped, row.title)}
          >
            {row.skipped ? "Restore" : "Leave out"}
          </button>
        )}
      </div>
      {isOpen ? <LineDetails id={detailsId} row={row} edits={edits} /> : null}
    </li>
  );
}

function Facts({ row }: { row: TemplateRow }) {
  const { place } = row;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
      <span className="tabular-nums">
        {row.automatic ? "by itself" : formatDuration(row.durationMinutes)}
      </span>
      {place?.isWholePlatform ? <span>any {place.name} channel: the one it was for is gone</span> : null}
      {row.kind === "own" ? <Chip>own</Chip> : null}
      {row.isRewritten ? <Chip>your words</Chip> : null}
    </div>
  );
}

/** Its time in words: in ink where it is locked, in grey where the planner put it last. */
function WhenWords({ row }: { row: TemplateRow }) {
  if (row.skipped) return <p className="py-1.5 text-muted">left out</p>;
  if (row.kind === "publish") return <p className="py-1.5">{describeWhen({ minute: 0 })}</p>;
  if (row.when === null) return <p className="py-1.5 text-muted">where the planner finds room</p>;
  if (row.locked) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5 tabular-nums">
        {describeWhen(row.when)} <Chip>locked</Chip>
      </p>
    );
  }
  return (
    <p className="py-1.5 text-muted tabular-nums">
      <span className="sr-only">last time </span>
      {describeWhen(row.when)}
    </p>
  );
}

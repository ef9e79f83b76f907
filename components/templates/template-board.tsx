"use client";

import { useState } from "react";
import { AddLine } from "@/components/templates/add-line";
import { TemplateLineRow } from "@/components/templates/template-line-row";
import { useTemplateEdits } from "@/components/templates/use-template-edits";
import { Section } from "@/components/ui/section";
import { PHASES, type Phase } from "@/lib/plan/task";
import type { TemplateRow } from "@/lib/templates/template-page";

type Props = { templateId: string; rows: TemplateRow[] };

const PHASE_NAMES: Record<Phase, { title: string; lead: string }> = {
  days: {
    title: "The days before",
    lead: "Days count on the calendar, in your zone: ten in the morning stays ten.",
  },
  countdown: { title: "The countdown", lead: "The last hour before going live." },
  hour: {
    title: "The first hour",
    lead: "Packed anew for every launch, around what is locked.",
  },
  after: { title: "Afterwards", lead: "Numbers, answers, and the posts that lose nothing by waiting." },
};

/** The lines of a template, by phase and in the order of the clock, each to be opened and changed. */
export function TemplateBoard({ templateId, rows }: Props) {
  const edits = useTemplateEdits(templateId);
  const [openKey, setOpenKey] = useState<string | null>(null);
  return (
    <>
      {PHASES.map((phase) => {
        const own = rows.filter((row) => row.phase === phase);
        if (own.length === 0) return null;
        return (
          <Section key={phase} title={PHASE_NAMES[phase].title} lead={PHASE_NAMES[phase].lead}>
            <ol className="overflow-hidden rounded-card border border-line bg-sheet shadow-lift">
              {own.map((row) => (
                <TemplateLineRow
                  key={row.key}
                  row={row}
                  edits={edits}
                  isOpen={openKey === row.key}
                  onToggle={() => setOpenKey(openKey === row.key ? null : row.key)}
                />
              ))}
            </ol>
          </Section>
        );
      })}
      <AddLine edits={edits} />
    </>
  );
}

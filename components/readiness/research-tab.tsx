"use client";

import { AddSource } from "@/components/readiness/add-source";
import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { SourceNote } from "@/components/readiness/source-note";
import { SavedNote } from "@/components/ui/saved-note";
import { saveSheetAction } from "@/lib/readiness/actions";
import type { CheckBasis } from "@/lib/readiness/check";

type Props = { research: CheckBasis["research"]; hands: ReadinessHands };

const PARTS = [
  {
    field: "missing",
    label: "What is missing",
    hint: "What the texts above leave out, get wrong or do not know.",
  },
  {
    field: "own",
    label: "Your own experience and view",
    hint: "What you have seen, done or counted yourself, and what you think of it.",
  },
] as const;

/** The research sheet: what exists, what is missing, and what the writer brings. */
export function ResearchTab({ research, hands }: Props) {
  const { draftId, reload } = hands;
  const save = (field: "missing" | "own") => async (text: string, seen: string) => {
    const outcome = await saveSheetAction({ draftId, field, text, seen });
    if (outcome.ok) void reload();
    return outcome;
  };
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div id="research-links" className="scroll-mt-20">
        <h3 className="font-serif text-xl">What exists</h3>
        <p className="mb-3 text-muted">Links to what others wrote on it, each with what it says.</p>
        <ul className="mb-4 grid gap-3">
          {research.links.map((link) => (
            <SourceNote key={link.id} link={link} hands={hands} />
          ))}
        </ul>
        <AddSource hands={hands} withText={false} />
      </div>
      <div className="grid content-start gap-6">
        {PARTS.map(({ field, label, hint }) => (
          <SavedNote
            key={field}
            id={`research-${field}`}
            storageKey={`first-hour.research.${draftId}.${field}`}
            label={label}
            hint={hint}
            note={research[field]}
            save={save(field)}
            rows={5}
          />
        ))}
      </div>
    </div>
  );
}

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

const STAGES = [
  { name: "Write", says: "Bring a piece: write it here, paste it, or import your feed or export." },
  { name: "Place", says: "Note the publications it could run in and the channels where people follow you." },
  { name: "Plan", says: "Choose a slot. First Hour lays out the hour: what to post where, and when." },
  { name: "Fly", says: "Tick it off live on phone and laptop, with the pace against your target." },
  { name: "Review", says: "See what was planned and what happened, and keep the numbers." },
];

/** An empty desk: what this is, in five words, and the two ways to begin. */
export function FirstVisit({ example }: { example: ReactNode }) {
  return (
    <div className="max-w-3xl">
      <p className="mb-8 text-lg text-muted">
        Many writers believe that a piece's first hour decides how far it goes. This is the flight plan for
        that hour, the cockpit in it, and the flight recorder after it.
      </p>
      <ol className="mb-10 grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {STAGES.map((stage, index) => (
          <li key={stage.name} className="flex gap-4 border-line border-t pt-4">
            <span className="font-serif text-2xl text-faint tabular-nums">{index + 1}</span>
            <span>
              <span className="block font-semibold">{stage.name}</span>
              <span className="block text-muted">{stage.says}</span>
            </span>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-start gap-3">
        <ButtonLink href="/drafts/new" variant="primary" size="large">
          Bring your first piece
        </ButtonLink>
        {example}
      </div>
    </div>
  );
}

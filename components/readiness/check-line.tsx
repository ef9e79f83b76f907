"use client";

import { useState } from "react";
import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { VerdictMark } from "@/components/readiness/verdict-mark";
import { WaiveForm } from "@/components/readiness/waive-form";
import { Button } from "@/components/ui/button";
import type { Evidence } from "@/lib/readiness/check";
import { MOST_EVIDENCE } from "@/lib/readiness/find-evidence";
import type { ReportLine } from "@/lib/readiness/report";

type Props = { line: ReportLine; hands: ReadinessHands };

/** One open check: its verdict, what it rests on, what to do, and the way to wave it through. */
export function CheckLine({ line, hands }: Props) {
  const [isWaiving, setWaiving] = useState(false);
  // Here, so that closing the form and opening it again finds what was typed.
  const [reason, setReason] = useState("");
  const { next, waiver } = line;
  return (
    <li className="grid gap-x-5 gap-y-2 border-line border-b py-4 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <div>
        <VerdictMark verdict={line.verdict} />
      </div>
      <div className="min-w-0">
        <h4 className="font-semibold">{line.name}</h4>
        <p>{line.says}</p>
        {waiver === null ? null : (
          <p className="text-muted text-sm">
            You waved it through before (“{waiver.reason}”); since then it found more.
          </p>
        )}
        <EvidenceList evidence={line.evidence} hands={hands} />
        <div className="mt-3 flex flex-wrap gap-2">
          {next === null ? null : (
            <Button size="small" onClick={() => hands.follow(line)}>
              {next.says}
            </Button>
          )}
          <Button
            size="small"
            variant="plain"
            aria-expanded={isWaiving}
            aria-label={`Wave through: ${line.name}`}
            onClick={() => setWaiving(!isWaiving)}
          >
            Wave through
          </Button>
        </div>
        {isWaiving ? (
          <WaiveForm
            line={line}
            hands={hands}
            reason={reason}
            onReason={setReason}
            onClose={() => setWaiving(false)}
          />
        ) : null}
        {line.basis === "" ? null : <p className="mt-2 text-faint text-sm">{line.basis}.</p>}
      </div>
    </li>
  );
}

/** What a verdict rests on; a press selects it in the text. */
export function EvidenceList({ evidence, hands }: { evidence: readonly Evidence[]; hands: ReadinessHands }) {
  if (evidence.length === 0) return null;
  const left = evidence.length - MOST_EVIDENCE;
  return (
    <ul className="mt-2 grid gap-1">
      {evidence.slice(0, MOST_EVIDENCE).map(({ quote, place, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be found twice; the order is that of the text.
        <li key={index} className="min-w-0">
          {place === null ? (
            <span className="break-words px-2">{quote}</span>
          ) : (
            <button
              type="button"
              onClick={() => hands.show(place)}
              className="max-w-full rounded-control px-2 py-1 text-left font-serif hover:bg-sunken"
            >
              <span className="sr-only">Show in the text: </span>
              <span className="break-words underline decoration-edge decoration-dotted underline-offset-4">
                “{shorten(quote)}”
              </span>
            </button>
          )}
          {note === "" ? null : <span className="break-words px-2 text-muted text-sm">{note}</span>}
        </li>
      ))}
      {left > 0 ? <li className="px-2 text-muted text-sm">and {left} more</li> : null}
    </ul>
  );
}

const SHOWN_CHARACTERS = 160;

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.length <= SHOWN_CHARACTERS ? line : `${line.slice(0, SHOWN_CHARACTERS).trimEnd()}…`;
}

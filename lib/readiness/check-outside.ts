import type { CheckContext, Finding } from "@/lib/readiness/check";
import { printOf } from "@/lib/readiness/print-of";
import { formatShortDate } from "@/lib/time/format";

const BASIS = "What a service finds is its word; none sees the whole web";

/** Whether a service outside compared this very text with the web, and what it said. */
export function checkOutside({ piece, basis }: CheckContext): Finding {
  const next = {
    says: "Run it through one of the services, and note what it said.",
    goal: { at: "sources", field: "outside" } as const,
  };
  if (piece.words.length === 0)
    return { verdict: "cannot_tell", says: "There is no text yet.", evidence: [], next: null, basis: BASIS };
  const newestFirst = basis.outsideChecks.toSorted((a, b) => (a.checkedOn < b.checkedOn ? 1 : -1));
  const print = printOf(piece.body);
  const same = newestFirst.find((one) => one.print === print);
  const shown = same ?? newestFirst[0];
  if (shown === undefined) {
    const says = "Whether it is like something else on the web cannot be told from here.";
    return { verdict: "cannot_tell", says, evidence: [], next, basis: BASIS };
  }
  const isSame = same !== undefined;
  const when = `${shown.tool}, ${formatShortDate(shown.checkedOn)}: ${shown.result}`;
  return {
    verdict: isSame ? "pass" : "warn",
    says: isSame ? when : `${when}. The text has changed since.`,
    evidence: [],
    next: isSame ? null : { ...next, says: "Check the changed text again." },
    basis: BASIS,
  };
}

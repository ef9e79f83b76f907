"use client";

import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { RemoveSource } from "@/components/readiness/remove-source";
import { SourceName } from "@/components/readiness/source-note";
import { Button } from "@/components/ui/button";
import { submitKept } from "@/components/ui/submit-kept";
import { useAction } from "@/components/ui/use-action";
import { changeSourceAction, fetchSourceAction } from "@/lib/readiness/actions";
import type { Overlap, Treatment } from "@/lib/readiness/find-overlaps";
import type { OverlapSum } from "@/lib/readiness/sum-overlaps";
import { countOf } from "@/lib/text/count-of";

const TREATMENT: Record<Treatment, string> = {
  unmarked: "Neither quoted nor cited",
  quoted: "Quoted, source not named",
  cited: "Source named, no quotation marks",
  quoted_and_cited: "Quoted, source named",
};

type Props = {
  link: { id: string; name: string; address: string | null; hasText: boolean };
  kind: "source" | "own";
  text: string;
  number: number | null;
  sum: OverlapSum | null;
  overlaps: readonly Overlap[];
  body: string;
  words: number;
  hands: ReadinessHands;
};

/** One compared text, and each passage of the draft that has its words, side by side with them. */
export function SourceCard({ link, kind, text, number, sum, overlaps, body, words, hands }: Props) {
  const fetching = useAction(fetchSourceAction);
  const bring = async () => {
    const outcome = await fetching.run({ draftId: hands.draftId, sourceId: link.id });
    if (outcome.ok) await hands.reload();
  };
  return (
    <li className="min-w-0 rounded-control border border-line bg-sheet p-4">
      <div className="flex items-start justify-between gap-3">
        <div className="flex min-w-0 items-baseline gap-2">
          {number === null ? null : <span className="font-semibold text-sm tabular-nums">{number}</span>}
          <SourceName link={link} />
        </div>
        {kind === "own" ? null : <RemoveSource link={link} hands={hands} />}
      </div>
      {link.hasText ? (
        <p className="text-muted text-sm tabular-nums">{describe(sum, words)}</p>
      ) : (
        <div className="mt-1 grid gap-2">
          <p className="text-muted text-sm">Its text is not here yet, so nothing is compared with it.</p>
          {link.address === null ? null : (
            <div>
              <Button size="small" disabled={fetching.isPending} onClick={() => void bring()}>
                {fetching.isPending ? "Fetching…" : `Fetch ${new URL(link.address).host}`}
              </Button>
            </div>
          )}
          {fetching.message === null ? null : (
            <p role="alert" className="text-bad text-sm">
              {fetching.message}
            </p>
          )}
          <PasteText link={link} hands={hands} />
        </div>
      )}
      {overlaps.length === 0 ? null : (
        <ol className="mt-3 grid gap-3">
          {overlaps.map((overlap) => (
            <li key={`${overlap.start}-${overlap.end}`} className="border-line border-t pt-3">
              <p className="text-sm">
                <span className="font-semibold">{TREATMENT[overlap.treatment]}</span>
                <span className="text-muted tabular-nums">
                  {" "}
                  · {countOf(overlap.words, "word")}, {Math.round(overlap.closeness * 100)} % of its content
                  words
                </span>
              </p>
              <button
                type="button"
                onClick={() => hands.show({ field: "body", start: overlap.start, end: overlap.end })}
                className="mt-1 w-full rounded-control px-2 py-1 text-left hover:bg-sunken"
              >
                <span className="sr-only">Show in the text: </span>
                <span className="break-words font-serif">“{body.slice(overlap.start, overlap.end)}”</span>
              </button>
              <p className="mt-1 break-words px-2 text-muted text-sm">
                {kind === "own" ? "There" : "The source"}: “
                {text.slice(overlap.sourceStart, overlap.sourceEnd)}”
              </p>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

function describe(sum: OverlapSum | null, words: number): string {
  if (sum === null) return "No passage of the draft has its words.";
  const share = words === 0 ? 0 : Math.round((sum.words / words) * 100);
  const open = sum.unmarked === 0 ? "all of them marked" : `${sum.unmarked} unmarked`;
  return `${countOf(sum.words, "word")} in ${countOf(sum.passages, "passage")}, ${share < 1 ? "under 1" : share} % of the draft; ${open}`;
}

/** The text of a source that cannot be fetched, by hand. */
function PasteText({ link, hands }: { link: { id: string; name: string }; hands: ReadinessHands }) {
  const { run, isPending, message } = useAction(changeSourceAction);
  return (
    <details>
      <summary className="py-1 text-sm underline">Paste its text</summary>
      <form
        onSubmit={submitKept(async (form) => {
          const outcome = await run({
            draftId: hands.draftId,
            sourceId: link.id,
            text: String(form.get("text") ?? ""),
          });
          if (outcome.ok) await hands.reload();
          return outcome.ok;
        })}
        className="mt-2 grid gap-2"
      >
        <textarea name="text" rows={4} aria-label={`Text of ${link.name}`} className="control" />
        {message === null ? null : <p className="text-bad text-sm">{message}</p>}
        <div>
          <Button type="submit" size="small" disabled={isPending}>
            Keep the text
          </Button>
        </div>
      </form>
    </details>
  );
}

import type { ReadinessHands } from "@/components/readiness/readiness-hands";
import { Button } from "@/components/ui/button";
import type { DraftState } from "@/lib/drafts/draft-state";
import type { ReportLine } from "@/lib/readiness/report";

type Props = { line: ReportLine | null; state: DraftState; hands: ReadinessHands };

/** The one thing to do next for the draft to be ready. */
export function NextLine({ line, state, hands }: Props) {
  const isBefore = state === "idea" || state === "writing";
  return (
    <section aria-label="Next for readiness" className="mb-5 rounded-control bg-sunken p-4">
      {line === null ? (
        <>
          <h3 className="font-semibold text-sm">Nothing speaks against it</h3>
          <p className="mt-1">
            {isBefore ? "When it reads well to you too, it is ready." : "It stays checked while you write."}
          </p>
          {isBefore ? (
            <a href="#about" className="mt-2 inline-flex min-h-9 items-center underline">
              To its state
            </a>
          ) : null}
        </>
      ) : (
        <>
          <h3 className="font-semibold text-sm">Next: {line.name}</h3>
          <p className="mt-1">{line.says}</p>
          <div className="mt-3">
            <Button size="small" onClick={() => hands.follow(line)}>
              {line.next?.says ?? "Look at it"}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

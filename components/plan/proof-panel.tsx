"use client";

import { OrderBar } from "@/components/plan/order-bar";
import { usePlanEdits } from "@/components/plan/use-plan-edits";
import { type Search, useProof } from "@/components/plan/use-proof";
import { Button } from "@/components/ui/button";
import { describeProof } from "@/lib/plan/describe-proof";
import { formatEstimate } from "@/lib/plan/format-estimate";
import type { Proof } from "@/lib/plan/prove-plan";

type Props = {
  launchId: string;
  revision: number;
  /** Kept with this revision; null: it is looked for now. */
  proof: Proof | null;
  /** What the plan as it stands is expected to bring within the hour. */
  value: number;
};

/** Whether any order of the tasks would bring more: in words, as a bar, and with the button that takes the better one. */
export function ProofPanel({ launchId, revision, proof, value }: Props) {
  const { search, stop, again } = useProof(launchId, revision, proof);
  return (
    <section
      aria-label="The order of the tasks"
      className="mb-6 rounded-card border border-line bg-sheet p-5"
    >
      <div aria-live="polite" className="min-h-14">
        {search.kind === "proof" ? (
          <Found launchId={launchId} value={value} proof={search.proof} onAgain={again} />
        ) : search.kind === "fault" ? (
          <Fault message={search.message} onAgain={again} />
        ) : (
          <Searching search={search} onStop={stop} />
        )}
      </div>
    </section>
  );
}

function Searching({
  search,
  onStop,
}: {
  search: Extract<Search, { kind: "searching" }>;
  onStop: () => void;
}) {
  if (!search.isSlow) return null;
  const { value, bound } = search;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <progress className="h-1.5 w-28 accent-ember" aria-label="Looking for the best order" />
      <p className="min-w-0 flex-1 basis-64">
        Looking for the best order.
        {value === null || bound === null ? null : (
          <span className="text-muted tabular-nums">
            {" "}
            {formatEstimate(value)} so far; no order brings more than {formatEstimate(bound)}.
          </span>
        )}
      </p>
      <Button size="small" onClick={onStop}>
        Stop and keep the best
      </Button>
    </div>
  );
}

function Fault({ message, onAgain }: { message: string; onAgain: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <p className="min-w-0 flex-1 basis-64">{message}</p>
      <Button size="small" onClick={onAgain}>
        Look again
      </Button>
    </div>
  );
}

type FoundProps = { launchId: string; value: number; proof: Proof; onAgain: () => void };

function Found({ launchId, value, proof, onAgain }: FoundProps) {
  const edits = usePlanEdits(launchId);
  const { headline, detail, canImprove, canLookFurther } = describeProof(proof, value);
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="font-serif text-xl leading-snug tabular-nums">{headline}</p>
        <p className="mt-1 text-muted text-sm tabular-nums">{detail}</p>
      </div>
      {proof.bound > 0 ? <OrderBar improvised={proof.improvised} value={value} bound={proof.bound} /> : null}
      {canImprove || canLookFurther ? (
        <div className="flex flex-wrap gap-2">
          {canImprove ? (
            <Button variant="primary" disabled={edits.isPending} onClick={() => void edits.takeBestOrder()}>
              {edits.isPending ? "Reordering…" : "Use the best order"}
            </Button>
          ) : null}
          {canLookFurther ? <Button onClick={onAgain}>Look further</Button> : null}
        </div>
      ) : null}
    </div>
  );
}

"use client";

import { useState } from "react";
import { useChanges, type Weighing } from "@/components/plan/use-changes";
import { type PlanEdits, usePlanEdits } from "@/components/plan/use-plan-edits";
import { Button } from "@/components/ui/button";
import type { WeighedChange } from "@/lib/plan/change-line";
import { describeFromTo, describeGain } from "@/lib/plan/describe-gain";
import { type RankedChange, rankChanges } from "@/lib/plan/rank-changes";
import type { Weight } from "@/lib/plan/weigh-plan";

type Props = { launchId: string; planRevision: number };

/** The best few are what one acts on; the rest is a press away. */
const FIRST_SHOWN = 4;

/** Every single change weighed in full against the best plan without it, greatest gain first, each with its button. */
export function ChangesPanel({ launchId, planRevision }: Props) {
  const edits = usePlanEdits(launchId);
  const { weighing, again } = useChanges(launchId, planRevision);
  const [isWhole, setWhole] = useState(false);
  const { base, changes } = weighing;
  const ranked = base === null ? [] : rankChanges(base, changes);
  const shown = isWhole ? ranked : ranked.slice(0, FIRST_SHOWN);
  const greatest = Math.max(...ranked.map(({ gain }) => gain.most), 0);
  return (
    <>
      {base === null || shown.length === 0 ? null : (
        <ol>
          {shown.map((change) => (
            <ChangeLine key={change.key} change={change} base={base} greatest={greatest} edits={edits} />
          ))}
        </ol>
      )}
      <Standing weighing={weighing} found={ranked.length} onAgain={again} />
      {ranked.length > FIRST_SHOWN ? (
        <Button size="small" variant="plain" className="-ml-3 mb-2" onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Show the best four only" : `Show all ${ranked.length}`}
        </Button>
      ) : null}
    </>
  );
}

type LineProps = {
  change: RankedChange<WeighedChange>;
  base: Weight;
  greatest: number;
  edits: PlanEdits;
};

function ChangeLine({ change, base, greatest, edits }: LineProps) {
  const { words, weight, gain, deed } = change;
  return (
    <li className="grid items-center gap-x-5 gap-y-2 border-line py-4 not-first:border-t sm:grid-cols-[7.5rem_minmax(0,1fr)_auto]">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 sm:block sm:self-start">
        <p className="font-serif text-2xl leading-tight tabular-nums">{describeGain(gain)}</p>
        <GainBar part={greatest > 0 ? gain.most / greatest : 0} />
      </div>
      <div className="min-w-0">
        <h3 className="break-words font-semibold">{words.title}</h3>
        <p className="text-muted">{words.because}</p>
        <p className="text-muted text-sm tabular-nums">{describeFromTo(base, weight, gain)}</p>
      </div>
      <Button
        className="justify-self-start sm:justify-self-end"
        aria-label={`${words.verb}: ${words.title}`}
        disabled={edits.isPending}
        onClick={() => void edits.makeChange(deed, words.title)}
      >
        {words.verb}
      </Button>
    </li>
  );
}

/** The gain beside the greatest one of the list. */
function GainBar({ part }: { part: number }) {
  return (
    <svg aria-hidden="true" width="100%" height="6" className="block sm:mt-1">
      <rect width="100%" height="6" rx="2" className="fill-ember/15" />
      <rect width={`${Math.round(part * 1000) / 10}%`} height="6" rx="2" className="fill-ember" />
    </svg>
  );
}

type StandingProps = { weighing: Weighing; found: number; onAgain: () => void };

/** How far the weighing is, or what it came to. */
function Standing({ weighing, found, onAgain }: StandingProps) {
  const { base, done, count, isOver, fault } = weighing;
  if (fault !== null) {
    return (
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 py-3">
        <p className="min-w-0 flex-1 basis-64">{fault}</p>
        <Button size="small" onClick={onAgain}>
          Weigh again
        </Button>
      </div>
    );
  }
  if (!isOver) {
    return (
      <p className="flex flex-wrap items-center gap-x-4 py-3 text-muted tabular-nums">
        <progress
          className="h-1.5 w-28 accent-ember"
          aria-label="Weighing the changes"
          {...(count === 0 ? {} : { max: count, value: done })}
        />
        {count === 0 ? "Weighing the changes." : `${done} of ${count} weighed.`}
      </p>
    );
  }
  if (found > 0) return null;
  return (
    <p className="max-w-2xl py-3 text-muted">
      {base === null
        ? "These tasks cannot all be done in time, so nothing can be weighed. Unlock or skip one of them, or move the slot."
        : "Nothing on the list would raise it: no channel of yours, no helper, no task less and no lock less. What is left is the piece itself, and the followers you win before it."}
    </p>
  );
}

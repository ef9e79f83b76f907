"use client";

import { useState } from "react";
import { useMove } from "@/components/drafts/use-move";
import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { useHydrated } from "@/components/ui/use-hydrated";
import { titleOf } from "@/lib/drafts/draft";
import { DRAFT_STATE_NAMES, type DraftState, isDraftState, listMoves } from "@/lib/drafts/draft-state";
import { chooseNextStep } from "@/lib/drafts/next-step";

type Props = {
  draftId: string;
  state: DraftState;
  title: string;
  hasText: boolean;
  publishedUrl: string | null;
  canonicalUrl: string | null;
  /** The newest launch of the draft. */
  launchId: string | null;
  /** Id of the field the text is written in. */
  bodyId: string;
};

/** Where the draft stands on its way, and the one next step. */
export function StateRail(props: Props) {
  const [moved, setMoved] = useState<{ from: DraftState; to: DraftState } | null>(null);
  const isAwake = useHydrated();
  // A move made here counts until the server tells of another state.
  const state = moved !== null && moved.from === props.state ? moved.to : props.state;
  const { move, isPending, question } = useMove((_id, to) => setMoved({ from: props.state, to }));
  const draft = { id: props.draftId, title: titleOf(props), state };
  const step = chooseNextStep({ ...props, id: props.draftId, state });
  return (
    <div className="grid gap-4">
      <SelectField
        label="State"
        value={state}
        disabled={isPending || !isAwake}
        onChange={(event) => {
          if (isDraftState(event.target.value)) void move(draft, event.target.value);
        }}
      >
        {[state, ...listMoves(state)].map((one) => (
          <option key={one} value={one}>
            {DRAFT_STATE_NAMES[one]}
          </option>
        ))}
      </SelectField>
      <div className="rounded-control bg-sunken p-4">
        <h2 className="font-semibold text-sm">Next step</h2>
        <p className="mt-1">{step.says}</p>
        <div className="mt-3">
          {"writes" in step ? (
            <Button size="small" onClick={() => document.getElementById(props.bodyId)?.focus()}>
              {step.label}
            </Button>
          ) : "moveTo" in step ? (
            <Button
              size="small"
              disabled={isPending || !isAwake}
              onClick={() => void move(draft, step.moveTo)}
            >
              {step.label}
            </Button>
          ) : (
            <ButtonLink size="small" href={step.href}>
              {step.label}
            </ButtonLink>
          )}
        </div>
      </div>
      {question}
      {state === "scheduled" && props.launchId !== null ? (
        <p className="text-muted text-sm">
          It leaves this state by going live, or when{" "}
          <Link href={`/calendar?launch=${props.launchId}`} className="underline">
            its launch
          </Link>{" "}
          is removed.
        </p>
      ) : null}
    </div>
  );
}

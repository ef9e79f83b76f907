"use client";

import type { PlanEdits } from "@/components/plan/use-plan-edits";
import { SelectField } from "@/components/ui/field";
import { type Helper, mayDo, WRITER } from "@/lib/plan/crew";
import type { PlanRow } from "@/lib/plan/plan-page";

type Props = { row: PlanRow; crew: Helper[]; edits: PlanEdits };

const ANYBODY = "";

/** Hands a task to somebody, or leaves it to the planner; absent where nobody but the writer can do it. */
export function WhoField({ row, crew, edits }: Props) {
  const able = crew.filter((helper) => mayDo(helper, row));
  if (able.length === 0) return null;
  const isPost = row.channelId !== null;
  const name = crew.find(({ id }) => id === row.personId)?.name ?? "you";
  const isHandedOver = row.rule.isHandedOver === true;
  return (
    <SelectField
      label="Who does it"
      hint={isPost ? "Whom you choose keeps it when the plan is built again." : undefined}
      className="w-full max-w-72"
      value={isPost && !isHandedOver ? ANYBODY : (row.personId ?? WRITER)}
      disabled={edits.isPending}
      onChange={(event) => {
        const chosen = event.target.value;
        const isChoice = chosen !== ANYBODY;
        void edits.assign(row.id, isChoice && chosen !== WRITER ? chosen : null, isChoice, row.title);
      }}
    >
      {isPost ? (
        <option value={ANYBODY}>{isHandedOver ? "Whoever fits" : `Whoever fits, now ${name}`}</option>
      ) : null}
      <option value={WRITER}>You</option>
      {able.map((helper) => (
        <option key={helper.id} value={helper.id}>
          {helper.name}
        </option>
      ))}
    </SelectField>
  );
}

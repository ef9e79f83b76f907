"use client";

import { PostBox } from "@/components/plan/post-box";
import { canLock, canSkip, type SharedRow } from "@/components/plan/task-row";
import { canMove } from "@/components/plan/use-nudge";
import { WhenForm } from "@/components/plan/when-form";
import { WhoField } from "@/components/plan/who-field";
import { WordsForm } from "@/components/plan/words-form";
import { Button } from "@/components/ui/button";
import { describeMoving } from "@/lib/plan/describe-moving";
import { describeYield } from "@/lib/plan/describe-yield";
import type { PlanRow } from "@/lib/plan/plan-page";

type Props = { id: string; row: PlanRow; shared: SharedRow };

/** An opened task: how to do it, its text, and all that can be changed about it. */
export function TaskDetails({ id, row, shared }: Props) {
  const { edits, isLive } = shared;
  const canBeMoved =
    !isLive && row.status === "open" && (canMove(row) || row.startMinute === null) && !row.automatic;
  return (
    <div id={id} className="grid gap-5 border-line border-t bg-paper/60 px-4 py-4 sm:pl-[10.25rem]">
      {row.detail === "" ? null : <p className="max-w-2xl">{row.detail}</p>}
      <Worth row={row} />
      {row.postText === "" && row.place === null ? null : (
        <PostBox row={row} edits={edits} words={shared.words} isLive={isLive} />
      )}
      {canBeMoved ? <WhenForm row={row} shared={shared} /> : null}
      {isLive || row.status !== "open" ? null : <WhoField row={row} crew={shared.crew} edits={edits} />}
      {row.status === "skipped" ? null : <WordsForm row={row} edits={edits} isLive={isLive} />}
      {isLive ? null : (
        <div className="flex flex-wrap gap-2">
          {canLock(row) ? (
            <Button size="small" onClick={() => void edits.lock(row.id, !row.locked, row.title)}>
              {row.locked ? "Unlock its time" : "Lock its time"}
            </Button>
          ) : null}
          {canSkip(row) ? (
            <Button size="small" onClick={() => void edits.skip(row.id, row.status !== "skipped", row.title)}>
              {row.status === "skipped" ? "Restore this task" : "Skip this task"}
            </Button>
          ) : null}
          {row.kind === "own" && row.rule.templated === undefined ? (
            <Button size="small" variant="danger" onClick={() => void edits.remove(row.id, row.title)}>
              Remove this task
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

/** What the task brings within the hour, and what another time for it would cost. */
function Worth({ row }: { row: PlanRow }) {
  const moving = row.moving === null || row.status !== "open" ? "" : describeMoving(row.moving);
  if (moving === "") return null;
  const brings = row.expected > 0 ? `It ${describeYield(row.expected)} within the hour. ` : "";
  return (
    <p className="max-w-2xl text-muted tabular-nums">
      {brings}
      {moving}
    </p>
  );
}

"use client";

import { useState } from "react";
import type { SharedRow } from "@/components/plan/task-row";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { PlanRow } from "@/lib/plan/plan-page";
import { formatMinute } from "@/lib/time/format";
import { wallTimeAt } from "@/lib/time/wall-time";

type Props = { row: PlanRow; shared: SharedRow };

/** Another time for a task, typed as minutes, clock or date; it is locked there. */
export function WhenForm({ row, shared: { t0At, zone, edits } }: Props) {
  const shown = describeStart(row, t0At, zone);
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const move = async (when: string | number) => {
    const outcome = await edits.move(row.id, when, row.title, true);
    setRefusal(outcome.ok ? null : outcome.message);
    if (outcome.ok) setTyped(null);
  };
  return (
    <form
      className="flex max-w-2xl flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void move(typed ?? shown);
      }}
    >
      <TextField
        label="When"
        hint="T+12, 18:42 or 2026-11-03 10:00"
        className="w-56"
        autoComplete="off"
        value={typed ?? shown}
        onChange={(event) => setTyped(event.target.value)}
        error={refusal}
      />
      <Button type="submit" disabled={edits.isPending}>
        Move
      </Button>
      {row.startMinute === null
        ? null
        : [-5, -1, 1, 5].map((step) => (
            <Button
              key={step}
              className="tabular-nums"
              aria-label={`${Math.abs(step)} ${Math.abs(step) === 1 ? "minute" : "minutes"} ${step < 0 ? "earlier" : "later"}`}
              disabled={edits.isPending}
              onClick={() => void move((row.startMinute ?? 0) + step)}
            >
              {step < 0 ? `−${-step}` : `+${step}`}
            </Button>
          ))}
    </form>
  );
}

/** What stands in the field: minutes near T0, date and clock in the days around it. */
function describeStart({ startMinute, phase }: PlanRow, t0At: number, zone: string): string {
  if (startMinute === null) return "";
  if (phase === "hour" || phase === "countdown") return formatMinute(startMinute);
  return wallTimeAt(t0At + startMinute * 60_000, zone).replace("T", " ");
}

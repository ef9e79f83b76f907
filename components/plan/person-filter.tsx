"use client";

import { type Helper, WRITER } from "@/lib/plan/crew";
import type { PlanRow } from "@/lib/plan/plan-page";

type Props = {
  rows: PlanRow[];
  crew: Helper[];
  /** Whose tasks are listed; null: everybody's. */
  personId: string | null;
  onChoose: (personId: string | null) => void;
};

/** Everybody's tasks, or only one person's. */
export function PersonFilter({ rows, crew, personId, onChoose }: Props) {
  const people = [{ id: WRITER, name: "You" }, ...crew];
  const planned = rows.filter(({ status, startMinute }) => status !== "skipped" && startMinute !== null);
  const choices = [
    { id: null, words: "Everything", count: planned.length },
    ...people.map(({ id, name }) => ({
      id,
      words: id === WRITER ? "Only yours" : `Only ${name}’s`,
      count: planned.filter((row) => doerOf(row) === id).length,
    })),
  ];
  return (
    <fieldset className="-mt-4 mb-8 flex min-w-0 flex-wrap gap-2">
      <legend className="sr-only">Whose tasks are listed</legend>
      {choices.map((choice) => (
        <button
          key={choice.id ?? "all"}
          type="button"
          aria-pressed={choice.id === personId}
          onClick={() => onChoose(choice.id)}
          className="min-h-10 max-w-full truncate rounded-full border border-edge px-4 text-sm hover:bg-sunken aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
        >
          {choice.words} <span className="tabular-nums opacity-75">{choice.count}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** Who does a row's task: the writer or a helper; null: it happens by itself. */
export function doerOf({ automatic, personId }: Pick<PlanRow, "automatic" | "personId">): string | null {
  return automatic ? null : (personId ?? WRITER);
}

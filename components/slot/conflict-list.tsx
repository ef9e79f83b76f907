import { describeConflict } from "@/lib/slot/describe-conflict";
import type { Conflict } from "@/lib/slot/find-conflicts";

/** What speaks against a slot, told before it is taken and never in the way of taking it. */
export function ConflictList({ conflicts, zone }: { conflicts: readonly Conflict[]; zone: string }) {
  if (conflicts.length === 0) return null;
  return (
    <ul
      aria-label="What speaks against it"
      className="grid gap-1 rounded-control border border-warn/40 bg-warn-soft px-3 py-2 text-sm text-warn"
    >
      {conflicts.map((conflict) => {
        const sentence = describeConflict(conflict, zone);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}

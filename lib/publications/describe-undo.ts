import type { UndoneRow } from "@/lib/publications/decide-undo";
import { countOf } from "@/lib/text/count-of";

/** What undoing an import did, in a sentence or two. */
export function describeUndo(counts: Record<UndoneRow, number>): string {
  const { removed, restored, kept_changed, kept_used } = counts;
  const done = [
    removed > 0 ? `${countOf(removed, "publication")} taken out` : "",
    restored > 0 ? `${restored} put back as before` : "",
  ].filter((part) => part !== "");
  const kept = [
    kept_changed > 0 ? `${kept_changed} that you changed since` : "",
    kept_used > 0 ? `${kept_used} with submissions or launches` : "",
  ].filter((part) => part !== "");
  const first =
    done.length === 0 ? "Nothing was left to take back." : `The import is undone: ${done.join(", ")}.`;
  return kept.length === 0 ? first : `${first} ${kept.join(" and ")} stayed.`;
}

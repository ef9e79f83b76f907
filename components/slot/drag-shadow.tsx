import type { CellDrag } from "@/components/slot/use-cell-drag";
import type { Grabbed } from "@/components/slot/use-scheduling";

/** What is being dragged, under the pointer, and the time it would get. */
export function DragShadow({ drag }: { drag: CellDrag<Grabbed> | null }) {
  if (drag === null) return null;
  const { item, x, y, overWall } = drag;
  return (
    <div
      style={{ left: x + 12, top: y + 12 }}
      className="pointer-events-none fixed z-50 max-w-56 truncate rounded border border-ember bg-ember-soft px-2 py-1 text-sm shadow-lift"
    >
      {item.kind === "draft" ? item.draft.title : item.launch.draftTitle}
      <span className="block text-muted tabular-nums">
        {overWall === null ? "not here" : overWall.slice(11)}
      </span>
    </div>
  );
}

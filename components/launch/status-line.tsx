import type { LastDeed } from "@/components/launch/use-launch";

/** The last thing done on this device, and the way back; on a phone always under the thumb. */
export function StatusLine({ last, onUndo }: { last: LastDeed | null; onUndo: () => void }) {
  return (
    <div
      className={`${last === null ? "hidden lg:flex" : "flex"} fixed inset-x-0 bottom-0 z-40 min-h-14 items-center justify-between gap-3 border-line border-t bg-sunken px-4 lg:static lg:min-h-12 lg:border-0 lg:bg-transparent lg:px-0`}
    >
      <p role="status" className="min-w-0 break-words text-muted">
        {last?.label ?? ""}
      </p>
      {last?.canUndo ? (
        <button type="button" className="min-h-12 shrink-0 px-3 font-semibold underline" onClick={onUndo}>
          Undo
        </button>
      ) : null}
    </div>
  );
}

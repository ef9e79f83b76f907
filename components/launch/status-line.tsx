import type { LastDeed } from "@/components/launch/use-launch";
import type { LaunchMoment } from "@/lib/launch/build-agenda";

const MOMENT_WORDS: Record<LaunchMoment, string> = {
  countdown: "Counting down.",
  held: "The countdown is held.",
  waiting: "The slot has come: waiting for the piece to be live.",
  hour: "The piece is live. The hour runs.",
  over: "The hour is over.",
  ended: "The hour was ended.",
};

/** The last thing done on this device, and the way back. Its place never moves. */
export function StatusLine(props: { last: LastDeed | null; moment: LaunchMoment; onUndo: () => void }) {
  const { last, moment, onUndo } = props;
  return (
    <div className="flex min-h-12 items-center justify-between gap-3">
      <p role="status" className="min-w-0 break-words text-muted">
        <span className="sr-only">{`${MOMENT_WORDS[moment]} `}</span>
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

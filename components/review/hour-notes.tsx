import type { NoteEntry } from "@/lib/launch/launch-state";
import { formatDateTime, formatMinute } from "@/lib/time/format";

type Props = { notes: NoteEntry[]; taskTitles: Record<string, string>; t0At: number; zone: string };

const MINUTE_MS = 60_000;

/** What was noted during the launch, in the order it was written. */
export function HourNotes({ notes, taskTitles, t0At, zone }: Props) {
  if (notes.length === 0) {
    return (
      <p className="text-muted">Nothing was noted during the hour. In the cockpit a note takes one line.</p>
    );
  }
  return (
    <ol className="grid content-start gap-3 self-start border-line border-l-2 pl-4">
      {notes.map(({ id, at, taskId, text }) => (
        <li key={id}>
          <p className="text-muted text-sm tabular-nums">
            <span title={formatDateTime(at, zone)}>{formatMinute((at - t0At) / MINUTE_MS)}</span>
            {taskId !== null && taskTitles[taskId] !== undefined ? `, ${taskTitles[taskId]}` : ""}
          </p>
          <p className="whitespace-pre-wrap break-words">{text}</p>
        </li>
      ))}
    </ol>
  );
}

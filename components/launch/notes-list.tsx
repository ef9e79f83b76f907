import type { CockpitTask } from "@/lib/launch/cockpit";
import type { NoteEntry } from "@/lib/launch/launch-state";
import { formatTime } from "@/lib/time/format";

type Props = {
  notes: readonly NoteEntry[];
  tasks: readonly CockpitTask[];
  names: ReadonlyMap<string, string>;
  zone: string;
  /** Operations the server does not have yet. */
  unsent: readonly { id: string }[];
};

/** What was noted in the hour, latest first; absent before the first note. */
export function NotesList({ notes, tasks, names, zone, unsent }: Props) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading" className="mb-2 font-serif text-2xl">
        Notes
      </h2>
      <ul className="divide-y divide-line">
        {[...notes].reverse().map((note) => {
          const about = tasks.find(({ id }) => id === note.taskId)?.title;
          return (
            <li key={note.id} className="py-2">
              <p className="whitespace-pre-wrap break-words">{note.text}</p>
              <p className="text-faint text-sm tabular-nums">
                {[
                  formatTime(note.at, zone),
                  names.get(note.by) ?? "crew",
                  about ?? "",
                  unsent.some(({ id }) => id === note.id) ? "not yet sent" : "",
                ]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

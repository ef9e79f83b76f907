import { HeedLine } from "@/components/review/heed-line";
import { Link } from "@/components/ui/link";
import type { NextTimeNote } from "@/lib/review/next-time";

/** What earlier launches left to be done differently, beside the plan of the next one. */
export function NextTimeList({ notes }: { notes: NextTimeNote[] }) {
  if (notes.length === 0) return null;
  const launches = [...Map.groupBy(notes, ({ launchId }) => launchId)];
  return (
    <section
      aria-labelledby="next-time"
      className="mb-6 grid gap-3 rounded-card border border-line border-l-4 border-l-ink bg-sheet px-5 py-4"
    >
      <h2 id="next-time" className="font-semibold">
        You wanted to do differently
      </h2>
      {launches.map(([launchId, own]) => (
        <div key={launchId}>
          <ul>
            {own.map((note) => (
              <HeedLine key={note.id} note={note} />
            ))}
          </ul>
          <p className="text-muted text-sm">
            after{" "}
            <Link href={`/launches/${launchId}/review`} className="underline">
              {own[0]?.launchTitle}
            </Link>
          </p>
        </div>
      ))}
      <p className="text-muted text-sm">Tick off what this plan heeds; it is not shown again.</p>
    </section>
  );
}

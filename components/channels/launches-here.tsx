import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDateTime } from "@/lib/time/format";

type Props = { launches: { id: string; title: string; slotAt: number }[]; zone: string };

/** As many as fit; the log book has them all. */
const SHOWN = 5;

export function LaunchesHere({ launches, zone }: Props) {
  if (launches.length === 0) return null;
  return (
    <Section title="Used in">
      <ul className="grid gap-2">
        {launches.slice(0, SHOWN).map((launch) => (
          <li key={launch.id} className="min-w-0">
            <Link href={`/launches/${launch.id}`} className="break-words text-ink">
              {launch.title || "Untitled"}
            </Link>
            <p className="text-muted text-sm tabular-nums">{formatDateTime(launch.slotAt, zone)}</p>
          </li>
        ))}
      </ul>
      {launches.length > SHOWN ? (
        <p className="mt-2 text-muted text-sm">and {launches.length - SHOWN} more</p>
      ) : null}
    </Section>
  );
}

import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { Launch } from "@/lib/slot/launch";
import { formatDateTime, formatPlace } from "@/lib/time/format";

type Props = { draftId: string; launches: Launch[] };

/** The hours this draft was or will be given. */
export function DraftLaunches({ draftId, launches }: Props) {
  const hasOpen = launches.some(
    (launch) => launch.liveAt === null && launch.endedAt === null && launch.reviewedAt === null,
  );
  return (
    <div>
      <h2 className="mb-2 font-serif text-xl">Launches</h2>
      {launches.length === 0 ? <p className="text-muted text-sm">No hour is set for it yet.</p> : null}
      <ul className="grid gap-3">
        {launches.map((launch) => {
          const stage = stageOf(launch);
          return (
            <li key={launch.id}>
              <Link
                href={`/launches/${launch.id}/${stage.page}`}
                className="font-semibold tabular-nums underline"
              >
                {formatDateTime(launch.slotAt, launch.slotZone)}
              </Link>
              <span className="block text-muted text-sm">{formatPlace(launch.slotZone)} time</span>
              <Chip tone={stage.tone}>{stage.word}</Chip>
            </li>
          );
        })}
      </ul>
      {hasOpen ? null : (
        <ButtonLink size="small" className="mt-3" href={`/calendar?draft=${draftId}`}>
          Choose a slot
        </ButtonLink>
      )}
    </div>
  );
}

type Stage = { page: "plan" | "live" | "review"; word: string; tone: "plain" | "good" | "ember" };

function stageOf(launch: Launch): Stage {
  if (launch.reviewedAt !== null) return { page: "review", word: "reviewed", tone: "good" };
  if (launch.endedAt !== null) return { page: "review", word: "to review", tone: "plain" };
  return launch.liveAt === null
    ? { page: "plan", word: "planned", tone: "plain" }
    : { page: "live", word: "live", tone: "ember" };
}

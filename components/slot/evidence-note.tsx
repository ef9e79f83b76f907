import { Link } from "@/components/ui/link";
import { HOUR_EVIDENCE } from "@/lib/plan/hour-evidence";

/** Says what is known about posting hours, which is little, so that nobody takes the week for a score. */
export function EvidenceNote({ zonedChannels, allChannels }: { zonedChannels: number; allChannels: number }) {
  return (
    <section aria-labelledby="evidence" className="mt-8 max-w-2xl">
      <h2 id="evidence" className="mb-2 font-serif text-xl">
        Which hour is best?
      </h2>
      <p className="text-muted">
        {HOUR_EVIDENCE} So this week shows no scores. Take an hour that you can attend to from start to end,
        with your readers awake.
      </p>
      <p className="mt-2 text-muted">
        {allChannels === 0 ? (
          <>
            Your readers’ local times appear here once your{" "}
            <Link className="underline" href="/channels">
              channels
            </Link>{" "}
            say where they live.
          </>
        ) : (
          <>
            Your readers’ times come from {zonedChannels} of {allChannels}{" "}
            <Link className="underline" href="/channels">
              {allChannels === 1 ? "channel" : "channels"}
            </Link>
            , weighed by followers.
          </>
        )}
      </p>
    </section>
  );
}

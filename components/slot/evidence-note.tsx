import { Link } from "@/components/ui/link";
import { HOUR_EVIDENCE } from "@/lib/plan/hour-evidence";

/** Says how little is known about posting hours and what the colours stand on, so that nobody takes them for a fact. */
export function EvidenceNote({ zonedChannels, allChannels }: { zonedChannels: number; allChannels: number }) {
  return (
    <section aria-labelledby="evidence" className="mt-8 max-w-2xl">
      <h2 id="evidence" className="mb-2 font-serif text-xl">
        Which hour is best?
      </h2>
      <p className="text-muted">
        {HOUR_EVIDENCE} The colours say only when your readers are likely to be awake: your channels’ numbers,
        weighed by the hour on their clocks, which is{" "}
        <Link className="underline" href="/settings/activity">
          an assumption you can change
        </Link>
        . Take an hour that you can attend to from start to end.
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

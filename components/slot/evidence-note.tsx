import Link from "next/link";

/** Says what is known about posting hours, which is little, so that nobody takes the week for a score. */
export function EvidenceNote({ zonedChannels, allChannels }: { zonedChannels: number; allChannels: number }) {
  return (
    <section aria-labelledby="evidence" className="mt-8 max-w-2xl">
      <h2 id="evidence" className="mb-2 font-serif text-xl">
        Which hour is best?
      </h2>
      <p className="text-muted">
        Nobody knows well. Published “best hours” contradict each other (Sprout 2023, HubSpot 2022), and
        Medium’s own older analysis found no effect of the hour once followers and length were held equal
        (reported 2019). So this week shows no scores. Take an hour that you can attend to from start to end,
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

import { Countdown } from "@/components/desk/countdown";
import { HourStrip } from "@/components/plan/hour-strip";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { HourBlock } from "@/lib/slot/calendar";
import { chooseLaunchPage } from "@/lib/slot/choose-launch-page";
import { type Launch, t0Of } from "@/lib/slot/launch";
import { countOf } from "@/lib/text/count-of";
import { formatDateTime, formatZone } from "@/lib/time/format";

type Props = { launch: Launch; blocks: HourBlock[]; zone: string; now: number };

const PAGE_WORDS = { plan: "Open the plan", live: "Open the cockpit", review: "Open the review" };

/** What flies next: its clock, where and when, and its hour in small. */
export function NextLaunch({ launch, blocks, zone, now }: Props) {
  const page = chooseLaunchPage(launch, now);
  const strip = blocks.map((block) => ({
    ...block,
    state: block.automatic ? ("automatic" as const) : ("planned" as const),
  }));
  return (
    <section
      aria-labelledby="next-launch"
      className="mb-10 rounded-card border border-line bg-sheet p-6 shadow-lift"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <p className="text-muted text-sm">{launch.liveAt === null ? "Next launch" : "Live now"}</p>
          <h2 id="next-launch" className="break-words font-serif text-2xl leading-snug sm:text-3xl">
            <Link href={`/launches/${launch.id}/plan`} className="no-underline hover:underline">
              {launch.draftTitle}
            </Link>
          </h2>
          <p className="mt-1 text-muted">
            {formatDateTime(launch.slotAt, zone)} ({formatZone(zone, launch.slotAt)})
            {launch.publicationName ? ` in ${launch.publicationName}` : " on your own page"}
          </p>
        </div>
        <div className="sm:text-right">
          <Countdown t0At={t0Of(launch)} initialAt={now} />
          <ButtonLink href={`/launches/${launch.id}/${page}`} variant={page === "live" ? "ember" : "primary"}>
            {launch.plannedAt === null && page === "plan" ? "Plan the hour" : PAGE_WORDS[page]}
          </ButtonLink>
        </div>
      </div>
      {strip.length > 0 ? (
        <div className="mt-5">
          <HourStrip blocks={strip} size="small" label={`The first hour: ${countOf(strip.length, "task")}`} />
        </div>
      ) : null}
    </section>
  );
}

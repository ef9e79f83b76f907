import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { isMovable, type Launch, t0Of } from "@/lib/slot/launch";
import { formatDateTime, formatUntil, formatZone } from "@/lib/time/format";
import { wallTimeAt } from "@/lib/time/wall-time";

type View = "plan" | "live" | "review";

type Props = { launch: Launch; current: View; zone: string; now: number };

/** The head of every page of one launch: what, when in the writer's zone, and the three views of it. */
export function LaunchHeader({ launch, current, zone, now }: Props) {
  const href = (view: View) => `/launches/${launch.id}/${view}`;
  return (
    <>
      <PageHeader
        above={
          launch.publicationName === null ? "Launch on your own page" : `Launch in ${launch.publicationName}`
        }
        title={launch.draftTitle}
        lead={<SlotLine launch={launch} zone={zone} now={now} />}
        actions={
          isMovable(launch) ? (
            <ButtonLink href={`/calendar?launch=${launch.id}`}>Move the slot</ButtonLink>
          ) : null
        }
      />
      <Tabs
        label="Views of this launch"
        tabs={[
          { href: href("plan"), label: "Plan", isCurrent: current === "plan" },
          { href: href("live"), label: "Live", isCurrent: current === "live" },
          { href: href("review"), label: "Review", isCurrent: current === "review" },
        ]}
      />
    </>
  );
}

/** "Tue 3 Nov 2026, 18:30 Kolkata, UTC+5:30, in 5 days"; the slot's own clock beside it where that shows another time. */
function SlotLine({ launch, zone, now }: Omit<Props, "current">) {
  const at = t0Of(launch);
  const isElsewhere = wallTimeAt(at, launch.slotZone) !== wallTimeAt(at, zone);
  return (
    <>
      <span className="text-ink tabular-nums">{formatDateTime(at, zone)}</span> {formatZone(zone, at)}
      {isElsewhere ? (
        <>
          {" "}
          <span aria-hidden="true">·</span> {formatDateTime(at, launch.slotZone)}{" "}
          {formatZone(launch.slotZone, at)}
        </>
      ) : null}{" "}
      <span aria-hidden="true">·</span> {launch.liveAt === null ? "" : "live "}
      {formatUntil(at, now, zone)}
    </>
  );
}

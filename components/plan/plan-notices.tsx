import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { PlanPage } from "@/lib/plan/plan-page";

/** What the writer should know before reading the plan: it is live, late, or built from something that has changed. */
export function PlanNotices({ plan }: { plan: PlanPage }) {
  return (
    <>
      <StateNotice plan={plan} />
      {plan.isCounting || plan.rows.length === 0 ? null : <NotCounted />}
    </>
  );
}

/** No warning: a plan is whole without it. */
function NotCounted() {
  return (
    <p className="mb-6 max-w-3xl text-muted">
      Clicks are not counted: tracked links need an address that readers can reach, and this First Hour has
      none. Set FIRST_HOUR_ADDRESS to it, such as https://hour.example.org, and start again. Until then each
      post’s link only says where its readers come from (utm_source and so on), for your other statistics.
    </p>
  );
}

function StateNotice({ plan }: { plan: PlanPage }) {
  const { launch, isLive, isOverdue, isStale } = plan;
  if (launch.reviewedAt !== null) {
    return (
      <Notice>
        This launch is over and reviewed: what became of the plan is in its{" "}
        <Link className="underline" href={`/launches/${launch.id}/review`}>
          review
        </Link>
        .
      </Notice>
    );
  }
  if (launch.endedAt !== null) {
    return (
      <Notice>
        The hour is over. What is left to do is ticked in the{" "}
        <Link className="underline" href={`/launches/${launch.id}/live`}>
          cockpit
        </Link>
        , and what became of the plan is in its{" "}
        <Link className="underline" href={`/launches/${launch.id}/review`}>
          review
        </Link>
        .
      </Notice>
    );
  }
  if (isLive) {
    return (
      <Notice>
        The piece is live, and the hour is carried out in the{" "}
        <Link className="underline" href={`/launches/${launch.id}/live`}>
          cockpit
        </Link>
        : move, skip and tick tasks there. Texts can still be changed here.
      </Notice>
    );
  }
  if (isOverdue) {
    return (
      <Notice>
        The slot has passed, and nobody has confirmed that the piece is live. Is it? Say so in the{" "}
        <Link className="underline" href={`/launches/${launch.id}/live`}>
          cockpit
        </Link>
        . Is it not?{" "}
        <Link className="underline" href={`/calendar?launch=${launch.id}`}>
          Move the slot
        </Link>
        .
      </Notice>
    );
  }
  if (!isStale) return null;
  return (
    <Notice>
      The slot, the draft, the publication, a channel, the words for its posts or{" "}
      {plan.templateId === null ? "the checklist" : "the template"} has changed since this plan was built.
      Build it again to take that in; what you locked, skipped, added and wrote is kept.
    </Notice>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="note" className="mb-6 max-w-3xl rounded-control border border-warn/40 bg-warn-soft px-4 py-3">
      {children}
    </p>
  );
}

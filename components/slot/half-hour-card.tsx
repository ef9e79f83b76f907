"use client";

import { useLayoutEffect, useState } from "react";
import { AudienceList } from "@/components/slot/audience-list";
import type { AudienceShare } from "@/lib/channels/channel";
import { listAudienceTimes } from "@/lib/slot/audience";
import type { HalfHour } from "@/lib/slot/build-week";
import { formatShortDate } from "@/lib/time/format";

const GAP_PIXELS = 8;

type Props = {
  id: string;
  halfHour: HalfHour;
  /** The cell it stands beside. */
  cell: HTMLElement;
  isOnLeft: boolean;
  audience: AudienceShare[];
  zone: string;
};

/** Beside a half-hour: what it is for the audience then, or why nothing can begin there. */
export function HalfHourCard({ id, halfHour, cell, isOnLeft, audience, zone }: Props) {
  const [place, setPlace] = useState<{ top: number; left?: number; right?: number } | null>(null);
  useLayoutEffect(() => {
    const frame = cell.closest("table")?.parentElement?.getBoundingClientRect();
    if (frame === undefined) return;
    const box = cell.getBoundingClientRect();
    setPlace(
      isOnLeft
        ? { top: box.top - frame.top, right: frame.right - box.left + GAP_PIXELS }
        : { top: box.top - frame.top, left: box.right - frame.left + GAP_PIXELS },
    );
  }, [cell, isOnLeft]);
  return (
    <div
      id={id}
      role="tooltip"
      style={place ?? { visibility: "hidden" }}
      className="pointer-events-none absolute z-30 w-64 rounded-control border border-edge bg-sheet px-3 py-2 shadow-lift max-md:hidden"
    >
      <p className="mb-1 font-semibold text-sm tabular-nums">
        {formatShortDate(halfHour.wall.slice(0, 10))}, {halfHour.wall.slice(11)}
      </p>
      <CardBody halfHour={halfHour} audience={audience} zone={zone} />
    </div>
  );
}

function CardBody({ halfHour, audience, zone }: Pick<Props, "halfHour" | "audience" | "zone">) {
  if (halfHour.kind === "missing") {
    return (
      <p className="text-muted text-sm">
        Clocks jump over this half-hour: it does not exist on this day. Choose it to see the times on either
        side.
      </p>
    );
  }
  const at = halfHour.kind === "once" ? halfHour.at : halfHour.earlierAt;
  return (
    <>
      {halfHour.isPast ? <p className="text-muted text-sm">Has passed.</p> : null}
      {halfHour.kind === "twice" ? (
        <p className="mb-1 text-sm text-warn">
          Occurs twice, and you are asked which.{audience.length > 0 ? " The first time it is:" : ""}
        </p>
      ) : null}
      {audience.length > 0 ? (
        <AudienceList times={listAudienceTimes(audience, at, zone)} />
      ) : (
        <p className="text-muted text-sm">Your channels do not say yet where your readers live.</p>
      )}
    </>
  );
}

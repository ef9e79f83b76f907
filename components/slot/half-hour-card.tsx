"use client";

import { useLayoutEffect, useState } from "react";
import { AudienceList } from "@/components/slot/audience-list";
import type { AudienceShare } from "@/lib/channels/channel";
import { formatRange } from "@/lib/channels/format-number";
import { formatChance } from "@/lib/plan/format-chance";
import { listAudienceTimes } from "@/lib/slot/audience";
import type { HalfHour } from "@/lib/slot/build-week";
import { describeConflict } from "@/lib/slot/describe-conflict";
import type { Conflict } from "@/lib/slot/find-conflicts";
import type { HalfHourScore } from "@/lib/slot/heat";
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
  /** What is expected of it; null: not worked out. */
  score: HalfHourScore | null;
  target: number;
  /** What speaks against it. */
  conflicts: Conflict[];
};

/** Beside a half-hour: what it is for the audience then, or why nothing can begin there. */
export function HalfHourCard({ id, halfHour, cell, isOnLeft, ...rest }: Props) {
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
      <CardBody halfHour={halfHour} {...rest} />
    </div>
  );
}

function CardBody({
  halfHour,
  audience,
  zone,
  score,
  target,
  conflicts,
}: Omit<Props, "id" | "cell" | "isOnLeft">) {
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
      {score === null ? null : <Expected score={score} target={target} />}
      {conflicts.map((conflict) => {
        const sentence = describeConflict(conflict, zone);
        return (
          <p key={sentence} className="mb-1 text-sm text-warn leading-snug">
            {sentence}
          </p>
        );
      })}
      {audience.length > 0 ? (
        <AudienceList times={listAudienceTimes(audience, at, zone)} />
      ) : (
        <p className="text-muted text-sm">Your channels do not say yet where your readers live.</p>
      )}
    </>
  );
}

function Expected({ score, target }: { score: HalfHourScore; target: number }) {
  return (
    <p className="mb-1.5 text-sm tabular-nums leading-snug">
      <span className="font-semibold text-base">{score.p50}</span> recommendations likely,{" "}
      {formatRange(score.p10, score.p90)} eight times in ten.
      <span className="block text-muted">
        {target} or more: {formatChance(score.chance)}
      </span>
    </p>
  );
}

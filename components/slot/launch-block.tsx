import type { PointerEvent, ReactNode } from "react";
import { isMovable, type Launch } from "@/lib/slot/launch";

type Props = {
  launch: Launch;
  time: string;
  /** How far into its half-hour it begins, 0..1. */
  part: number;
  /** Its hour, drawn; null: there is no plan. */
  strip: ReactNode;
  isMoving: boolean;
  onGrab: (event: PointerEvent<HTMLElement>, launch: Launch) => void;
};

/** One launch in the week: an hour high, beginning at its slot, with its hour strip when there is a plan. */
export function LaunchBlock({ launch, time, part, strip, isMoving, onGrab }: Props) {
  const canMove = isMovable(launch);
  return (
    <button
      type="button"
      data-launch={launch.id}
      title={launch.draftTitle}
      onPointerDown={canMove ? (event) => onGrab(event, launch) : undefined}
      style={{ top: `${part * 100}%` }}
      className={`absolute inset-x-0.5 z-10 flex h-[calc(200%-2px)] flex-col overflow-hidden rounded border border-l-4 px-1.5 py-0.5 text-left text-[0.8rem] leading-tight shadow-sm ${
        canMove
          ? "touch-pan-y border-ember bg-ember-soft text-ink md:cursor-grab"
          : "border-edge bg-sunken text-muted"
      } ${isMoving ? "outline-2 outline-ember outline-dashed outline-offset-1" : ""}`}
    >
      <span className={strip !== null ? "truncate" : "line-clamp-2"}>
        <span className="font-semibold tabular-nums">{time}</span> {launch.draftTitle}
      </span>
      {strip === null ? null : (
        <span className="mt-auto block" aria-hidden="true">
          {strip}
        </span>
      )}
    </button>
  );
}

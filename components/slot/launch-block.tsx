import type { PointerEvent } from "react";
import { HourStrip, type StripBlock } from "@/components/plan/hour-strip";
import type { HourBlock } from "@/lib/slot/calendar";
import { isMovable, type Launch } from "@/lib/slot/launch";

type Props = {
  launch: Launch;
  time: string;
  /** How far into its half-hour it begins, 0..1. */
  part: number;
  blocks: HourBlock[];
  isMoving: boolean;
  onGrab: (event: PointerEvent<HTMLElement>, launch: Launch) => void;
};

/** One launch in the week: an hour high, beginning at its slot, with its hour strip when there is a plan. */
export function LaunchBlock({ launch, time, part, blocks, isMoving, onGrab }: Props) {
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
      <span className={blocks.length > 0 ? "truncate" : "line-clamp-2"}>
        <span className="font-semibold tabular-nums">{time}</span> {launch.draftTitle}
      </span>
      {blocks.length > 0 ? (
        <span className="mt-auto block" aria-hidden="true">
          <HourStrip size="small" label="" blocks={blocks.map((block) => stripBlockOf(block, canMove))} />
        </span>
      ) : null}
    </button>
  );
}

function stripBlockOf(block: HourBlock, isComing: boolean): StripBlock {
  const { id, title, startMinute, durationMinutes, expected, automatic } = block;
  const state = isComing ? (automatic ? "automatic" : "planned") : "done";
  return { id, title, startMinute, durationMinutes, expected, state };
}

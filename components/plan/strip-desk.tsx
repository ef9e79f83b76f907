"use client";

import { type ReactNode, useState } from "react";
import { HourStrip, type StripBlock, stripLanes } from "@/components/plan/hour-strip";
import { StripHands } from "@/components/plan/strip-hands";
import { StripSideList } from "@/components/plan/strip-side-list";
import type { Nudge } from "@/components/plan/use-nudge";
import { Card } from "@/components/ui/section";
import { type Helper, WRITER } from "@/lib/plan/crew";
import { describeMove } from "@/lib/plan/describe-moving";
import { describeYield } from "@/lib/plan/describe-yield";
import type { PlanRow } from "@/lib/plan/plan-page";
import { countOf } from "@/lib/text/count-of";
import { formatMinute, formatTime } from "@/lib/time/format";

/** A row that stands somewhere on the clock. */
export type PlacedRow = PlanRow & { startMinute: number };

type Props = {
  /** As shown: a task that is being moved stands where it would be. */
  rows: PlanRow[];
  t0At: number;
  zone: string;
  nudge: Nudge;
  isLive: boolean;
  crew: Helper[];
  onOpen: (taskId: string) => void;
  band: ReactNode;
};

/** The big hour strip with what stands before and after it; blocks move by drag and by arrow keys. */
export function StripDesk({ rows, t0At, zone, nudge, isLive, crew, onOpen, band }: Props) {
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const placed = rows.filter((row): row is PlacedRow => row.startMinute !== null && row.status !== "skipped");
  const inHour = placed.filter(({ startMinute }) => startMinute >= 0 && startMinute < 60);
  const selected = inHour.find(({ id }) => id === (nudge.draft?.taskId ?? selectedId));
  const lanes = stripLanes(crew);
  const side = { t0At, zone, onOpen };
  return (
    <Card className="mb-10 p-4 sm:p-6">
      <div className="relative">
        <HourStrip
          size="large"
          blocks={inHour.map(blockOf)}
          lanes={lanes}
          label={`The first hour: ${countOf(inHour.length, "task")} from ${formatTime(t0At, zone)}`}
        />
        {band}
        <StripHands
          rows={inHour}
          lanes={lanes}
          nudge={nudge}
          isLive={isLive}
          onSelect={setSelectedId}
          onOpen={onOpen}
        />
      </div>
      <p className="flex justify-between text-faint text-xs tabular-nums" aria-hidden="true">
        {[0, 15, 30, 45, 60].map((minute) => (
          <span key={minute}>{formatTime(t0At + minute * 60_000, zone)}</span>
        ))}
      </p>
      <p className="mt-3 min-h-12 border-line border-b pb-3 text-sm sm:min-h-0">
        {selected === undefined ? (
          <span className="text-muted">
            The height is what a task is expected to bring within the hour (by its square root); pale blocks
            happen by themselves. Over them, on a scale of its own, what may have arrived by then: half of
            such hours reach the line, eight of ten lie in the band. Press a block to open its task
            {isLive ? "." : ", drag it to move it. In the list arrow keys move a task; ? shows all keys."}
          </span>
        ) : (
          <Caption
            row={selected}
            isMoving={selected.id === nudge.draft?.taskId}
            t0At={t0At}
            zone={zone}
            crew={crew}
          />
        )}
      </p>
      <div className="mt-3 grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <StripSideList
          title="Before"
          rows={placed.filter(({ startMinute }) => startMinute < 0)}
          fromEnd
          {...side}
        />
        <StripSideList title="After" rows={placed.filter(({ startMinute }) => startMinute >= 60)} {...side} />
      </div>
    </Card>
  );
}

function blockOf(row: PlacedRow): StripBlock {
  const { id, title, startMinute, durationMinutes, expected } = row;
  const state = row.status === "done" ? "done" : row.automatic ? "automatic" : "planned";
  return { id, title, startMinute, durationMinutes, expected, state, laneId: laneOf(row) };
}

/** What happens by itself is drawn with the writer's. */
export function laneOf({ personId }: Pick<PlanRow, "personId">): string {
  return personId ?? WRITER;
}

type CaptionProps = { row: PlacedRow; isMoving: boolean; t0At: number; zone: string; crew: Helper[] };

function Caption({ row, isMoving, t0At, zone, crew }: CaptionProps) {
  const helper = crew.find(({ id }) => id === row.personId);
  const cost =
    isMoving && row.moving !== null ? describeMove(row.moving, row.startMinute + row.durationMinutes) : "";
  return (
    <>
      <strong className="tabular-nums">{formatMinute(row.startMinute)}</strong>{" "}
      <span className="text-muted tabular-nums">{formatTime(t0At + row.startMinute * 60_000, zone)}</span>{" "}
      {row.title}
      <span className="text-muted">
        {crew.length === 0 || row.automatic ? "" : `, ${helper?.name ?? "you"}`},{" "}
        {row.automatic ? "by itself" : `${row.durationMinutes} min`}
        {row.expected > 0 ? `, ${describeYield(row.expected)}` : ""}
        {row.locked ? ", locked" : ""}
      </span>
      {cost === "" ? null : <strong className="tabular-nums">, {cost}</strong>}
    </>
  );
}

"use client";

import type { KeyboardEvent } from "react";
import type { PostWords } from "@/components/plan/post-box";
import { rowButtonId } from "@/components/plan/row-button-id";
import { canMove, type Nudge } from "@/components/plan/use-nudge";
import type { PlanEdits } from "@/components/plan/use-plan-edits";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { loadLater } from "@/components/ui/load-later";
import type { Helper } from "@/lib/plan/crew";
import { describeYield } from "@/lib/plan/describe-yield";
import type { PlanRow } from "@/lib/plan/plan-page";
import { isNeeded } from "@/lib/plan/task-kind";
import { formatDuration, formatMinute, formatTime } from "@/lib/time/format";

/** What an opened row shows; most visits to a plan open few of its rows. */
export const TaskDetails = loadLater(() =>
  import("@/components/plan/task-details").then((file) => file.TaskDetails),
);

/** What every row of one plan needs. */
export type SharedRow = {
  launchId: string;
  t0At: number;
  zone: string;
  edits: PlanEdits;
  nudge: Nudge;
  openId: string | null;
  setOpenId: (taskId: string | null) => void;
  isLive: boolean;
  publicationHref: string | null;
  crew: Helper[];
  words: PostWords;
  warnedIds: readonly string[];
};

type Props = { row: PlanRow; shared: SharedRow };

/** One task: when, what, how long, what it brings; opened, everything else about it. */
export function TaskRow({ row, shared }: Props) {
  const { nudge, openId, setOpenId, isLive } = shared;
  const isOpen = openId === row.id;
  const detailsId = `details-${row.id}`;
  const isOut = row.status === "skipped" || row.startMinute === null;
  return (
    <li className={`border-line not-first:border-t ${row.status === "skipped" ? "bg-sunken/60" : ""}`}>
      <div className="grid grid-cols-[4rem_minmax(0,1fr)] items-start gap-x-3 px-4 py-1.5 sm:grid-cols-[8rem_minmax(0,1fr)_9rem]">
        <When row={row} shared={shared} />
        <div className="min-w-0 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-x-4">
          <button
            type="button"
            id={rowButtonId(row.id)}
            data-task-button=""
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            className={`min-h-9 w-full break-words text-left font-semibold hover:underline ${isOut ? "text-muted" : ""} ${
              row.status === "open" ? "" : "line-through"
            }`}
            onClick={() => setOpenId(isOpen ? null : row.id)}
            onKeyDown={(event) => onRowKey(event, row, shared)}
            onBlur={() => {
              if (nudge.draft?.taskId === row.id) nudge.settle();
            }}
          >
            {row.title}
          </button>
          <Facts row={row} {...shared} />
          <Reason row={row} />
        </div>
        {isLive ? null : <QuickActions row={row} shared={shared} />}
      </div>
      {isOpen ? <TaskDetails id={detailsId} row={row} shared={shared} /> : null}
    </li>
  );
}

function When({ row, shared: { t0At, zone, nudge } }: Props) {
  const isMoving = nudge.draft?.taskId === row.id;
  const start = isMoving ? (nudge.draft?.startMinute ?? null) : row.startMinute;
  if (start === null || row.status === "skipped") {
    return <span className="py-1.5 text-muted">{row.status === "skipped" ? "skipped" : "no place"}</span>;
  }
  return (
    <span className="flex flex-col py-1.5 leading-snug tabular-nums sm:flex-row sm:gap-3">
      <span className="sm:w-12">{formatTime(t0At + start * 60_000, zone)}</span>
      {isMoving || isNear(start) ? (
        <span className={isMoving ? "font-semibold text-ember" : "text-muted"}>{formatMinute(start)}</span>
      ) : null}
    </span>
  );
}

/** Further off, the day above the row says more than a count of hours. */
function isNear(startMinute: number): boolean {
  return startMinute >= -120 && startMinute < 180;
}

type FactsProps = { row: PlanRow } & Pick<SharedRow, "publicationHref" | "crew" | "warnedIds">;

function Facts({ row, publicationHref, crew, warnedIds }: FactsProps) {
  const { place } = row;
  const helper = crew.find(({ id }) => id === row.personId);
  const sourceHref = place === null ? publicationHref : `/channels/${place.channelId}`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm lg:min-h-9">
      <span className="tabular-nums lg:w-16">
        {row.automatic ? "by itself" : formatDuration(row.durationMinutes)}
      </span>
      {crew.length === 0 || row.automatic ? null : (
        <span className={helper === undefined ? "" : "font-semibold text-ink"}>{helper?.name ?? "You"}</span>
      )}
      {place === null ? null : <span>{place.platformName}</span>}
      {row.expected > 0 && row.status !== "skipped" ? (
        <span>
          {describeYield(row.expected)}{" "}
          {place?.isSourced || sourceHref === null ? null : (
            <Link
              href={sourceHref}
              className="underline"
              title="The rates behind it are assumptions; see and change them"
            >
              assumption
            </Link>
          )}
        </span>
      ) : null}
      {row.measure !== null && !row.measure.fits ? <Chip tone="bad">text too long</Chip> : null}
      {warnedIds.includes(row.id) ? <Chip tone="warn">see the rules above</Chip> : null}
      {row.status === "done" ? <Chip tone="good">done</Chip> : null}
      {row.locked && row.status === "open" ? <Chip>locked</Chip> : null}
      {row.kind === "own" ? <Chip>own</Chip> : null}
    </div>
  );
}

/** Why it stands where it stands, or nowhere. */
function Reason({ row }: { row: PlanRow }) {
  if (row.omittedBecause !== "") {
    return <p className="pb-1 text-sm text-warn lg:col-span-2">{row.omittedBecause}</p>;
  }
  if (row.rule.lateBecause === undefined || row.status !== "open") return null;
  return <p className="pb-1 text-muted text-sm lg:col-span-2">{row.rule.lateBecause}</p>;
}

/** Lock and skip beside the task on wide screens; on narrow ones they stand inside the opened task. */
function QuickActions({ row, shared: { edits } }: Props) {
  const quiet = "min-h-9 rounded-control px-2 text-muted text-sm hover:bg-sunken hover:text-ink";
  return (
    <div className="hidden items-center justify-end sm:flex">
      {canLock(row) ? (
        <button
          type="button"
          className={quiet}
          aria-label={`${row.locked ? "Unlock" : "Lock"} ${row.title}`}
          onClick={() => void edits.lock(row.id, !row.locked, row.title)}
        >
          {row.locked ? "Unlock" : "Lock"}
        </button>
      ) : null}
      {canSkip(row) ? (
        <button
          type="button"
          className={quiet}
          aria-label={`${row.status === "skipped" ? "Restore" : "Skip"} ${row.title}`}
          onClick={() => void edits.skip(row.id, row.status !== "skipped", row.title)}
        >
          {row.status === "skipped" ? "Restore" : "Skip"}
        </button>
      ) : null}
    </div>
  );
}

export function canLock(row: PlanRow): boolean {
  return !row.automatic && row.status === "open" && row.startMinute !== null && row.kind !== "publish";
}

export function canSkip(row: PlanRow): boolean {
  return row.status !== "done" && !isNeeded(row.kind);
}

function onRowKey(event: KeyboardEvent<HTMLButtonElement>, row: PlanRow, shared: SharedRow): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { nudge, edits, isLive } = shared;
  const step = event.shiftKey ? 5 : 1;
  switch (event.key) {
    case "ArrowDown":
    case "j":
      focusNeighbour(event.currentTarget, 1);
      break;
    case "ArrowUp":
    case "k":
      focusNeighbour(event.currentTarget, -1);
      break;
    case "ArrowLeft":
    case "ArrowRight":
      if (isLive || !canMove(row)) return;
      nudge.nudge(row, event.key === "ArrowLeft" ? -step : step);
      break;
    case "l":
      if (isLive || !canLock(row)) return;
      void edits.lock(row.id, !row.locked, row.title);
      break;
    case "s":
      if (isLive || !canSkip(row)) return;
      void edits.skip(row.id, row.status !== "skipped", row.title);
      break;
    case "Escape":
      nudge.cancel();
      break;
    default:
      return;
  }
  event.preventDefault();
}

function focusNeighbour(button: HTMLElement, direction: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-task-button]")];
  all[all.indexOf(button) + direction]?.focus();
}

"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import type { LaunchStrips } from "@/components/slot/launch-strips";
import type { CellDrag } from "@/components/slot/use-cell-drag";
import type { Around } from "@/components/slot/use-surroundings";
import { WeekHead } from "@/components/slot/week-head";
import { WeekRow } from "@/components/slot/week-row";
import { loadLater } from "@/components/ui/load-later";
import { useFirstTouch } from "@/components/ui/use-first-touch";
import type { AudienceShare } from "@/lib/channels/channel";
import { arrangeWeek } from "@/lib/slot/arrange-week";
import type { HalfHour, WeekDay } from "@/lib/slot/build-week";
import { findBusy } from "@/lib/slot/busy";
import { findConflicts, findDayConflicts, type SlotRules } from "@/lib/slot/find-conflicts";
import { scoreAt } from "@/lib/slot/heat";
import type { Launch } from "@/lib/slot/launch";
import { type Cursor, moveCursor } from "@/lib/slot/move-cursor";
import { type CellPaint, instantOfCell, paintWeek } from "@/lib/slot/paint-week";

/** Rows before this one (06:00) are the night and folded away until asked for. */
const FIRST_ROW_OF_DAY = 12;
/** From this day on the card beside a half-hour stands on its left, where there is room. */
const FIRST_DAY_OF_LEFT_CARD = 4;

const HalfHourCard = loadLater(() =>
  import("@/components/slot/half-hour-card").then((file) => file.HalfHourCard),
);

type Props = {
  week: WeekDay[];
  launches: readonly Launch[];
  strips: LaunchStrips;
  audience: AudienceShare[];
  zone: string;
  label: string;
  cursor: Cursor;
  onCursor: (cursor: Cursor, weeks: number) => void;
  onPick: (halfHour: HalfHour) => void;
  onOpen: (launchId: string) => void;
  drag: CellDrag<unknown> | null;
  wasDrag: () => boolean;
  onGrab: (event: PointerEvent<HTMLElement>, launch: Launch) => void;
  movingId: string | null;
  around: Around;
  rules: SlotRules;
  target: number;
  areNumbersShown: boolean;
  /** Counts up whenever the cursor's cell is to take the focus. */
  focusRequests: number;
};

type Pointed = Cursor & { cell: HTMLElement };

/**
 * Seven days by 48 half-hours. One cell is in the tab order and the keys walk from it; clicks, keys and the pointer
 * are listened to on the table, not on each of its 336 cells.
 */
export function WeekGrid(props: Props) {
  const { week, launches, audience, zone, cursor, drag } = props;
  const table = useRef<HTMLTableElement>(null);
  const cardId = useId();
  const [isNightAsked, setNightAsked] = useState(false);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useFirstTouch(HalfHourCard.ahead);
  const rows = useMemo(() => arrangeWeek(week, launches, zone), [week, launches, zone]);
  const { paint, dayConflicts, dayNotes, busyTitles } = usePaint(props);
  const isNightShown =
    isNightAsked ||
    cursor.row < FIRST_ROW_OF_DAY ||
    rows.some(({ row, launches: days }) => row < FIRST_ROW_OF_DAY && days.some((day) => day.length > 0));
  const listeners = useGridListeners(props, table, setPointed);
  const pointedHalfHour = pointed === null ? undefined : week[pointed.day]?.halfHours[pointed.row];
  return (
    <div className="relative" data-dragging={drag === null ? undefined : ""}>
      <table
        ref={table}
        className="w-full table-fixed border-separate border-spacing-0"
        aria-label={props.label}
        {...listeners}
      >
        <WeekHead week={week} shownDay={cursor.day} dayConflicts={dayConflicts} dayNotes={dayNotes} />
        <tbody>
          {isNightShown && !isNightAsked ? null : (
            <NightRow isShown={isNightShown} onToggle={() => setNightAsked(!isNightAsked)} />
          )}
          {rows
            .filter(({ row }) => isNightShown || row >= FIRST_ROW_OF_DAY)
            .map(({ row, time, halfHours, launches: byDay }) => (
              <WeekRow
                key={time}
                row={row}
                halfHours={halfHours}
                paint={paint[row] ?? NO_PAINT}
                areNumbersShown={props.areNumbersShown}
                target={props.target}
                busyTitles={busyTitles[row] ?? NO_TITLES}
                launches={byDay}
                strips={props.strips}
                cursorDay={cursor.row === row ? cursor.day : -1}
                describedBy={cursor.row === row && pointed?.row === row ? cardId : undefined}
                shownDay={cursor.day}
                overWall={drag?.overWall?.endsWith(time) ? drag.overWall : null}
                movingId={props.movingId}
                audience={audience}
                zone={zone}
                onGrab={props.onGrab}
              />
            ))}
        </tbody>
      </table>
      {pointed !== null && pointedHalfHour !== undefined && drag === null ? (
        <HalfHourCard
          id={cardId}
          halfHour={pointedHalfHour}
          cell={pointed.cell}
          isOnLeft={pointed.day >= FIRST_DAY_OF_LEFT_CARD}
          audience={audience}
          zone={zone}
          {...judge(pointedHalfHour, props)}
        />
      ) : null}
    </div>
  );
}

const NO_PAINT: CellPaint[] = [];
const NO_TITLES: string[] = [];

/** How the week looks: worked out once, for the pointer moves over it all the time. */
function usePaint({ week, around: { map, busy, dayNotes }, rules }: Props) {
  return useMemo(() => {
    const dayConflicts = week.map(({ date }) => findDayConflicts(date, rules));
    const paint = paintWeek(week, {
      heat: map?.heat ?? null,
      busy,
      isDayOut: dayConflicts.map((conflicts) => conflicts.length > 0),
      best: map?.best.map(({ at }) => at) ?? [],
    });
    const titleOf = (halfHour: HalfHour | undefined) => {
      const at = instantOfCell(halfHour);
      return at === null ? "" : (findBusy(busy, at, at + HALF_HOUR)[0]?.title ?? "");
    };
    return {
      dayConflicts,
      paint,
      busyTitles: paint.map((cells, row) =>
        cells.map(({ isBusy }, day) => (isBusy ? titleOf(week[day]?.halfHours[row]) : "")),
      ),
      dayNotes: week.map(({ date }) =>
        dayNotes.filter(({ fromOn, untilOn }) => fromOn <= date && date <= untilOn).map(({ title }) => title),
      ),
    };
  }, [week, map, busy, dayNotes, rules]);
}

const HALF_HOUR = 30 * 60_000;

/** What is expected of a half-hour and what speaks against it, for its card. */
function judge(halfHour: HalfHour, { around, rules, target }: Props) {
  const at = halfHour.isPast ? null : instantOfCell(halfHour);
  return {
    target,
    score: at === null ? null : scoreAt(around.map?.heat ?? null, at),
    conflicts: at === null ? [] : findConflicts(at, around.busy, rules),
  };
}

/** One cell over the whole width, which has eight columns on a laptop and three on a phone. */
function NightRow({ isShown, onToggle }: { isShown: boolean; onToggle: () => void }) {
  return (
    <tr>
      {[
        { columns: 8, className: "max-md:hidden" },
        { columns: 3, className: "md:hidden" },
      ].map(({ columns, className }) => (
        <td key={columns} colSpan={columns} className={`p-0 ${className}`}>
          <button
            type="button"
            className="h-11 w-full border-line border-t bg-sunken text-muted text-sm hover:text-ink md:h-8"
            aria-expanded={isShown}
            onClick={onToggle}
          >
            {isShown ? "Fold the night away" : "Show the night, 00:00 to 06:00"}
          </button>
        </td>
      ))}
    </tr>
  );
}

function useGridListeners(
  { week, cursor, onCursor, onPick, onOpen, wasDrag, focusRequests }: Props,
  table: RefObject<HTMLTableElement | null>,
  setPointed: (pointed: Pointed | null) => void,
) {
  const mustFocus = useRef(false);
  const answered = useRef(focusRequests);
  useEffect(() => {
    const isRequested = answered.current !== focusRequests;
    if ((!mustFocus.current && !isRequested) || week.length === 0) return;
    mustFocus.current = false;
    answered.current = focusRequests;
    table.current
      ?.querySelector<HTMLElement>(`[data-day="${cursor.day}"][data-row="${cursor.row}"]`)
      ?.focus();
  }, [cursor, week, table, focusRequests]);

  const pick = (at: Cursor) => {
    const halfHour = week[at.day]?.halfHours[at.row];
    if (halfHour !== undefined) onPick(halfHour);
  };
  const point = (event: PointerEvent | FocusEvent) => setPointed(cellOf(event.target));
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") setPointed(null);
      if (!isCell(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const move = moveCursor(cursor, event.key);
      if (move === null) return;
      event.preventDefault();
      mustFocus.current = true;
      onCursor(move.cursor, move.weeks);
    },
    onClick: (event: MouseEvent) => {
      if (wasDrag() || !(event.target instanceof Element)) return;
      const launch = event.target.closest<HTMLElement>("[data-launch]");
      if (launch !== null) return onOpen(launch.dataset.launch ?? "");
      const at = cellOf(event.target);
      if (at === null) return;
      onCursor({ day: at.day, row: at.row }, 0);
      pick(at);
    },
    onFocus: (event: FocusEvent) => {
      const at = isCell(event.target) ? cellOf(event.target) : null;
      if (at !== null && (at.day !== cursor.day || at.row !== cursor.row))
        onCursor({ day: at.day, row: at.row }, 0);
      if (event.target.matches(":focus-visible")) point(event);
    },
    onBlur: () => setPointed(null),
    onPointerOver: point,
    onPointerLeave: () => setPointed(null),
  };
}

function isCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.wall !== undefined;
}

function cellOf(target: EventTarget): Pointed | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-wall]") : null;
  return cell === null ? null : { cell, day: Number(cell.dataset.day), row: Number(cell.dataset.row) };
}

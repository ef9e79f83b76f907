import { memo, type PointerEvent } from "react";
import { Rank } from "@/components/slot/best-slots";
import { BUSY_LOOK, HEAT_LOOK } from "@/components/slot/heat-look";
import { LaunchBlock } from "@/components/slot/launch-block";
import type { LaunchStrips } from "@/components/slot/launch-strips";
import type { AudienceShare } from "@/lib/channels/channel";
import { describeExpected } from "@/lib/plan/describe-expected";
import { describeAudienceTimes, listAudienceTimes } from "@/lib/slot/audience";
import { type HalfHour, placeInDay, timeOfRow } from "@/lib/slot/build-week";
import { type Launch, t0Of } from "@/lib/slot/launch";
import type { CellPaint } from "@/lib/slot/paint-week";
import { formatShortDate } from "@/lib/time/format";
import { wallTimeAt } from "@/lib/time/wall-time";

type Props = {
  row: number;
  /** One half-hour a day. */
  halfHours: HalfHour[];
  /** How they look, one a day. */
  paint: CellPaint[];
  areNumbersShown: boolean;
  /** Recommendations the chances are of. */
  target: number;
  /** What the writer has then, by day; a phone has no card to say so. */
  busyTitles: string[];
  /** The launches that begin in this row, by day. */
  launches: Launch[][];
  strips: LaunchStrips;
  /** The day whose cell the keyboard is at; −1: another row's. */
  cursorDay: number;
  /** The card that stands beside the cursor's cell. */
  describedBy: string | undefined;
  /** The day a phone shows. */
  shownDay: number;
  overWall: string | null;
  movingId: string | null;
  audience: AudienceShare[];
  zone: string;
  onGrab: (event: PointerEvent<HTMLElement>, launch: Launch) => void;
};

/** One half-hour of seven days. Remembered, for the pointer moves over the week all the time. */
export const WeekRow = memo(function WeekRow(props: Props) {
  const { row, halfHours, shownDay, audience, zone } = props;
  const time = timeOfRow(row);
  const shown = halfHours[shownDay];
  const border = row % 2 === 0 ? "border-t border-t-line" : "border-t border-t-line/40";
  return (
    <tr>
      <th
        scope="row"
        className="pr-2 text-right align-top font-normal text-muted text-sm tabular-nums leading-6"
      >
        <span className={row % 2 === 0 ? "" : "md:sr-only"}>{time}</span>
      </th>
      {halfHours.map((halfHour, day) => (
        <td
          key={halfHour.wall}
          className={`relative border-l border-l-line p-0 ${border} ${day === shownDay ? "" : "max-md:hidden"}`}
        >
          <CellButton halfHour={halfHour} day={day} {...props} />
          {(props.launches[day] ?? []).map((launch) => (
            <PlacedLaunch key={launch.id} launch={launch} {...props} />
          ))}
        </td>
      ))}
      <td className={`py-1 pl-2 align-middle text-muted text-sm leading-tight md:hidden ${border}`}>
        {shown === undefined ? null : describeElsewhere(shown, audience, zone)}
      </td>
    </tr>
  );
});

/** A phone has room for the two greatest parts of the audience whose clocks show another time than the writer's. */
function describeElsewhere(halfHour: HalfHour, audience: AudienceShare[], zone: string): string | null {
  if (halfHour.kind === "missing") return null;
  const at = halfHour.kind === "once" ? halfHour.at : halfHour.earlierAt;
  const elsewhere = listAudienceTimes(audience, at, zone).filter(
    ({ time, dayShift }) => dayShift !== 0 || time !== halfHour.wall.slice(11),
  );
  return describeAudienceTimes(elsewhere.slice(0, 2));
}

function PlacedLaunch({ launch, strips, movingId, zone, onGrab }: Props & { launch: Launch }) {
  const wall = wallTimeAt(t0Of(launch), zone);
  return (
    <LaunchBlock
      launch={launch}
      time={wall.slice(11)}
      part={placeInDay(wall).part}
      strip={strips[launch.id] ?? null}
      isMoving={movingId === launch.id}
      onGrab={onGrab}
    />
  );
}

/** The hour that would begin here, drawn over this half-hour and the next. */
const GHOST =
  "after:pointer-events-none after:absolute after:inset-x-0.5 after:top-0 after:z-[5] after:h-[200%] after:rounded after:border after:border-ember after:border-dashed after:bg-ember-soft/60";
const GHOST_WHEN = {
  dropped: "after:block",
  // While something is dragged the ghost stands where it would fall, not under the pointer.
  pointed: "after:hidden md:hover:after:block [[data-dragging]_&]:hover:after:hidden",
};
const HATCHED = "bg-[repeating-linear-gradient(135deg,var(--color-line)_0_2px,transparent_2px_7px)]";

function CellButton(props: Props & { halfHour: HalfHour; day: number }) {
  const { halfHour, day, row, cursorDay, describedBy, overWall } = props;
  const isOpen = !halfHour.isPast;
  const paint = isOpen ? props.paint[day] : undefined;
  return (
    <button
      type="button"
      tabIndex={cursorDay === day ? 0 : -1}
      aria-disabled={!isOpen}
      aria-label={describeCell(halfHour, paint?.isBusy ?? false)}
      aria-description={describePaint(paint, props.target)}
      aria-describedby={cursorDay === day ? describedBy : undefined}
      data-wall={halfHour.wall}
      data-day={day}
      data-row={row}
      data-open={isOpen ? "" : undefined}
      className={`block h-11 w-full px-1 text-right font-semibold text-xs leading-6 focus-visible:relative focus-visible:z-20 md:h-6.5 ${lookOf(halfHour, paint)} ${
        isOpen && halfHour.kind !== "missing"
          ? `${GHOST} ${overWall === halfHour.wall ? GHOST_WHEN.dropped : GHOST_WHEN.pointed}`
          : isOpen
            ? "cursor-help"
            : "cursor-not-allowed"
      }`}
    >
      <CellMarks paint={paint} title={props.busyTitles[day] ?? ""} areNumbersShown={props.areNumbersShown} />
      {halfHour.kind === "twice" ? "twice" : null}
      {halfHour.kind === "missing" ? `no ${timeOfRow(row)}` : null}
    </button>
  );
}

/** Drawn, not part of the button's name, which is its time: its description says it in words, and the card all of it. */
const SHOWN = "before:content-[attr(data-shown)]";

/** Which of the best it is, what it brings in numbers, and on a phone what stands in the way. */
function CellMarks(props: { paint: CellPaint | undefined; title: string; areNumbersShown: boolean }) {
  const { paint, title, areNumbersShown } = props;
  if (paint === undefined) return null;
  return (
    <>
      {paint.rank === null ? null : (
        <span className="absolute top-px left-0.5">
          <Rank number={paint.rank} />
        </span>
      )}
      {title === "" ? null : (
        <span
          className={`absolute inset-y-0 right-8 flex items-center font-normal text-muted md:hidden ${
            paint.rank === null ? "left-1" : "left-7"
          }`}
        >
          <span data-shown={title} className={`truncate rounded bg-sheet px-1 ${SHOWN}`} />
        </span>
      )}
      {paint.middle === null ? null : (
        <span
          data-shown={paint.middle}
          className={`font-normal text-ink tabular-nums ${SHOWN} ${areNumbersShown ? "" : "md:hidden"} ${
            paint.isBusy ? "rounded bg-sheet px-1" : ""
          }`}
        />
      )}
    </>
  );
}

function lookOf(halfHour: HalfHour, paint: CellPaint | undefined): string {
  if (halfHour.kind === "missing") return `${HATCHED} text-muted`;
  if (halfHour.isPast) return "bg-sunken";
  if (halfHour.kind === "twice") return "bg-warn-soft text-warn";
  const ground = paint?.isDayOut ? "bg-sunken" : (HEAT_LOOK[paint?.level ?? 0] ?? "bg-sheet");
  return paint?.isBusy ? `${ground} ${BUSY_LOOK}` : ground;
}

function describeCell(halfHour: HalfHour, isBusy: boolean): string {
  const name = `${formatShortDate(halfHour.wall.slice(0, 10))}, ${halfHour.wall.slice(11)}`;
  if (halfHour.kind === "missing") return `${name}, skipped by the clock`;
  if (halfHour.isPast) return `${name}, past`;
  const when = halfHour.kind === "twice" ? `${name}, occurs twice` : name;
  return isBusy ? `${when}, you are busy` : when;
}

function describePaint(paint: CellPaint | undefined, target: number): string | undefined {
  if (paint === undefined || paint.middle === null || paint.chance === null) return undefined;
  return describeExpected({ p50: paint.middle, chance: paint.chance }, target);
}

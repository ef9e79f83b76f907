import type { AudienceShare } from "@/lib/channels/channel";
import type { BusyCalendar, BusyTimes } from "@/lib/slot/busy";
import type { HalfHourScore, Heat } from "@/lib/slot/heat";
import type { CalendarDate } from "@/lib/time/calendar-date";

/** One of the best half-hours, in words. */
export type BestSlot = HalfHourScore & {
  /** "18:30 Tuesday", on the writer's clock. */
  name: string;
  date: CalendarDate;
  reason: string;
  comparison: string;
  /** On how many other free days the same time is as good. */
  otherDays: number;
};

/** What the coming weeks are expected to bring for one piece. */
export type HeatMap = {
  /** "draft 1", "launch 2" or "any": what was scored. */
  of: string;
  heat: Heat | null;
  /** The last day with scores. */
  untilOn: CalendarDate;
  best: BestSlot[];
  /** How much the hours differ, as a sentence. */
  spread: string;
  /** Where the readers of the channels in play live, greatest share first. */
  audience: AudienceShare[];
  zonedChannels: number;
  allChannels: number;
};

/** A calendar on the list, with what it says about the coming four weeks. */
export type ListedCalendar = BusyCalendar & { appointments: number; problems: string[]; isStale: boolean };

/** What stands around the slots of the calendar; read while the week is shown already. */
export type Surroundings = {
  map: HeatMap;
  calendars: ListedCalendar[];
  times: BusyTimes[];
  /** The last day appointments are read for. */
  busyUntilOn: CalendarDate;
};

/** What a piece is called in `of`. */
export function keyOfPiece(piece: { kind: string; id: string } | null): string {
  return piece === null ? "any" : `${piece.kind} ${piece.id}`;
}

/** Where a launch's own readers live, once its map is there; `everybody`, of all channels, until then and for a draft. */
export function readersOf(
  map: Pick<HeatMap, "of" | "audience"> | null,
  launchId: string | null,
  everybody: AudienceShare[],
): AudienceShare[] {
  if (launchId === null || map?.of !== keyOfPiece({ kind: "launch", id: launchId })) return everybody;
  return map.audience;
}

import { shareWithin } from "@/lib/channels/share-within";
import type { Agenda, AgendaItem, AgendaTask } from "@/lib/launch/build-agenda";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import { LATE_MINUTES } from "@/lib/launch/replan-key";
import type { Task } from "@/lib/plan/task";

const MINUTE = 60_000;
/** The planner's measure of what suffers most from waiting: ten more minutes, per minute of work (PLANNER.md, part B). */
const WAIT_MINUTES = 10;

type MissedTask = AgendaTask & Pick<Task, "expected" | "rule">;

export type MissedItem<T extends MissedTask> = {
  item: AgendaItem<T>;
  /** Recommendations it was expected to bring within the hour. */
  expected: number;
  /** The part of it that is still expected when it is begun now. */
  stillWorth: number;
};

export type Missed<T extends MissedTask> = {
  /** By what they are still worth, greatest first; then by their time. */
  items: MissedItem<T>[];
  /** Of all together, so that the whole numbers shown of each add up to it. */
  expected: number;
  stillWorth: number;
  /** What to do first: where ten more minutes cost most, or what that waits for. */
  first: AgendaItem<T>;
};

/**
 * What of the hour was missed while nobody looked, and what each is still worth when begun now. Attention fades by its
 * channel's half-life, so of the expectation that part is left whose share of the hour is left; an estimate like
 * the expectation itself. Null when nothing is late by three minutes, or the hour has not begun or is over.
 */
export function listMissed<T extends MissedTask>(
  agenda: Pick<Agenda<T>, "moment" | "open" | "sinceT0">,
  halfLives: ReadonlyMap<string, number>,
): Missed<T> | null {
  if (agenda.moment !== "hour") return null;
  const minute = agenda.sinceT0 / MINUTE;
  const late = agenda.open.filter(
    ({ task, lateMinutes }) => task.phase === "hour" && (lateMinutes ?? 0) >= LATE_MINUTES,
  );
  const worth = (item: AgendaItem<T>, at: number) => worthAt(item, halfLives.get(item.task.id), at);
  const loss = (item: AgendaItem<T>) =>
    (worth(item, minute) - worth(item, minute + WAIT_MINUTES)) / item.task.durationMinutes;
  const items = late
    .map((item): MissedItem<T> => {
      return { item, expected: item.task.expected, stillWorth: worth(item, minute) };
    })
    .sort((a, b) => b.stillWorth - a.stillWorth || a.item.startsAt - b.item.startsAt);
  const dearest = [...late].sort((a, b) => loss(b) - loss(a) || a.startsAt - b.startsAt)[0];
  if (dearest === undefined) return null;
  return {
    items,
    expected: sumAsShown(items.map(({ expected }) => expected)),
    stillWorth: sumAsShown(items.map(({ stillWorth }) => stillWorth)),
    first: firstStep(agenda.open, dearest),
  };
}

/** The sum of the parts in whole numbers, as each is shown; those shown as "less than 1" are added up before. */
function sumAsShown(parts: readonly number[]): number {
  const sum = (some: readonly number[]) => some.reduce((total, part) => total + part, 0);
  const small = sum(parts.filter((part) => Math.round(part) === 0));
  const whole = sum(parts.map(Math.round)) + Math.round(small);
  return whole === 0 ? small : whole;
}

/** Expected from a post begun at `minute`: its expectation, times what is left of the hour's share it was planned with. */
function worthAt({ task }: AgendaItem<MissedTask>, halfLife: number | undefined, minute: number): number {
  const planned = (task.startMinute ?? 0) + task.durationMinutes;
  if (task.expected <= 0 || halfLife === undefined || planned >= HOUR_MINUTES) return 0;
  const whole = shareWithin(HOUR_MINUTES - Math.max(0, planned), halfLife);
  const left = shareWithin(Math.max(0, HOUR_MINUTES - minute - task.durationMinutes), halfLife);
  return task.expected * Math.min(1, left / whole);
}

/** What is still open and must come before it; itself when nothing is. */
function firstStep<T extends MissedTask>(
  open: readonly AgendaItem<T>[],
  wanted: AgendaItem<T>,
): AgendaItem<T> {
  const before = open.find(({ task }) => wanted.task.rule.after.includes(task.id));
  return before === undefined
    ? wanted
    : firstStep(
        open.filter((item) => item !== wanted),
        before,
      );
}

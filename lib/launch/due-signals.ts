import type { Agenda, AgendaItem, AgendaTask, LaunchMoment } from "@/lib/launch/build-agenda";

/** "soon": a minute before a task, "due": at its time, "late": when it should have been finished and is not. */
export type SignalKind = "soon" | "due" | "late";

export type Signal<T extends AgendaTask> = {
  /** The same signal has the same key; a task that was moved gets new ones. */
  key: string;
  kind: SignalKind;
  task: T;
};

/** Time to put down what is in one's hands (the product's own wish). */
const SOON_MILLISECONDS = 60_000;
/** Browsers wake a hidden tab once a minute, so a signal may come that late; older ones would only startle. */
const FRESH_MILLISECONDS = 90_000;
/** What asks for hands at once goes first. */
const URGENCY: readonly SignalKind[] = ["due", "late", "soon"];

/**
 * The signals to give now, the most urgent first: those whose instant came at most a minute and a half ago and
 * that are not in `given` (keys). None while the countdown stands still or the hour is ended, and none for a task whose own time is
 * not known yet because the piece is not live.
 */
export function dueSignals<T extends AgendaTask>(
  { moment, open }: Pick<Agenda<T>, "moment" | "open">,
  now: number,
  given: ReadonlySet<string>,
): Signal<T>[] {
  return open
    .flatMap((item) => {
      const kind = standingSignal(item, moment, now);
      if (kind === null || now - instantOf(item, kind) > FRESH_MILLISECONDS) return [];
      const key = `${item.task.id} ${kind} ${item.startsAt}`;
      return given.has(key) ? [] : [{ key, kind, task: item.task }];
    })
    .sort((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind));
}

/** Where an open task stands, however long already; null: nothing to draw attention to. */
export function standingSignal(
  item: AgendaItem<AgendaTask>,
  moment: LaunchMoment,
  now: number,
): SignalKind | null {
  if (moment === "held" || moment === "ended" || item.isLeftOver) return null;
  // Until the piece is live, what follows from it moves along with the clock.
  if (moment === "waiting" && (item.state.startMinute ?? 0) > 0) return null;
  if (item.isLate) return "late";
  if (now >= item.startsAt) return "due";
  return now >= item.startsAt - SOON_MILLISECONDS ? "soon" : null;
}

function instantOf(item: AgendaItem<AgendaTask>, kind: SignalKind): number {
  if (kind === "late") return item.endsAt;
  return kind === "due" ? item.startsAt : item.startsAt - SOON_MILLISECONDS;
}

import type { LaunchState, TaskState } from "@/lib/launch/launch-state";
import { HOUR_MINUTES } from "@/lib/launch/pace";
import type { Phase, Task } from "@/lib/plan/task";
import type { TaskKind } from "@/lib/plan/task-kind";

const MINUTE = 60_000;
const UPCOMING = 2;
/** From here on the countdown's own tasks come before what the days before have left over (PRODUCT: T−60 to T0). */
const COUNTDOWN_MINUTES = 60;

/** Where a launch stands. "waiting": the slot has passed and nobody has seen the piece yet. */
export type LaunchMoment = "countdown" | "held" | "waiting" | "hour" | "over" | "ended";

export type AgendaTask = Pick<
  Task,
  "id" | "kind" | "phase" | "startMinute" | "durationMinutes" | "automatic"
>;

export type AgendaItem<T extends AgendaTask = Task> = {
  task: T;
  state: TaskState;
  /** When it should start and be finished, as far as is known now. */
  startsAt: number;
  endsAt: number;
  /** Should have been finished and is not. */
  isLate: boolean;
  /** Preparation whose time passed before the piece was live: it is late, but there is nothing to be late for. */
  isLeftOver: boolean;
  /** Whole minutes, at least 1; null when it is not late or left over. Stands still once the hour is ended. */
  lateMinutes: number | null;
};

export type Agenda<T extends AgendaTask = Task> = {
  moment: LaunchMoment;
  /** The instant the open tasks count from: while T0 is not confirmed it is never in the past. */
  expectedT0At: number;
  /** What the clock shows, in milliseconds since T0; it stands still while held or waiting, and once the hour is ended. */
  sinceT0: number;
  /** Open tasks a person can do, in the order to do them. */
  open: AgendaItem<T>[];
  /** The one to do now; null when nothing is open. */
  now: AgendaItem<T> | null;
  next: AgendaItem<T>[];
  late: AgendaItem<T>[];
};

/**
 * What to do now, next, and what is late, at one instant. `selectedId` is the open task the person turned to;
 * without it the earliest one counts. What an earlier phase left over comes last: preparation of the days before
 * from the countdown on, everything from before T0 once that has come. An unticked originality check must not
 * stand before the first post.
 */
export function buildAgenda<T extends AgendaTask>(
  tasks: readonly T[],
  state: LaunchState,
  now: number,
  selectedId: string | null = null,
): Agenda<T> {
  const moment = momentOf(state, now);
  const expectedT0At = expectT0(state, now);
  const leftOver = phasesLeftOver(state, expectedT0At, now);
  const states = new Map(state.tasks.map((task) => [task.taskId, task]));
  const open = tasks
    .flatMap((task) => {
      const own = states.get(task.id);
      if (own === undefined || own.status !== "open" || own.startMinute === null) return [];
      if (task.automatic || (state.isLive && isConfirming(task.kind))) return [];
      return [itemOf(task, own, own.startMinute, state, expectedT0At, now)];
    })
    .map((item, position) => ({ item, position }))
    .sort((a, b) => rank(a.item, leftOver) - rank(b.item, leftOver) || a.position - b.position)
    .map(({ item }) => item);
  const current = open.find(({ task }) => task.id === selectedId) ?? open[0] ?? null;
  const others = open.filter((item) => item !== current);
  return {
    moment,
    expectedT0At,
    sinceT0: clockOf(moment, state, now),
    open,
    now: current,
    next: others.filter(({ task, isLate }) => !isLate && !leftOver.includes(task.phase)).slice(0, UPCOMING),
    late: others.filter((item) => item.isLate),
  };
}

/** Whether a task is nothing but bringing about, or seeing, that the piece is live: a confirmed go-live does it. */
export function isConfirming(kind: TaskKind): boolean {
  return kind === "publish" || kind === "confirm-live";
}

function momentOf(state: LaunchState, now: number): LaunchMoment {
  if (state.endedAt !== null) return "ended";
  if (state.isLive) return now < state.t0At + HOUR_MINUTES * MINUTE ? "hour" : "over";
  if (state.held) return "held";
  return now < state.t0At ? "countdown" : "waiting";
}

/** T0 as far as is known: while the countdown stands still it moves away with the clock, and it is never assumed to have passed. */
export function expectT0(state: LaunchState, now: number): number {
  if (state.isLive) return state.t0At;
  const held = state.heldAt === null ? 0 : Math.max(0, now - state.heldAt);
  return Math.max(state.t0At + held, now);
}

function clockOf(moment: LaunchMoment, state: LaunchState, at: number): number {
  const now = untilEnd(state, at);
  if (state.isLive) return now - state.t0At;
  if (moment === "held" && state.heldAt !== null) return Math.min(0, state.heldAt - state.t0At);
  return Math.min(0, now - state.t0At);
}

function itemOf<T extends AgendaTask>(
  task: T,
  own: TaskState,
  startMinute: number,
  state: LaunchState,
  expectedT0At: number,
  now: number,
): AgendaItem<T> {
  // What leads up to T0 is late against the slot that was planned; what follows from it can only follow the real one.
  const held = state.held && state.heldAt !== null ? Math.max(0, now - state.heldAt) : 0;
  const leadT0At = startMinute < 0 ? Math.max(state.t0At, state.slotT0At) : state.t0At;
  const t0At = startMinute > 0 ? expectedT0At : leadT0At + held;
  const startsAt = t0At + startMinute * MINUTE;
  const endsAt = startsAt + task.durationMinutes * MINUTE;
  // The follow-up of the days after goes on when the hour is ended.
  const measuredAt = task.phase === "after" ? now : untilEnd(state, now);
  const isLate = endsAt < measuredAt;
  const isLeftOver = isLate && state.isLive && startMinute < 0;
  const lateMinutes = isLate && !isLeftOver ? Math.max(1, Math.floor((measuredAt - endsAt) / MINUTE)) : null;
  return { task, state: own, startsAt, endsAt, isLate, isLeftOver, lateMinutes };
}

/** Nothing of the hour goes on after it was ended. */
function untilEnd(state: LaunchState, now: number): number {
  return state.endedAt === null ? now : Math.min(now, state.endedAt);
}

function phasesLeftOver(state: LaunchState, expectedT0At: number, now: number): readonly Phase[] {
  if (state.isLive || (!state.held && now >= state.t0At)) return ["days", "countdown"];
  return now >= expectedT0At - COUNTDOWN_MINUTES * MINUTE ? ["days"] : [];
}

/** Order of doing: by start, and what was left over behind everything. */
function rank(item: AgendaItem<AgendaTask>, leftOver: readonly Phase[]): number {
  const start = item.state.startMinute ?? 0;
  return leftOver.includes(item.task.phase) ? start + 1_000_000 : start;
}

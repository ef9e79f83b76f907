import type { LaunchState } from "@/lib/launch/launch-state";
import type { TickStatus } from "@/lib/launch/operation";
import { finishMinute, isPlanned, type Phase, type TaskOutline } from "@/lib/plan/task";

const MINUTE_MS = 60_000;

/** A tick within so many minutes of the planned finish is on time. Assumption: plans are whole minutes, and a tick takes a moment. */
export const ON_TIME_MINUTES = 2;

/** The phases where a minute matters; days before and days after are compared by the task, never averaged. */
const PUNCTUAL_PHASES: readonly Phase[] = ["countdown", "hour"];

/** "to_come": not done, and its planned finish has not come yet. */
export type Outcome = "done" | "skipped" | "not_done" | "to_come";

/** One planned task beside what became of it. Minutes are relative to the T0 that was confirmed. */
export type Comparison = {
  taskId: string;
  title: string;
  phase: Phase;
  channelId: string | null;
  automatic: boolean;
  expected: number;
  durationMinutes: number;
  /** Planned start and finish. */
  plannedMinute: number;
  plannedFinishMinute: number;
  /** Start as it was moved during the hour; the planned one where nobody moved it. */
  expectedMinute: number;
  outcome: Outcome;
  /** When it was ticked, to a hundredth of a minute; null unless done. */
  doneMinute: number | null;
  /** Tick minus planned finish: above 0 late, below 0 early; null unless done. */
  latenessMinutes: number | null;
  doneBy: string | null;
};

export type Punctuality = {
  /** Done tasks of the countdown and the hour that somebody had to perform. */
  measured: number;
  onTime: number;
  /** Done sooner than that. */
  early: number;
  /** Half of the measured were no later than this; null when none was measured. */
  medianMinutes: number | null;
  worst: { title: string; latenessMinutes: number } | null;
  skipped: string[];
  notDone: string[];
};

export type ComparedLaunch = { comparisons: Comparison[]; punctuality: Punctuality };

/**
 * Planned against done, task by task in the order planned, and in summary. A late go-live moves the whole plan, so
 * lateness counts from the confirmed T0. Tasks the writer took out of the plan, or that found no place in it, are left
 * out: they were never meant to happen.
 */
export function compare(
  tasks: readonly TaskOutline[],
  state: Pick<LaunchState, "t0At" | "tasks">,
  now: number,
): ComparedLaunch {
  const states = new Map(state.tasks.map((task) => [task.taskId, task]));
  const comparisons = tasks.filter(isPlanned).map((task): Comparison => {
    const seen = states.get(task.id);
    const planned = { start: task.startMinute ?? 0, finish: finishMinute(task) ?? 0 };
    const doneMinute =
      seen?.status !== "done" || seen.doneAt === null ? null : round((seen.doneAt - state.t0At) / MINUTE_MS);
    return {
      taskId: task.id,
      title: task.title,
      phase: task.phase,
      channelId: task.channelId,
      automatic: task.automatic,
      expected: task.expected,
      durationMinutes: task.durationMinutes,
      plannedMinute: planned.start,
      plannedFinishMinute: planned.finish,
      expectedMinute: seen?.startMinute ?? planned.start,
      outcome: outcomeOf(doneMinute, seen?.status, state.t0At + planned.finish * MINUTE_MS > now),
      doneMinute,
      latenessMinutes: doneMinute === null ? null : round(doneMinute - planned.finish),
      doneBy: doneMinute === null ? null : (seen?.doneBy ?? null),
    };
  });
  comparisons.sort(
    (a, b) => a.plannedMinute - b.plannedMinute || a.plannedFinishMinute - b.plannedFinishMinute,
  );
  return { comparisons, punctuality: summarise(comparisons) };
}

function outcomeOf(doneMinute: number | null, status: TickStatus | undefined, isAhead: boolean): Outcome {
  if (doneMinute !== null) return "done";
  if (status === "skipped") return "skipped";
  return isAhead ? "to_come" : "not_done";
}

function summarise(comparisons: readonly Comparison[]): Punctuality {
  const counted = comparisons.filter(({ automatic, phase }) => !automatic && PUNCTUAL_PHASES.includes(phase));
  const measured = counted.flatMap(({ title, latenessMinutes }) =>
    latenessMinutes === null ? [] : [{ title, latenessMinutes }],
  );
  const lateness = measured.map(({ latenessMinutes }) => latenessMinutes);
  const named = (outcome: Outcome) =>
    counted.filter((comparison) => comparison.outcome === outcome).map(({ title }) => title);
  return {
    measured: measured.length,
    onTime: lateness.filter(isOnTime).length,
    early: lateness.filter((minutes) => !isLate(minutes) && !isOnTime(minutes)).length,
    medianMinutes: median(lateness),
    worst: measured.reduce<Punctuality["worst"]>(
      (worst, task) => (worst === null || task.latenessMinutes > worst.latenessMinutes ? task : worst),
      null,
    ),
    skipped: named("skipped"),
    notDone: named("not_done"),
  };
}

/** Judged in whole minutes, as it is shown, so that nothing is called "2 min late" that is within two minutes. */
export function isLate(latenessMinutes: number): boolean {
  return Math.round(latenessMinutes) > ON_TIME_MINUTES;
}

/** Neither late nor early, judged in whole minutes as isLate is. */
export function isOnTime(latenessMinutes: number): boolean {
  return Math.abs(Math.round(latenessMinutes)) <= ON_TIME_MINUTES;
}

/** "7 of 7, 6 early": how many were done no later than on time, for early is no failing; null: nothing was done. */
export function describeInTime({
  measured,
  onTime,
  early,
}: Pick<Punctuality, "measured" | "onTime" | "early">): string | null {
  if (measured === 0) return null;
  return `${onTime + early} of ${measured}${early === 0 ? "" : `, ${early === 1 ? "one" : early} early`}`;
}

/** The middle value; between the two middle ones when there is an even number. null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : round((lower + upper) / 2);
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100 || 0;
}

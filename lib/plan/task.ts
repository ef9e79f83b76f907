import type { TaskKind } from "@/lib/plan/task-kind";

export const PHASES = ["days", "countdown", "hour", "after"] as const;

export type Phase = (typeof PHASES)[number];

/** What the planner must keep when it places a task. All minutes are relative to T0. */
export type TaskRule = {
  /** Earliest start. */
  earliest: number;
  /** Latest finish. */
  latest: number;
  /** Ids of tasks that must be finished before this one starts. */
  after: string[];
  /** When the task `by` is finished first, this one takes `duration` minutes. */
  prepared: { by: string; duration: number } | null;
  /** false: a plan without it is no plan. */
  optional: boolean;
  /** An appointment: it starts then or not at all. */
  fixedStart: number | null;
  /** Abilities a person needs for it; empty: anybody. */
  needs: string[];
  /** Minutes it takes without the preparation; absent where `durationMinutes` holds either way. */
  unprepared?: number;
  /** The writer said who does it; planning again leaves it with `personId`. */
  isHandedOver?: boolean;
  /** What the writer wrote over; building again leaves it alone. */
  edited?: EditedField[];
  /** What came from the template the plan was built from; building again takes it from there anew. */
  templated?: (EditedField | "startMinute")[];
  /** Why a post stands in the follow-up and not in the hour; a sentence. */
  lateBecause?: string;
};

export type EditedField = "title" | "detail" | "postText" | "durationMinutes";

/** One line of the launch checklist. Minutes are relative to T0, negative before it. */
export type Task = {
  id: string;
  kind: TaskKind;
  phase: Phase;
  title: string;
  /** How to do it, one or two sentences. */
  detail: string;
  /** null: it could not be placed, and `omittedBecause` says why. */
  startMinute: number | null;
  /** As planned: a prepared post takes its short time here. */
  durationMinutes: number;
  channelId: string | null;
  /** Text to post, with LINK_PLACEHOLDER where the link goes; empty when there is nothing to post. */
  postText: string;
  /** Nobody performs it; it happens by itself and occupies no one. */
  automatic: boolean;
  /** The crew member who does it; null: the writer, or nobody where it is automatic. */
  personId: string | null;
  /** The writer fixed its time. */
  locked: boolean;
  /** The writer took it out; it can be restored. */
  skipped: boolean;
  /** Recommendations expected from it within the hour; an estimate, 0 without a channel. */
  expected: number;
  /** A sentence; empty when the task was placed. */
  omittedBecause: string;
  rule: TaskRule;
};

/** What a task says of when, where and by whom, without how and with which words. */
export type TaskOutline = Pick<
  Task,
  | "id"
  | "phase"
  | "title"
  | "startMinute"
  | "durationMinutes"
  | "channelId"
  | "automatic"
  | "personId"
  | "skipped"
  | "expected"
>;

/** The minute at which the task is finished; null when it was not placed. */
export function finishMinute(task: Pick<Task, "startMinute" | "durationMinutes">): number | null {
  return task.startMinute === null ? null : task.startMinute + task.durationMinutes;
}

/** Whether the task is part of what will be done: placed and not taken out. */
export function isPlanned(task: Pick<Task, "startMinute" | "skipped">): boolean {
  return task.startMinute !== null && !task.skipped;
}

/** The first minute of the countdown, the end of the hour. */
export const COUNTDOWN_START = -60;
export const HOUR_FINISH = 60;

/** Where a start minute belongs; a start at the last minute of the hour still reads its numbers. */
export function phaseAt(startMinute: number): Phase {
  if (startMinute < COUNTDOWN_START) return "days";
  if (startMinute < 0) return "countdown";
  return startMinute <= HOUR_FINISH ? "hour" : "after";
}

import type { CountEntry, LaunchState, NoteEntry, TaskState } from "@/lib/launch/launch-state";
import { compareOperations, type Operation } from "@/lib/launch/operation";
import { WRITER } from "@/lib/plan/crew";
import type { Task } from "@/lib/plan/task";

const MINUTE = 60_000;
/** A hold earlier than this before the slot is about another slot than the one that stands now. Our choice. */
const HOLD_COUNTS_WITHIN = 24 * 60 * MINUTE;

/** What the log is read against. */
export type ReducedPlan = {
  tasks: readonly (Pick<Task, "id" | "startMinute" | "skipped"> & Partial<Pick<Task, "personId">>)[];
  slotAt: number;
  /** When the plan was last saved; it already holds what was moved and handed over until then. */
  plannedAt: number | null;
  target: number;
};

type Registers = {
  status: Map<string, Of<"tick">>;
  start: Map<string, { minute: number; byHand: boolean }>;
  assignee: Map<string, { person: string | null; byHand: boolean }>;
  live: Of<"go_live"> | null;
  url: { address: string; isByFeed: boolean; isWithdrawn: boolean } | null;
  liveBy: string | null;
  holds: Operation[];
  counts: CountEntry[];
  notes: NoteEntry[];
  endedAt: number | null;
};
type Of<K extends Operation["kind"]> = Extract<Operation, { kind: K }>;

/**
 * The state of a launch: its plan and everything that was done to it. Any order, any repetition and any split
 * of the same operations gives the same state; of two operations on one thing the later `at` wins, then the
 * greater `id`. Moves, assignments and replans not later than `plannedAt` are in the plan already and are passed
 * over; where nothing later is said of a task, its person is the plan's.
 */
export function reduce(plan: ReducedPlan, operations: readonly Operation[]): LaunchState {
  const registers = fold(plan, inOrder(operations));
  const liveAt = registers.live?.payload.liveAt ?? null;
  const isLive = liveAt !== null;
  const { heldMilliseconds, heldAt } = measureHolds(plan.slotAt, registers.holds);
  const slotT0At = plan.slotAt + heldMilliseconds;
  const t0At = liveAt ?? slotT0At;
  return {
    t0At,
    slotT0At,
    isLive,
    liveAt,
    liveBy: isLive ? registers.liveBy : null,
    liveSource: isLive ? (registers.live?.payload.source ?? null) : null,
    liveUrl: registers.url?.isWithdrawn === false ? registers.url.address : null,
    withdrawnUrl: registers.url?.isWithdrawn === true ? registers.url.address : null,
    held: !isLive && heldAt !== null,
    heldAt: isLive ? null : heldAt,
    tasks: plan.tasks.map((task) => stateOf(task, registers, t0At, Math.max(t0At, slotT0At))),
    counts: registers.counts,
    notes: registers.notes,
    endedAt: registers.endedAt,
  };
}

/**
 * Each operation once, earliest first. The server only ever makes `at` earlier, so of two copies the
 * one with the earlier `at` is the truth.
 */
function inOrder(operations: readonly Operation[]): Operation[] {
  const byId = new Map<string, Operation>();
  for (const operation of operations) {
    const known = byId.get(operation.id);
    if (known === undefined || operation.at < known.at) byId.set(operation.id, operation);
  }
  return [...byId.values()].sort(compareOperations);
}

function fold(plan: ReducedPlan, operations: readonly Operation[]): Registers {
  const registers: Registers = {
    status: new Map(),
    start: new Map(),
    assignee: new Map(),
    live: null,
    url: null,
    liveBy: null,
    holds: [],
    counts: [],
    notes: [],
    endedAt: null,
  };
  for (const operation of operations) apply(registers, operation, plan.plannedAt ?? Number.NEGATIVE_INFINITY);
  return registers;
}

function apply(registers: Registers, operation: Operation, plannedAt: number): void {
  const { id, at, by } = operation;
  switch (operation.kind) {
    case "tick":
      registers.status.set(operation.payload.taskId, operation);
      return;
    case "go_live":
      if (operation.payload.liveAt !== registers.live?.payload.liveAt) registers.liveBy = by;
      registers.live = operation;
      registers.url = urlAfter(registers.url, operation.payload);
      return;
    case "hold":
    case "resume":
      registers.holds.push(operation);
      return;
    case "count":
      registers.counts.push({ ...operation.payload, id, at, by });
      return;
    case "move":
      if (at > plannedAt) {
        const { taskId, startMinute: minute } = operation.payload;
        registers.start.set(taskId, { minute, byHand: true });
      }
      return;
    case "assign":
      if (at > plannedAt) {
        const { taskId, crewId: person } = operation.payload;
        registers.assignee.set(taskId, { person, byHand: true });
      }
      return;
    case "note":
      registers.notes.push({
        id,
        at,
        by,
        taskId: operation.payload.taskId ?? null,
        text: operation.payload.text,
      });
      return;
    case "replan":
      if (at <= plannedAt) return;
      for (const { task, person, start } of operation.payload.plan) {
        replace(registers, task, start, person === WRITER ? null : person);
      }
      return;
    case "end":
      registers.endedAt = at;
      return;
    case "reopen":
      registers.endedAt = null;
      return;
  }
}

/** A link that the feed told goes with its word when that is taken back, for good; one that a person told stays known. */
function urlAfter(
  before: Registers["url"],
  { liveAt, source, url }: Of<"go_live">["payload"],
): Registers["url"] {
  if (url !== undefined) return { address: url, isByFeed: source === "feed", isWithdrawn: false };
  return before?.isByFeed === true
    ? { ...before, isWithdrawn: before.isWithdrawn || liveAt === null }
    : before;
}

/** What a replan leaves as it is stays what it was: a person's own word, or not. */
function replace(
  { start, assignee }: Registers,
  taskId: string,
  minute: number,
  person: string | null,
): void {
  const earlier = start.get(taskId);
  const before = assignee.get(taskId);
  start.set(taskId, { minute, byHand: earlier?.byHand === true && earlier.minute === minute });
  assignee.set(taskId, { person, byHand: before?.byHand === true && before.person === person });
}

/** How long the countdown stood still so far, and since when it stands still now. Expects the log's order. */
function measureHolds(slotAt: number, holds: readonly Operation[]) {
  let heldMilliseconds = 0;
  let heldAt: number | null = null;
  for (const { kind, at } of holds) {
    if (kind === "hold") heldAt ??= at;
    else if (heldAt !== null) {
      if (heldAt >= slotAt - HOLD_COUNTS_WITHIN) heldMilliseconds += at - heldAt;
      heldAt = null;
    }
  }
  return { heldMilliseconds, heldAt };
}

/** What leads up to T0 counts from `leadT0At`: a piece that is live early makes no preparation late. */
function stateOf(
  task: ReducedPlan["tasks"][number],
  registers: Registers,
  t0At: number,
  leadT0At: number,
): TaskState {
  const tick = registers.status.get(task.id);
  const status = tick?.payload.status ?? (task.skipped ? "skipped" : "open");
  const start = registers.start.get(task.id);
  const assignee = registers.assignee.get(task.id);
  const startMinute = start === undefined ? task.startMinute : start.minute;
  return {
    taskId: task.id,
    status,
    startMinute,
    expectedAt: startMinute === null ? null : (startMinute < 0 ? leadT0At : t0At) + startMinute * MINUTE,
    doneAt: tick !== undefined && status === "done" ? tick.at : null,
    doneBy: tick?.by ?? null,
    assignee: assignee === undefined ? (task.personId ?? null) : assignee.person,
    isPinned: start?.byHand ?? false,
    isHandedOver: assignee?.byHand ?? false,
  };
}

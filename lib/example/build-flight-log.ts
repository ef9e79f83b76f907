import type { FlightSketch } from "@/lib/example/flight-sketches";
import type { Operation, SentOperation } from "@/lib/launch/operation";
import { finishMinute, isPlanned, type Task } from "@/lib/plan/task";

const MINUTE = 60_000;
const SECOND = 1_000;
/** From being live to somebody having seen it. */
const CONFIRMED_SECONDS = 42;
/** How long before the true tick the mistaken one came, and how soon after that it was taken back. */
const SLIP_SECONDS = [40, 9] as const;

export type FlownPlan = {
  launchId: string;
  slotAt: number;
  tasks: readonly Task[];
  /** The sketches' key of each channel, by the id of its row. */
  channelKeys: ReadonlyMap<string, string>;
};

export type FlightLog = Omit<Operation, "by">[];

/**
 * What was done in one launch of the example, in order: tasks ticked with the lateness of the sketch, the go-live,
 * the counts read along the hour, notes, one mistaken tick taken back, and the end. Nothing lies after `untilAt`.
 */
export function buildFlightLog(
  flight: FlightSketch,
  plan: FlownPlan,
  url: string,
  untilAt: number,
  idOf: (key: string) => string,
): FlightLog {
  const liveAt = plan.slotAt + flight.liveSeconds * SECOND;
  const afterLive = (minute: number) => liveAt + minute * MINUTE;
  const operations: (Omit<SentOperation, "id"> & { key: string })[] = [];
  const add = (key: string, at: number, body: Pick<SentOperation, "kind" | "payload">) =>
    operations.push({ key, at, ...body } as (typeof operations)[number]);
  add("live", liveAt + CONFIRMED_SECONDS * SECOND, {
    kind: "go_live",
    payload: { liveAt, source: "person", url },
  });
  for (const { key, taskId, at, status } of listTicks(flight, plan, liveAt)) {
    add(key, at, { kind: "tick", payload: { taskId, status } });
  }
  for (const { minute, ...reading } of flight.counts) {
    add(`count ${minute}`, afterLive(minute) + 20 * SECOND, { kind: "count", payload: reading });
  }
  for (const { minute, text, task } of flight.notes) {
    const taskId =
      task === undefined ? undefined : plan.tasks.find((one) => sketchKey(one, plan) === task)?.id;
    const payload = taskId === undefined ? { text } : { taskId, text };
    add(`note ${minute}`, afterLive(minute) + 35 * SECOND, { kind: "note", payload });
  }
  add("end", afterLive(flight.endMinute), { kind: "end", payload: {} });
  return operations
    .filter(({ at }) => at <= untilAt)
    .sort((a, b) => a.at - b.at)
    .map(
      ({ key, ...operation }) => ({ ...operation, id: idOf(`${flight.key} ${key}`) }) as FlightLog[number],
    );
}

type Tick = { key: string; taskId: string; at: number; status: "done" | "open" | "skipped" };

function listTicks(flight: FlightSketch, plan: FlownPlan, liveAt: number): Tick[] {
  let nth = 0;
  let hasSlipped = false;
  return plan.tasks.flatMap((task): Tick[] => {
    const finish = finishMinute(task);
    if (finish === null || !isPlanned(task) || task.automatic) return [];
    const key = sketchKey(task, plan);
    const plannedAt = (finish <= 0 ? plan.slotAt : liveAt) + finish * MINUTE;
    if (flight.skipped.includes(key)) return [{ key, taskId: task.id, at: plannedAt, status: "skipped" }];
    const at = plannedAt + lateSeconds(flight, key, nth++) * SECOND;
    const done: Tick = { key, taskId: task.id, at, status: "done" };
    if (hasSlipped || task.kind !== "comments") return [done];
    hasSlipped = true;
    const [early, taken] = SLIP_SECONDS;
    return [
      { ...done, key: `slip ${key}`, at: at - early * SECOND },
      { ...done, key: `back ${key}`, at: at - (early - taken) * SECOND, status: "open" },
      done,
    ];
  });
}

/** A task as the sketches call it: "post-x" for the post of the channel whose key is "x". */
function sketchKey(task: Task, { launchId, channelKeys }: FlownPlan): string {
  const key = task.id.slice(launchId.length + 1);
  const channel = task.channelId === null ? undefined : channelKeys.get(task.channelId);
  return channel === undefined ? key : key.replace(task.channelId ?? "", channel);
}

function lateSeconds(flight: FlightSketch, key: string, nth: number): number {
  const named = Object.entries(flight.late).find(([start]) => key.startsWith(start));
  return named?.[1] ?? flight.usualLate[nth % flight.usualLate.length] ?? 0;
}

import { checkPlan } from "@/lib/plan/check-plan";
import { type CompiledInstance, compileInstance, earliestFinish } from "@/lib/plan/compile-instance";
import { decodeOrder } from "@/lib/plan/decode-order";
import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { type PlanAnswer, planInstance } from "@/lib/plan/optimise-plan";
import { mandatoryFirst, simpleOrders } from "@/lib/plan/simple-orders";
import { solveExactly } from "@/lib/plan/solve-exactly";
import { realisticInstance } from "@/lib/testing/realistic-instance";
import { realisticReplanning } from "@/lib/testing/realistic-replanning";
import { printFigure } from "./print-figure";

const TASKS = [6, 10, 15, 20, 30, 40];
const PEOPLE = [1, 2, 5];
/** Instances a cell, if the time allows them. */
const INSTANCES = 12;
/** For all cells together: a cell begins no further instance after its even part of what is left, and says how many it did. */
const TOTAL_MILLISECONDS = 190_000;
/** The most one solve may take; the product's aim at 40 tasks and five people is stated for this time. */
const SOLVE_MILLISECONDS = 10_000;

const REPLAN_MINUTES = [5, 10, 15, 20, 25, 30, 35, 40, 45];
const REPLAN_PEOPLE = [1, 2];
const REPLAN_SEEDS = 3;
const REPLAN_OPEN = 15;
/** The hour that is under way has so many tasks, enough that 15 are open late in it. */
const REPLAN_TASKS = 50;
const REPLAN_AIM_MILLISECONDS = 300;
const PROVEN_GAP = 1e-6;
const ROUNDING = 1e-10;

/** `milliseconds` passed on the clock; `busy` is what this process spent on processors, whatever else ran beside it. */
type Timed = { answer: PlanAnswer; milliseconds: number; busy: number };
type Measured = { instance: Instance; exact: Timed; quick: Timed };

/** Per size and crew, and for re-planning: times, proven gaps, and what the exact plan is worth beside simpler ones. */
export async function benchPlan(): Promise<void> {
  // The first solve loads and compiles HiGHS; it is told apart from the others.
  const first = await solve(realisticInstance({ tasks: 6, people: 1, seed: 0 }));
  print({
    measure: "first solve",
    milliseconds: round(first.milliseconds),
    busyMilliseconds: round(first.busy),
  });
  const until = performance.now() + TOTAL_MILLISECONDS;
  const cells = TASKS.flatMap((tasks) => PEOPLE.map((people) => ({ tasks, people })));
  for (const [index, cell] of cells.entries()) {
    const part = (until - performance.now()) / (cells.length - index);
    print({ measure: "plan", ...cell, ...(await benchCell(cell, part)) });
  }
  print({ measure: "re-plan", open: REPLAN_OPEN, ...(await benchReplanning()) });
}

async function benchCell(cell: { tasks: number; people: number }, milliseconds: number) {
  const until = performance.now() + milliseconds;
  const measured: Measured[] = [];
  for (let seed = 1; seed <= INSTANCES && (seed === 1 || performance.now() < until); seed += 1) {
    measured.push(await measure(realisticInstance({ ...cell, seed })));
  }
  return { ...summary(measured), betterThanPercent: comparisons(measured) };
}

async function benchReplanning() {
  const measured: Measured[] = [];
  for (const now of REPLAN_MINUTES) {
    for (const people of REPLAN_PEOPLE) {
      for (let seed = 1; seed <= REPLAN_SEEDS; seed += 1) {
        const instance = realisticInstance({ tasks: REPLAN_TASKS, people, seed: seed + now });
        const { plan } = planInstance(instance);
        measured.push(await measure(realisticReplanning({ instance, plan, now, open: REPLAN_OPEN, seed })));
      }
    }
  }
  const within = (time: (one: Measured) => number) =>
    round(measured.filter((one) => time(one) <= REPLAN_AIM_MILLISECONDS).length / measured.length);
  return {
    ...summary(measured),
    aimMilliseconds: REPLAN_AIM_MILLISECONDS,
    exactWithinAim: within(({ exact }) => exact.milliseconds),
    exactBusyWithinAim: within(({ exact }) => exact.busy),
    quickWithinAim: within(({ quick }) => quick.milliseconds),
  };
}

async function measure(instance: Instance): Promise<Measured> {
  const quick = await timed(async () => planInstance(instance));
  return { instance, quick, exact: await solve(instance) };
}

function solve(instance: Instance): Promise<Timed> {
  const readClock = () => performance.now();
  return timed(() => solveExactly(instance, { timeLimitMilliseconds: SOLVE_MILLISECONDS, readClock }));
}

async function timed(work: () => Promise<PlanAnswer>): Promise<Timed> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { answer, milliseconds: performance.now() - startedAt, busy: (user + system) / 1000 };
}

function summary(measured: Measured[]) {
  const statuses: Record<string, number> = {};
  for (const { exact } of measured) {
    statuses[exact.answer.status] = (statuses[exact.answer.status] ?? 0) + 1;
  }
  const planned = measured.filter(({ exact }) => exact.answer.value !== null);
  const gaps = planned.map(({ exact }) => gapOf(exact.answer));
  const losses = planned.map(({ instance, exact, quick }) =>
    lossPercent(instance, exact.answer, quick.answer.value),
  );
  return {
    instances: measured.length,
    statuses,
    milliseconds: spread(measured.map(({ exact }) => exact.milliseconds)),
    busyMilliseconds: spread(measured.map(({ exact }) => exact.busy)),
    gap: { p50: quantile(gaps, 0.5), p90: quantile(gaps, 0.9), max: quantile(gaps, 1) },
    gapAtMost1e6: gaps.filter((gap) => gap <= PROVEN_GAP).length,
    quickMilliseconds: spread(measured.map(({ quick }) => quick.milliseconds)),
    quickBusyMilliseconds: spread(measured.map(({ quick }) => quick.busy)),
    quickBelowExactPercent: shares(losses),
  };
}

/** How far, relative to the bound, the value may be from the best there is. */
function gapOf({ value, bound }: PlanAnswer): number {
  return value === null || bound === null || bound <= 0 ? 0 : Math.max(0, (bound - value) / bound);
}

/** By how much the exact plan is better than each order a person could follow; `stuck`: a mandatory task found no place. */
function comparisons(measured: Measured[]) {
  const planned = measured.filter(({ exact }) => exact.answer.value !== null);
  const rows = planned.map(({ instance, exact }) => {
    const compiled = compileInstance(instance);
    return greedyOrders(compiled).map(({ name, order }) => {
      const value = followOrder(compiled, order);
      return { name, loss: value === null ? null : lossPercent(instance, exact.answer, value) };
    });
  });
  const names = [...new Set(rows.flat().map(({ name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const losses = rows.flat().filter((row) => row.name === name);
      const known = losses.flatMap(({ loss }) => (loss === null ? [] : [loss]));
      return [name, { ...shares(known), stuck: losses.length - known.length }];
    }),
  );
}

function greedyOrders(compiled: CompiledInstance): { name: string; order: number[] }[] {
  const orders = simpleOrders(compiled);
  const byValue = orders.find(({ name }) => name === "value")?.order ?? [];
  const perMinute = (index: number) => {
    const task = compiled.tasks[index];
    if (task === undefined || task.values === null) return Number.POSITIVE_INFINITY;
    return (task.values[Math.max(0, earliestFinish(task))] ?? 0) / task.duration;
  };
  // Appointments and what brings nothing keep their places before the posts.
  const isPost = (index: number) => compiled.tasks[index]?.values !== null;
  const posts = byValue.filter(isPost).sort((a, b) => perMinute(b) - perMinute(a));
  const order = [...byValue.filter((index) => !isPost(index)), ...posts];
  return [...orders, { name: "value per minute", order }];
}

/** What following the order brings; mandatory tasks reserve their room first where they would find none otherwise. */
function followOrder(compiled: CompiledInstance, order: number[]): number | null {
  for (const tried of [order, mandatoryFirst(compiled, order)]) {
    const { missing, value } = decodeOrder(compiled, tried);
    if (missing.length === 0) return value;
  }
  return null;
}

/** The loss of a simpler plan in percent of what the exact plan schedules: history and automatic posts are nobody's merit. */
function lossPercent(instance: Instance, exact: PlanAnswer, value: number | null): number {
  const scheduled = (exact.value ?? 0) - unearned(instance, exact.plan);
  return scheduled <= 0 ? 0 : (100 * ((exact.value ?? 0) - (value ?? 0))) / scheduled;
}

function unearned(instance: Instance, plan: PlanEntry[]): number {
  const past = new Set(instance.locked.map(({ task }) => task));
  const tasks = instance.tasks.map((task) =>
    task.automatic || past.has(task.id) ? task : { ...task, channel: null },
  );
  return checkPlan({ ...instance, tasks }, plan).value ?? 0;
}

function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
  // What adding numbers in another order leaves over is no difference.
  return Math.abs(value) < ROUNDING ? 0 : round(value);
}

function spread(times: number[]) {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), max: quantile(times, 1) };
}

function shares(values: number[]) {
  return { p50: quantile(values, 0.5), p90: quantile(values, 0.9) };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function print(line: Record<string, unknown>): void {
  printFigure({ bench: "plan", ...line, isWithin: null, within: "no limit is set; aims stand beside" });
}

import { checkPlan } from "@/lib/plan/check-plan";
import { type CompiledInstance, compileInstance, earliestFinish } from "@/lib/plan/compile-instance";
import { decodeOrder } from "@/lib/plan/decode-order";
import type { Instance, PlanEntry } from "@/lib/plan/instance";
import { type PlanAnswer, planInstance } from "@/lib/plan/optimise-plan";
import { mandatoryFirst, simpleOrders } from "@/lib/plan/simple-orders";
import { solveExactly } from "@/lib/plan/solve-exactly";
import { realisticInstance } from "@/lib/testing/realistic-instance";
import { realisticReplanning } from "@/lib/testing/realistic-replanning";

const TASKS = [6, 10, 15, 20, 30, 40];
const PEOPLE = [1, 2, 5];
/** Instances a cell; a cell that has taken its time begins no further one, and says how many it did. */
const INSTANCES = 12;
const CELL_MILLISECONDS = 10_000;
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

type Timed<T> = { result: T; milliseconds: number };
type Measured = { instance: Instance; exact: Timed<PlanAnswer>; quick: Timed<PlanAnswer> };

/** Per size and crew, and for re-planning: times, proven gaps, and what the exact plan is worth beside simpler ones. */
export async function benchPlan(): Promise<void> {
  // The first solve loads and compiles HiGHS; it is told apart from the others.
  const first = await solve(realisticInstance({ tasks: 6, people: 1, seed: 0 }));
  print({ measure: "first solve", milliseconds: round(first.milliseconds) });
  for (const tasks of TASKS) {
    for (const people of PEOPLE)
      print({ measure: "plan", tasks, people, ...(await benchCell(tasks, people)) });
  }
  print({ measure: "re-plan", open: REPLAN_OPEN, ...(await benchReplanning()) });
}

async function benchCell(tasks: number, people: number) {
  const startedAt = performance.now();
  const measured: Measured[] = [];
  for (let seed = 1; seed <= INSTANCES; seed += 1) {
    if (performance.now() - startedAt > CELL_MILLISECONDS) break;
    measured.push(await measure(realisticInstance({ tasks, people, seed })));
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
  const within = (times: number[]) =>
    round(times.filter((time) => time <= REPLAN_AIM_MILLISECONDS).length / times.length);
  return {
    ...summary(measured),
    aimMilliseconds: REPLAN_AIM_MILLISECONDS,
    exactWithinAim: within(measured.map(({ exact }) => exact.milliseconds)),
    quickWithinAim: within(measured.map(({ quick }) => quick.milliseconds)),
  };
}

async function measure(instance: Instance): Promise<Measured> {
  const startedAt = performance.now();
  const result = planInstance(instance);
  const quick = { result, milliseconds: performance.now() - startedAt };
  return { instance, quick, exact: await solve(instance) };
}

async function solve(instance: Instance): Promise<Timed<PlanAnswer>> {
  const startedAt = performance.now();
  const readClock = () => performance.now();
  const result = await solveExactly(instance, { timeLimitMilliseconds: SOLVE_MILLISECONDS, readClock });
  return { result, milliseconds: performance.now() - startedAt };
}

function summary(measured: Measured[]) {
  const statuses: Record<string, number> = {};
  for (const { exact } of measured) {
    statuses[exact.result.status] = (statuses[exact.result.status] ?? 0) + 1;
  }
  const planned = measured.filter(({ exact }) => exact.result.value !== null);
  const gaps = planned.map(({ exact }) => gapOf(exact.result));
  const losses = planned.map(({ instance, exact, quick }) =>
    lossPercent(instance, exact.result, quick.result.value),
  );
  return {
    instances: measured.length,
    statuses,
    milliseconds: spread(measured.map(({ exact }) => exact.milliseconds)),
    gap: { p50: quantile(gaps, 0.5), p90: quantile(gaps, 0.9), max: quantile(gaps, 1) },
    gapAtMost1e6: gaps.filter((gap) => gap <= PROVEN_GAP).length,
    quickMilliseconds: spread(measured.map(({ quick }) => quick.milliseconds)),
    quickBelowExactPercent: shares(losses),
  };
}

/** How far, relative to the bound, the value may be from the best there is. */
function gapOf({ value, bound }: PlanAnswer): number {
  return value === null || bound === null || bound <= 0 ? 0 : Math.max(0, (bound - value) / bound);
}

/** By how much the exact plan is better than each order a person could follow; `stuck`: a mandatory task found no place. */
function comparisons(measured: Measured[]) {
  const planned = measured.filter(({ exact }) => exact.result.value !== null);
  const rows = planned.map(({ instance, exact }) => {
    const compiled = compileInstance(instance);
    return greedyOrders(compiled).map(({ name, order }) => {
      const value = followOrder(compiled, order);
      return { name, loss: value === null ? null : lossPercent(instance, exact.result, value) };
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
  return round(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0);
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
  console.log(JSON.stringify({ bench: "plan", ...line }));
}

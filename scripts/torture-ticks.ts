import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Cockpit } from "@/lib/launch/cockpit";
import type { LoggedOperation } from "@/lib/launch/operation";
import { reduce } from "@/lib/launch/reduce";
import { createDice } from "@/lib/plan/dice";
import { CUTS, type CutProxy, startCutProxy } from "./cut-proxy";
import type { DeviceReport, DeviceStart } from "./torture-device";
import { makeTrialLaunch } from "./trial-launch";
import { enterTrial, startTrialServer, stopTraced, type TrialServer } from "./trial-server";

/*
 * `npm run torture:ticks [-- --seed N --kills N --cuts N --devices N]`: devices of the app's own code do all that can be
 * done in a live hour while the built server is killed with SIGKILL and their networks are cut, and it is held to
 * LIVE.md: no acknowledged operation is missing afterwards, none stands twice, numbers have no gap, all devices and the
 * server end in the same state, the server answers again within 2 s, and every acknowledged tick was flushed to disk.
 * Exit code 1 otherwise.
 */
const DEVICE_FILE = fileURLToPath(new URL("./torture-device.ts", import.meta.url));
const SLOWEST_RESTART = 2000;
const FLUSHED_TICKS = 100;
/** One device's clock is right, one three hours ahead, one as much behind, and so on. */
const SKEWS = [0, 3, -3].map((hours) => hours * 3_600_000);
const LONGEST_DARKNESS = 1500;
/** What is left to send at the end takes a second; a device that waits after failures asks again when told of the network. */
const SETTLING_MILLISECONDS = 60_000;

type Figures = Record<string, number | string | boolean>;
type Result = { figures: Figures; faults: string[] };
type Device = { child: ChildProcess; proxy: CutProxy };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    kills: { type: "string", default: "100" },
    cuts: { type: "string", default: "100" },
    devices: { type: "string", default: "3" },
  },
});
const seed = Number(values.seed ?? positionals[0] ?? randomInt(1, 2 ** 31));
const [kills, cuts, deviceCount] = [Number(values.kills), Number(values.cuts), Number(values.devices)];
const dice = createDice(seed);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function startDevice(start: Omit<DeviceStart, "address">, serverPort: number): Promise<Device> {
  const proxy = await startCutProxy(serverPort);
  const told: DeviceStart = { ...start, address: `http://127.0.0.1:${proxy.port}` };
  const child = fork(DEVICE_FILE, [JSON.stringify(told)]);
  await new Promise((resolve) => child.once("message", resolve));
  return { child, proxy };
}

function readReport({ child }: Device): Promise<DeviceReport> {
  return new Promise((resolve) => {
    child.once("message", (report) => resolve(report as DeviceReport));
    child.send("report");
  });
}

async function killRepeatedly(trial: TrialServer): Promise<number[]> {
  const restarts: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await pause(100 + dice(900));
    const gone = new Promise((resolve) => trial.child.once("exit", resolve));
    trial.child.kill("SIGKILL");
    await gone;
    const startedAt = performance.now();
    await trial.restart();
    restarts.push(Math.round(performance.now() - startedAt));
  }
  return restarts;
}

/** Spread over about the time the kills take; a cut counts when it has happened. */
async function cutRepeatedly(devices: readonly Device[]): Promise<Figures> {
  const figures: Figures = {};
  for (let cut = 0; cut < cuts; cut++) {
    await pause(dice(1500));
    const kind = CUTS[dice(CUTS.length)] ?? "dark";
    await devices[dice(devices.length)]?.proxy.cut(kind, dice(LONGEST_DARKNESS));
    figures[`cut_${kind}`] = Number(figures[`cut_${kind}`] ?? 0) + 1;
  }
  return figures;
}

/** All are back: waits until everything is sent and everybody has the whole log, or for too long. */
async function settle(devices: readonly Device[], readHead: () => Promise<number>): Promise<DeviceReport[]> {
  for (const { child } of devices) child.send("rest");
  const until = performance.now() + SETTLING_MILLISECONDS;
  for (;;) {
    const reports = await Promise.all(devices.map(readReport));
    const head = await readHead();
    const isSettled = reports.every(({ unsent, logged }) => unsent === 0 && logged.at(-1)?.seq === head);
    if (isSettled || performance.now() > until) return reports;
    await pause(100);
  }
}

async function torture(): Promise<Result> {
  const trial = await startTrialServer();
  const devices: Device[] = [];
  try {
    const cookie = await enterTrial(trial.address);
    const { launchId } = makeTrialLaunch(trial.databaseFile);
    const ask = async <T>(what: string) => {
      const answer = await fetch(`${trial.address}/api/launches/${launchId}/${what}`, {
        headers: { cookie },
      });
      return (await answer.json()) as T;
    };
    for (let index = 0; index < deviceCount; index++) {
      const skewMilliseconds = SKEWS[index % SKEWS.length] ?? 0;
      const start = { cookie, launchId, seed: seed + index + 1, skewMilliseconds };
      devices.push(await startDevice(start, Number(new URL(trial.address).port)));
    }
    const [restarts, cutFigures] = await Promise.all([killRepeatedly(trial), cutRepeatedly(devices)]);
    const reports = await settle(devices, async () => (await ask<{ head: number }>("clock")).head);
    const { cockpit } = await ask<{ cockpit: Cockpit }>("cockpit");
    const { operations } = await ask<{ operations: LoggedOperation[] }>("events");
    const state = JSON.stringify(reduce(cockpit, operations));
    const judged = judge(operations, state, reports);
    const timed = judgeRestarts(restarts);
    return {
      figures: { kills, cuts, ...cutFigures, ...judged.figures, ...timed.figures },
      faults: [...judged.faults, ...timed.faults],
    };
  } finally {
    for (const { child, proxy } of devices) {
      child.kill("SIGKILL");
      await proxy.close();
    }
    await trial.stop();
  }
}

function judge(log: readonly LoggedOperation[], state: string, reports: readonly DeviceReport[]): Result {
  const seqOf = new Map(log.map(({ id, seq }) => [id, seq]));
  const sum = (of: (report: DeviceReport) => number) => reports.reduce((total, one) => total + of(one), 0);
  const made = sum((one) => one.made);
  const acknowledged = reports.flatMap((one) => one.acknowledged);
  const lines = log.map(({ id, seq }) => `${seq} ${id}`).join();
  const numbers = {
    unsent: sum(({ unsent }) => unsent),
    refused: sum(({ refused }) => refused),
    missing: acknowledged.filter(([id, seq]) => seqOf.get(id) !== seq).length,
    neverArrived: made - seqOf.size,
    doubled: log.length - seqOf.size,
    gaps: log.filter(({ seq }, index) => seq !== index + 1).length,
    devicesWithAnotherLog: sum((one) =>
      Number(one.logged.map(({ id, seq }) => `${seq} ${id}`).join() !== lines),
    ),
    devicesInAnotherState: sum((one) => Number(one.state !== state)),
  };
  const faults = reports.flatMap((one) => one.faults);
  for (const [name, value] of Object.entries(numbers))
    if (value !== 0) faults.push(`${name} is ${value}, not 0`);
  if (acknowledged.length === 0) faults.push("nothing was acknowledged");
  const clocks = reports.map(({ offset }) => Math.round(offset)).join(", ");
  const figures = { devices: reports.length, made, acknowledged: acknowledged.length, inLog: log.length };
  return { figures: { ...figures, ...numbers, clockOffsets: clocks }, faults };
}

function judgeRestarts(restarts: number[]): Result {
  const sorted = [...restarts].sort((a, b) => a - b);
  const restartMax = sorted.at(-1) ?? 0;
  const restartP50 = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const faults = restartMax > SLOWEST_RESTART ? [`a restart took ${restartMax} ms`] : [];
  return { figures: { restartP50, restartMax }, faults };
}

async function postTick(trial: TrialServer, cookie: string, launchId: string, taskId: string): Promise<void> {
  const tick = { id: randomUUID(), at: Date.now(), kind: "tick", payload: { taskId, status: "done" } };
  const response = await fetch(`${trial.address}/api/launches/${launchId}/events`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ operations: [tick] }),
  });
  if (!response.ok) throw new Error(`A tick was answered ${response.status}.`);
}

/** How often the kernel was told to flush while `work` ran, by strace around the server. */
async function countFlushes(): Promise<Result> {
  if (spawnSync("strace", ["-V"]).status !== 0) {
    return { figures: { flushes: "not counted: strace is not installed" }, faults: [] };
  }
  const folder = mkdtempSync(path.join(tmpdir(), "first-hour-strace-"));
  const file = path.join(folder, "flushes");
  const trial = await startTrialServer(["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", file]);
  try {
    const count = () => readFileSync(file, "utf8").match(/\b(fsync|fdatasync)\(/g)?.length ?? 0;
    const cookie = await enterTrial(trial.address);
    const { launchId, taskIds } = makeTrialLaunch(trial.databaseFile);
    const before = count();
    for (let tick = 0; tick < FLUSHED_TICKS; tick++) {
      await postTick(trial, cookie, launchId, taskIds[tick % taskIds.length] ?? "");
    }
    const flushes = count() - before;
    const isEnough = flushes >= FLUSHED_TICKS;
    return {
      figures: { ticks: FLUSHED_TICKS, flushes },
      faults: isEnough ? [] : [`${FLUSHED_TICKS} acknowledged ticks made only ${flushes} flushes`],
    };
  } finally {
    stopTraced(trial);
    await trial.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`seed ${seed}`);
const results = [await torture(), await countFlushes()];
const faults = results.flatMap((result) => result.faults);
console.log(
  JSON.stringify({ torture: "ticks", seed, ...Object.assign({}, ...results.map(({ figures }) => figures)) }),
);
for (const fault of faults) console.error(`broken: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

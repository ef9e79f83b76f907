import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stampedId } from "./bench-stream-ids";
import type { ViewerOrder, ViewerReport } from "./bench-viewers";
import { collectGarbage } from "./collect-garbage";
import { percentile } from "./percentile";
import { printFigure } from "./print-figure";
import { makeTrialLaunch } from "./trial-launch";
import { enterTrial, findFreePort, startTrialServer, type TrialServer } from "./trial-server";

const AUDIENCES = [2, 100, 1000];
const TICKS = 200;
const SPACING_MILLISECONDS = 20;
/** LIVE.md: 100 ms at the median, 250 ms at the 99th percentile with 100 devices watching. */
const MEDIAN_LIMIT = 100;
const TAIL_LIMIT = 250;
const IDLE_VIEWERS = 1000;
const SETTLING_MILLISECONDS = 1000;
/** Twice what a stream of node:http and nothing else was measured to cost (LIVE.md). */
const VIEWER_KILOBYTES = 32;
const STALLED_VIEWERS = 20;
/** Beside the stalled ones. */
const READING_VIEWERS = 100;
/** Together more than the machine itself takes in for a reader that does not read (about 6 MB here). */
const NOTES = 6000;
const NOTES_AT_ONCE = 100;
const NOTE = "x".repeat(2000);
/** LIVE.md lets 256 KiB wait for each; the rest is what a heap in use goes up and down by (here by 55 without them). */
const STALLED_MEGABYTES = 100;

type Target = { name: string; address: string; port: number; path: string; cookie: string; pid: number };
type Told = <T = unknown>(order: ViewerOrder) => Promise<T>;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Milliseconds from a tick on one device to its arrival on the others, ours and a bare node:http stream's by turns; what
 * an idle viewer costs; and viewers that stop reading. All viewers are in a process of their own.
 */
export async function benchLive(): Promise<void> {
  const [inspectPort, bareInspectPort] = [await findFreePort(), await findFreePort()];
  const trial = await startTrialServer(["env", `NODE_OPTIONS=--inspect-port=${inspectPort}`]);
  const [viewers, reference] = [
    startBeside("bench-viewers.ts"),
    startBeside("bench-reference.ts", `--inspect-port=${bareInspectPort}`),
  ];
  const ready = Promise.all([nextMessage(viewers), nextMessage(reference)]);
  try {
    const { port } = (await ready)[1] as { port: number };
    const bareAddress = `http://127.0.0.1:${port}`;
    const bare = { name: "bare", address: bareAddress, port, path: "/", cookie: "", pid: reference.pid ?? 0 };
    const cookie = await enterTrial(trial.address);
    const tell: Told = async <T>(order: ViewerOrder) => {
      const answer = nextMessage(viewers);
      viewers.send(order);
      return (await answer) as T;
    };
    await measureMemory(
      [
        { target: targetOf(trial, cookie).target, inspectPort },
        { target: bare, inspectPort: bareInspectPort },
      ],
      tell,
    );
    for (const audience of AUDIENCES) {
      const { target, taskIds } = targetOf(trial, cookie);
      const flushed = { ...bare, name: "flushed", address: `${bareAddress}/flushed`, path: "/flushed" };
      await measureDelays([target, bare, flushed], taskIds, audience, tell);
    }
    await measureStalled(targetOf(trial, cookie).target, tell);
  } finally {
    for (const child of [viewers, reference]) child.disconnect();
    await trial.stop();
  }
}

function startBeside(file: string, ...options: string[]): ChildProcess {
  const execArgv = [...process.execArgv, ...options];
  return fork(fileURLToPath(new URL(`./${file}`, import.meta.url)), { execArgv });
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("message", resolve));
}

/** A launch of its own on the real server. */
function targetOf(trial: TrialServer, cookie: string): { target: Target; taskIds: string[] } {
  const { launchId, taskIds } = makeTrialLaunch(trial.databaseFile);
  const path = `/api/launches/${launchId}/events`;
  const port = Number(new URL(trial.address).port);
  const target = {
    name: "ours",
    address: trial.address + path,
    port,
    path,
    cookie,
    pid: trial.child.pid ?? 0,
  };
  return { target, taskIds };
}

async function post({ address, cookie }: Target, operations: object[]): Promise<void> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ operations }),
  });
  await answer.text();
  if (!answer.ok) throw new Error(`Operations were answered ${answer.status}.`);
}

async function measureDelays(
  targets: Target[],
  taskIds: string[],
  viewers: number,
  tell: Told,
): Promise<void> {
  for (const { name, port, path, cookie } of targets) {
    await tell({ do: "open", set: name, port, path, cookie, count: viewers });
  }
  for (let tick = 0; tick < TICKS; tick++) {
    for (const target of targets) {
      const payload = { taskId: taskIds[tick % taskIds.length], status: "done" };
      await post(target, [{ id: stampedId(), at: Date.now(), kind: "tick", payload }]);
      await tell({ do: "await", set: target.name, count: 1 });
      await pause(SPACING_MILLISECONDS);
    }
  }
  const measured: { p50: number; p99: number }[] = [];
  for (const { name } of targets) {
    const delays = await readDelays(name, tell);
    measured.push({ p50: percentile(delays, 0.5), p99: percentile(delays, 0.99) });
    await tell({ do: "close", set: name });
  }
  const [{ p50, p99 } = { p50: 0, p99: 0 }, bare, flushed] = measured;
  const limits = { p50: MEDIAN_LIMIT, p99: Math.min(TAIL_LIMIT, 2 * (bare?.p99 ?? 0)) };
  printFigure({
    bench: "live",
    measure: "milliseconds from a tick to another device",
    devices: viewers,
    ticks: TICKS,
    p50,
    p99,
    bareP50: bare?.p50,
    bareP99: bare?.p99,
    flushedP50: flushed?.p50,
    flushedP99: flushed?.p99,
    isWithin: p50 <= limits.p50 && p99 <= limits.p99,
    within: `half of the ticks arrive in ${MEDIAN_LIMIT} ms, and 99 of 100 in ${TAIL_LIMIT} ms and in twice what a bare stream takes that stores nothing`,
  });
}

async function readDelays(set: string, tell: Told): Promise<number[]> {
  return (await tell<ViewerReport>({ do: "report", set })).delays;
}

/** `inspectPort`: where the process's inspector is opened when it is asked to. */
async function measureMemory(
  measuring: { target: Target; inspectPort: number }[],
  tell: Told,
): Promise<void> {
  const measured: number[] = [];
  for (const { target, inspectPort } of measuring) {
    const { name, port, path, cookie, pid } = target;
    // The very first ones pay for code that is compiled once.
    await tell({ do: "open", set: name, port, path, cookie, count: READING_VIEWERS });
    await tell({ do: "close", set: name });
    const before = await restingMemory(pid, inspectPort);
    await tell({ do: "open", set: name, port, path, cookie, count: IDLE_VIEWERS });
    measured.push(roundToTenth(((await restingMemory(pid, inspectPort)) - before) / IDLE_VIEWERS));
    await tell({ do: "close", set: name });
  }
  const [kilobytes = 0, bareKilobytes] = measured;
  printFigure({
    bench: "live",
    measure: "kilobytes of the server's memory for an idle viewer",
    viewers: IDLE_VIEWERS,
    kilobytes,
    bareKilobytes,
    isWithin: kilobytes <= VIEWER_KILOBYTES,
    within: `an idle viewer costs at most ${VIEWER_KILOBYTES} KB`,
  });
}

/** Kilobytes the process occupies when it does nothing and has thrown away what it does not need. */
async function restingMemory(pid: number, inspectPort: number): Promise<number> {
  await pause(SETTLING_MILLISECONDS);
  await collectGarbage(pid, inspectPort);
  await pause(SETTLING_MILLISECONDS);
  return readMemory(pid);
}

function readMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
}

async function measureStalled(ours: Target, tell: Told): Promise<void> {
  const { port, path, cookie } = ours;
  await tell({ do: "open", set: "reading", port, path, cookie, count: READING_VIEWERS });
  const alone = await flood(ours, tell);
  const seqBefore = NOTES;
  await tell({ do: "open", set: "stalled", port, path, cookie, count: STALLED_VIEWERS, after: seqBefore });
  await tell({ do: "stall", set: "stalled" });
  const beside = await flood(ours, tell);
  await tell({ do: "resume", set: "stalled" });
  const { seqs, closed } = await tell<ViewerReport>({ do: "report", set: "stalled" });
  let whole = 0;
  for (const [index, first] of seqs.entries()) {
    const after = first.at(-1) ?? seqBefore;
    const set = `back ${index}`;
    await tell({ do: "open", set, port, path, cookie, count: 1, after });
    await tell({ do: "await", set, count: 2 * NOTES - after });
    const { seqs: second } = await tell<ViewerReport>({ do: "report", set });
    const all = [...first, ...(second[0] ?? [])];
    if (all.length === NOTES && all.every((seq, at) => seq === seqBefore + at + 1)) whole += 1;
    await tell({ do: "close", set });
  }
  const isWithin =
    closed === STALLED_VIEWERS && whole === STALLED_VIEWERS && beside.megabytesGrown <= STALLED_MEGABYTES;
  printFigure({
    bench: "live",
    measure: "viewers that stop reading, beside others that read",
    stalled: STALLED_VIEWERS,
    reading: READING_VIEWERS,
    dropped: closed,
    backWithoutGap: whole,
    notes: NOTES,
    p50: beside.p50,
    p99: beside.p99,
    p50WithoutThem: alone.p50,
    p99WithoutThem: alone.p99,
    megabytesGrown: beside.megabytesGrown,
    megabytesGrownWithoutThem: alone.megabytesGrown,
    isWithin: isWithin && beside.p99 <= Math.max(TAIL_LIMIT, 2 * alone.p99),
    within: `all are dropped and back without a gap, memory grows by less than ${STALLED_MEGABYTES} MB, and the others are not slowed to half`,
  });
}

type Flood = { p50: number; p99: number; megabytesGrown: number };

/** Long notes as fast as those who read can take them; how long each took, and by how much the server grew at most. */
async function flood(ours: Target, tell: Told): Promise<Flood> {
  const before = readMemory(ours.pid);
  let most = before;
  for (let sent = 0; sent < NOTES; sent += NOTES_AT_ONCE) {
    const notes = Array.from({ length: NOTES_AT_ONCE }, () => ({
      id: stampedId(),
      at: Date.now(),
      kind: "note",
      payload: { text: NOTE },
    }));
    await post(ours, notes);
    await tell({ do: "await", set: "reading", count: NOTES_AT_ONCE });
    most = Math.max(most, readMemory(ours.pid));
  }
  const delays = await readDelays("reading", tell);
  return {
    p50: percentile(delays, 0.5),
    p99: percentile(delays, 0.99),
    megabytesGrown: Math.round((most - before) / 1024),
  };
}

function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

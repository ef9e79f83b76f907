import { randomUUID } from "node:crypto";
import { printFigure } from "./print-figure";
import { readEvents } from "./read-events";
import { makeTrialLaunch } from "./trial-launch";
import { enterTrial, startTrialServer } from "./trial-server";

const TICKS = 200;
const SPACING_MILLISECONDS = 20;
/** LIVE.md: 100 ms at the median, 250 ms at the 99th percentile with 100 devices watching. */
const MEDIAN_LIMIT = 100;
const TAIL_LIMIT = 250;

/** Milliseconds from a tick on one device to its arrival on the others, with one and with a hundred watching. */
export async function benchLive(): Promise<void> {
  const trial = await startTrialServer();
  try {
    const cookie = await enterTrial(trial.address);
    for (const devices of [1, 100]) {
      const { launchId, taskIds } = makeTrialLaunch(trial.databaseFile);
      const address = `${trial.address}/api/launches/${launchId}/events`;
      const delays = await measureTicks(address, cookie, taskIds, devices);
      const p50 = percentile(delays, 0.5);
      const p99 = percentile(delays, 0.99);
      printFigure({
        bench: "live",
        measure: "milliseconds from a tick to another device",
        devices,
        ticks: TICKS,
        p50,
        p99,
        isWithin: p50 <= MEDIAN_LIMIT && p99 <= TAIL_LIMIT,
        within: `half of the ticks arrive in ${MEDIAN_LIMIT} ms and 99 of 100 in ${TAIL_LIMIT} ms`,
      });
    }
  } finally {
    await trial.stop();
  }
}

/** Milliseconds from each tick to each of the devices that watch. */
export async function measureTicks(
  address: string,
  cookie: string,
  taskIds: string[],
  devices: number,
  ticks = TICKS,
  spacingMilliseconds = SPACING_MILLISECONDS,
): Promise<number[]> {
  const sentAt = new Map<string, number>();
  const delays: number[] = [];
  const watching = new AbortController();
  let allHere: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    allHere = resolve;
  });
  const onEvent = ({ id }: { id: string }) => {
    const at = sentAt.get(id);
    if (at !== undefined) delays.push(performance.now() - at);
    if (delays.length === devices * ticks) allHere();
  };
  const viewers: Promise<void>[] = [];
  for (let device = 0; device < devices; device++) {
    await new Promise<void>((onOpen) => {
      viewers.push(
        readEvents(address, { cookie, after: 0, signal: watching.signal, onEvent, onOpen }).catch(() => {}),
      );
    });
  }
  for (let tick = 0; tick < ticks; tick++) {
    const id = randomUUID();
    const payload = { taskId: taskIds[tick % taskIds.length], status: "done" };
    sentAt.set(id, performance.now());
    await fetch(address, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ operations: [{ id, at: Date.now(), kind: "tick", payload }] }),
    });
    await new Promise((resolve) => setTimeout(resolve, spacingMilliseconds));
  }
  await arrived;
  watching.abort();
  await Promise.all(viewers);
  return delays;
}

/** The value below which that part of the values lies, to a tenth (or another part of one). */
export function percentile(values: number[], part: number, perOne = 10): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return Math.round(value * perOne) / perOne;
}

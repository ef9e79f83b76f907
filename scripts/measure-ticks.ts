import { randomUUID } from "node:crypto";
import { readEvents } from "./read-events";

const TICKS = 200;
const SPACING_MILLISECONDS = 20;

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

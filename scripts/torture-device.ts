import { LaunchLink } from "@/components/launch/launch-link";
import { buildUndo } from "@/lib/launch/build-undo";
import type { Cockpit } from "@/lib/launch/cockpit";
import { mergeOperations } from "@/lib/launch/merge";
import type { OperationBody } from "@/lib/launch/operation";
import type { AppendAnswer } from "@/lib/launch/outbox";
import { reduce } from "@/lib/launch/reduce";
import { createDice } from "@/lib/plan/dice";
import { readEvents, type ServedEvent } from "./read-events";

/*
 * One device of `npm run torture:ticks`, in a process of its own: the app's own link to the launch (what it does at
 * once, outbox, resending, server clock, catching up), with what a browser gives it put in its place. It has no store,
 * as a private window has none: what is unsent lives as long as the process, which is never killed.
 */
export type DeviceStart = {
  address: string;
  cookie: string;
  launchId: string;
  seed: number;
  /** How wrong this device's clock is. */
  skewMilliseconds: number;
};
export type DeviceReport = {
  made: number;
  acknowledged: [id: string, seq: number][];
  /** What the server answered for one operation differently at another time. */
  faults: string[];
  unsent: number;
  refused: number;
  logged: ServedEvent[];
  offset: number;
  /** Its state by `reduce`, as JSON. */
  state: string;
};

/** Between two deeds; about as fast as a person who taps without looking. */
const SHORTEST_PAUSE = 40;
const LONGEST_PAUSE = 250;

const start = JSON.parse(process.argv[2] ?? "") as DeviceStart;
const dice = createDice(start.seed);
const acknowledged = new Map<string, number>();
const faults: string[] = [];
const askServer = fetch;

/** The browser's own event source would come back by itself; the link closes it before it does. */
class DeviceStream {
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  onerror: () => void = () => {};
  readonly #ending = new AbortController();

  constructor(path: string) {
    const address = new URL(path, start.address);
    void readEvents(address.href, {
      cookie: start.cookie,
      after: Number(address.searchParams.get("after")),
      signal: this.#ending.signal,
      onOpen: () => this.onopen(),
      onEvent: (event) => this.onmessage({ data: JSON.stringify(event) }),
    })
      .catch(() => {})
      .then(() => this.#ending.signal.aborted || this.onerror());
  }

  /** Nobody saves the plan here. */
  addEventListener(): void {}

  close(): void {
    this.#ending.abort();
  }
}

async function askAsDevice(path: string, init: RequestInit): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), cookie: start.cookie };
  const response = await askServer(new URL(path, start.address), { ...init, headers });
  if (init.method !== "POST" || !response.ok) return response;
  const text = await response.text();
  for (const { id, seq } of (JSON.parse(text) as AppendAnswer).accepted) {
    const known = acknowledged.get(id);
    if (known !== undefined && known !== seq) faults.push(`${id} was ${known} and became ${seq}`);
    acknowledged.set(id, seq);
  }
  return new Response(text, { status: response.status });
}

function beBrowser(): void {
  const clock = Date.now;
  Date.now = () => clock() + start.skewMilliseconds;
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const given = { window: new EventTarget(), document, EventSource: DeviceStream, fetch: askAsDevice };
  Object.assign(globalThis, given);
  Object.defineProperty(globalThis.navigator, "onLine", { value: true });
}

async function readCockpit(): Promise<Cockpit> {
  for (;;) {
    const answer = await fetch(`/api/launches/${start.launchId}/cockpit`, {}).catch(() => null);
    if (answer?.ok) return ((await answer.json()) as { cockpit: Cockpit }).cockpit;
    await new Promise((resolve) => setTimeout(resolve, SHORTEST_PAUSE));
  }
}

const stateOf = ({ cockpit, logged, own }: LaunchLink["state"]) =>
  reduce(cockpit, mergeOperations(logged, own, cockpit.me.id));

const pick = <T>(from: readonly T[]): T => from[dice(from.length)] as T;

/** Ticks most of the time, and now and then everything else a device can do; `undo` takes its last deed back. */
function chooseDeed(link: LaunchLink, undo: OperationBody | null): OperationBody {
  const { id: taskId } = pick(link.state.cockpit.tasks);
  const chance = dice(100);
  if (chance < 60) {
    const tick = { taskId, status: pick(["done", "skipped", "open"] as const) };
    return chance < 40 || undo === null ? { kind: "tick", payload: tick } : undo;
  }
  if (chance < 72) return { kind: "move", payload: { taskId, startMinute: dice(60) } };
  if (chance < 78) return { kind: "note", payload: { taskId, text: `Note ${dice(1e6)}` } };
  if (chance < 86) return { kind: "count", payload: { recommenders: dice(100), claps: dice(900) } };
  if (chance < 90) return { kind: pick(["hold", "resume"] as const), payload: {} };
  if (chance < 94) {
    const liveAt = pick([null, Math.round(link.serverNow())]);
    return { kind: "go_live", payload: { liveAt, source: "person" } };
  }
  if (chance < 96) return { kind: "assign", payload: { taskId, crewId: null } };
  if (chance < 98) {
    const some = link.state.cockpit.tasks.slice(0, 5);
    const plan = some.map(({ id: task }) => ({ task, person: null, start: dice(60) }));
    return { kind: "replan", payload: { plan } };
  }
  return { kind: pick(["end", "reopen"] as const), payload: {} };
}

beBrowser();
const link = new LaunchLink(await readCockpit());
link.start();
let made = 0;
let isOver = false;

async function live(): Promise<void> {
  let undo: OperationBody | null = null;
  while (!isOver) {
    const body = chooseDeed(link, undo);
    undo = buildUndo(body, stateOf(link.state));
    link.act(body);
    made += 1;
    const pause = SHORTEST_PAUSE + dice(LONGEST_PAUSE - SHORTEST_PAUSE);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

process.on("message", (asked) => {
  if (asked === "rest") {
    isOver = true;
    // The network is back for good.
    window.dispatchEvent(new Event("online"));
  }
  if (asked !== "report") return;
  const { logged, unsent, refused, offset } = link.state;
  const report: DeviceReport = {
    made,
    acknowledged: [...acknowledged],
    faults,
    unsent: unsent.length,
    refused: refused.length,
    logged: logged.map(({ id, seq }) => ({ id, seq })),
    offset,
    state: JSON.stringify(stateOf(link.state)),
  };
  process.send?.(report);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
await live();

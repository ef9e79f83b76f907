import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addLogged, mergeOperations } from "@/lib/launch/merge";
import type { LoggedOperation, OperationBody, SentOperation } from "@/lib/launch/operation";
import { acknowledge, EMPTY_OUTBOX, enqueue, nextBatch, type Outbox } from "@/lib/launch/outbox";
import { reduce } from "@/lib/launch/reduce";
import { stampAfter } from "@/lib/launch/server-clock";

const SLOT = Date.UTC(2026, 10, 24, 18, 30);
const plan = {
  tasks: ["a", "b", "c"].map((id, position) => ({ id, startMinute: position, skipped: false })),
  slotAt: SLOT,
  plannedAt: null,
  target: 100,
};

/** The server's side of the contract: first `seq` for a known id, `at` cut to the receipt. */
class Server {
  now = SLOT;
  log: LoggedOperation[] = [];

  append(operations: SentOperation[], by: string) {
    const accepted = operations.map((sent) => {
      const known = this.log.find(({ id }) => id === sent.id);
      const seq = known?.seq ?? this.log.length + 1;
      if (known === undefined) {
        this.log.push({ ...sent, at: Math.min(sent.at, this.now), by, seq, receivedAt: this.now });
      }
      return { id: sent.id, seq };
    });
    return { accepted, refused: [], head: this.log.length };
  }
}

/** One device with a clock that may be hours off, an outbox, and what it knows of the log. */
class Device {
  outbox: Outbox = EMPTY_OUTBOX;
  logged: readonly LoggedOperation[] = [];
  #made = 0;
  readonly name: string;
  readonly #clockError: number;

  constructor(name: string, clockError: number) {
    this.name = name;
    this.#clockError = clockError;
  }

  act(server: Server, body: OperationBody): void {
    const seen = [...this.logged, ...this.outbox.waiting].reduce((latest, { at }) => Math.max(latest, at), 0);
    const at = stampAfter(server.now + this.#clockError, seen);
    // As UUID v7 does, the id sorts by its instant.
    const id = `${String(at).padStart(15, "0")}-${this.name}-${String(++this.#made).padStart(4, "0")}`;
    this.outbox = enqueue(this.outbox, { id, at, ...body });
  }

  /** Sends what waits (`isAnswerLost`: the server had it, the device never learnt so) and reads what it missed. */
  sync(server: Server, isAnswerLost = false): void {
    while (this.outbox.waiting.length > 0) {
      const answer = server.append(nextBatch(this.outbox), this.name);
      if (isAnswerLost) return;
      this.outbox = acknowledge(this.outbox, answer);
    }
    const head = this.logged.at(-1)?.seq ?? 0;
    this.logged = addLogged(
      this.logged,
      server.log.filter(({ seq }) => seq > head),
    );
  }

  state() {
    return reduce(plan, mergeOperations(this.logged, this.outbox.waiting, this.name));
  }

  statusOf(taskId: string) {
    return this.state().tasks.find((task) => task.taskId === taskId)?.status;
  }
}

const taskId = fc.constantFrom("a", "b", "c");
const body: fc.Arbitrary<OperationBody> = fc.oneof(
  fc.record({
    kind: fc.constant("tick" as const),
    payload: fc.record({
      taskId,
      status: fc.constantFrom("done" as const, "open" as const, "skipped" as const),
    }),
  }),
  fc.record({
    kind: fc.constant("move" as const),
    payload: fc.record({ taskId, startMinute: fc.integer({ min: 0, max: 60 }) }),
  }),
);
const step = fc.oneof(
  fc.record({ does: fc.constant("act" as const), device: fc.nat(2), body }),
  fc.record({ does: fc.constant("sync" as const), device: fc.nat(2), isAnswerLost: fc.boolean() }),
  fc.record({ does: fc.constant("wait" as const), milliseconds: fc.integer({ min: 1, max: 600_000 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const HOURS = 3_600_000;
const clockErrors = fc.tuple(
  ...["", "", ""].map(() => fc.oneof(fc.constant(0), fc.integer({ min: -5 * HOURS, max: 5 * HOURS }))),
);

function play(errors: number[], steps: Step[]): { server: Server; devices: Device[] } {
  const server = new Server();
  const devices = errors.map((error, index) => new Device(`d${index}`, error));
  for (const one of steps) {
    if (one.does === "wait") server.now += one.milliseconds;
    else if (one.does === "act") devices[one.device]?.act(server, one.body);
    else devices[one.device]?.sync(server, one.isAnswerLost);
  }
  return { server, devices };
}

describe("devices that come and go", () => {
  it("end in the server's state, each operation once, whatever was lost and however wrong their clocks", () => {
    fc.assert(
      fc.property(clockErrors, fc.array(step, { maxLength: 60 }), (errors, steps) => {
        const { server, devices } = play(errors, steps);
        for (const device of [...devices, ...devices]) device.sync(server);
        expect(new Set(server.log.map(({ id }) => id)).size).toBe(server.log.length);
        for (const device of devices) {
          expect(device.outbox.waiting).toEqual([]);
          expect(device.state()).toEqual(reduce(plan, server.log));
        }
      }),
    );
  });

  it("let whoever acts last on what they have seen win, on a clock hours off too", () => {
    const status = fc.constantFrom("done" as const, "open" as const, "skipped" as const);
    fc.assert(
      fc.property(
        clockErrors,
        fc.array(step, { maxLength: 40 }),
        fc.nat(2),
        taskId,
        status,
        (errors, steps, last, task, wanted) => {
          const { server, devices } = play(errors, steps);
          for (const device of [...devices, ...devices]) device.sync(server);
          server.now += 1;
          devices[last]?.act(server, { kind: "tick", payload: { taskId: task, status: wanted } });
          expect(devices[last]?.statusOf(task)).toBe(wanted);
          for (const device of [...devices.slice(last), ...devices]) device.sync(server);
          for (const device of devices) expect(device.statusOf(task)).toBe(wanted);
        },
      ),
    );
  });
});

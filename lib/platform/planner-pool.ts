import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { PlannerJob, PlannerJobs, PlannerMessage, PlannerProgress } from "@/lib/plan/planner-job";
import { AppError } from "@/lib/platform/error";

type Kind = PlannerJob["kind"];
type Options<K extends Kind> = {
  /** Who asks, or for what: each gets their turn, however much another asks for. */
  asker?: string;
  signal?: AbortSignal;
  onProgress?: (progress: PlannerProgress[K]) => void;
};
type Waiting = {
  job: PlannerJob;
  asker: string;
  tell: (progress: unknown) => void;
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
};
/**
 * quick: what a person waits for, a tenth of a second each · proof: what may take seconds and be given up ·
 * reading: calendars of other appointments and feeds, which may be large and made by anybody.
 */
type LaneName = "quick" | "proof" | "reading";

const LANE_OF: Record<Kind, LaneName> = {
  build: "quick",
  edit: "quick",
  apply: "quick",
  slots: "quick",
  solve: "proof",
  prove: "proof",
  weigh: "proof",
  accept: "reading",
  feed: "reading",
  seen: "reading",
  words: "quick",
  busy: "reading",
};

/** More than this waiting of one asker means that something asks without end; the next is refused. */
const MOST_WAITING = 8;
/** A thread that nothing asked for this long is ended; the next job starts another (about a fifth of a second). */
const IDLE_MILLISECONDS = 120_000;
const MEMORY_MB = 768;

// server.ts and Next's bundles are separate module graphs in one process; both must reach the same threads.
const shared = globalThis as unknown as { __firstHourPlanner?: Record<LaneName, Lane[]> };

function lanes(): Record<LaneName, Lane[]> {
  shared.__firstHourPlanner ??= {
    quick: [new Lane()],
    proof: Array.from({ length: Math.max(1, availableParallelism() - 1) }, () => new Lane()),
    reading: [new Lane()],
  };
  return shared.__firstHourPlanner;
}

/**
 * Does a planner's job on a thread of its own, so that no request waits for another's arithmetic.
 * An aborted signal ends the work at once (the thread with it) and rejects with the signal's reason.
 * @throws AppError busy when too many wait already.
 */
export function runPlanner<K extends Kind>(
  job: Extract<PlannerJob, { kind: K }>,
  { asker = "", signal, onProgress }: Options<K> = {},
): Promise<PlannerJobs[K]> {
  const candidates = lanes()[LANE_OF[job.kind]];
  const lane = candidates.reduce((least, other) => (other.load < least.load ? other : least));
  const tell = (progress: unknown) => onProgress?.(progress as PlannerProgress[K]);
  return lane.add({ job, asker, tell }, signal) as Promise<PlannerJobs[K]>;
}

/** One thread and the jobs that wait for it: askers take turns, the jobs of one come in their order. */
class Lane {
  readonly #waiting: Waiting[] = [];
  /** Askers in the order in which they were served last; who is not in it has not been. */
  #served: string[] = [];
  #running: Waiting | null = null;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;

  get load(): number {
    return this.#waiting.length + (this.#running === null ? 0 : 1);
  }

  add(asked: Pick<Waiting, "job" | "asker" | "tell">, signal: AbortSignal | undefined): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const own = this.#waiting.filter(({ asker }) => asker === asked.asker);
    if (own.length >= MOST_WAITING) return Promise.reject(new AppError("busy"));
    return new Promise((resolve, reject) => {
      const waiting = { ...asked, resolve, reject };
      this.#waiting.push(waiting);
      signal?.addEventListener("abort", () => this.#giveUp(waiting, signal.reason), { once: true });
      this.#next();
    });
  }

  #next(): void {
    if (this.#running !== null) return;
    const next = this.#takeNext();
    if (next === undefined) {
      this.#rest();
      return;
    }
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#running = next;
    this.#worker ??= this.#start();
    this.#worker.postMessage(next.job);
  }

  /** The first job of whoever was served least lately. */
  #takeNext(): Waiting | undefined {
    const turnOf = ({ asker }: Waiting) => this.#served.indexOf(asker);
    const [first, ...others] = this.#waiting;
    if (first === undefined) return undefined;
    const next = others.reduce((least, other) => (turnOf(other) < turnOf(least) ? other : least), first);
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    const waiting = new Set(this.#waiting.map(({ asker }) => asker));
    this.#served = [...this.#served.filter((one) => one !== next.asker && waiting.has(one)), next.asker];
    return next;
  }

  #start(): Worker {
    const worker = startWorker();
    worker.on("message", (message: PlannerMessage) => {
      if (this.#worker !== worker) return;
      if (message.kind === "progress") this.#running?.tell(message.progress);
      else if (message.kind === "answer") this.#end((running) => running.resolve(message.answer));
      else this.#end((running) => running.reject(new Error(message.text)));
    });
    const fail = (error: Error) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#end((running) => running.reject(error));
    };
    worker.on("error", fail);
    worker.on("exit", (code) => fail(new Error(`The planner's thread ended with code ${code}.`)));
    // A waiting thread must not keep a stopped server alive.
    worker.unref();
    return worker;
  }

  #end(settle: (running: Waiting) => void): void {
    const running = this.#running;
    this.#running = null;
    if (running !== null) settle(running);
    this.#next();
  }

  /** Arithmetic cannot be interrupted from outside: the thread is ended, the next job gets a fresh one. */
  #giveUp(waiting: Waiting, reason: Error): void {
    const place = this.#waiting.indexOf(waiting);
    if (place >= 0) this.#waiting.splice(place, 1);
    else if (this.#running === waiting) {
      this.#stop();
      this.#running = null;
    } else return;
    waiting.reject(reason);
    this.#next();
  }

  #rest(): void {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#stop(), IDLE_MILLISECONDS).unref();
  }

  #stop(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }
}

/** The thread's code: bundled beside the built server, straight from its source otherwise. */
function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
  if (process.env.NODE_ENV === "production") {
    const dist = process.env.FIRST_HOUR_DIST || ".next";
    return new Worker(path.resolve(/* turbopackIgnore: true */ dist, "first-hour-planner.mjs"), {
      resourceLimits,
    });
  }
  return new Worker(path.resolve(/* turbopackIgnore: true */ "planner.ts"), {
    execArgv: ["--import", "tsx"],
    resourceLimits,
  });
}

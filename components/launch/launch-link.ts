import { v7 } from "uuid";
import { KeptOperations } from "@/components/launch/kept-operations";
import { type Asked, LaunchRequests } from "@/components/launch/launch-requests";
import { readBrowserClock } from "@/components/ui/clock";
import { addLogged } from "@/lib/launch/merge";
import type { LoggedOperation, OperationBody, SentOperation } from "@/lib/launch/operation";
import {
  type AppendAnswer,
  acknowledge,
  countFailure,
  EMPTY_OUTBOX,
  enqueue,
  nextBatch,
  type Outbox,
  pauseBeforeRetry,
} from "@/lib/launch/outbox";
import { addExchange, type ClockExchange, learnOffset, stampAfter } from "@/lib/launch/server-clock";

/** "signed_out" and "gone" end by a person's doing; everything unsent stays on the device. */
export type Connection = "connecting" | "connected" | "offline" | "signed_out" | "gone";

export type LinkState = {
  logged: readonly LoggedOperation[];
  /** This device's operations that the log as known here does not hold yet, oldest first. */
  own: readonly SentOperation[];
  /** Those of them that the server has not acknowledged. */
  unsent: readonly SentOperation[];
  connection: Connection;
  /** Why the server did not take one of this device's operations; null: none. */
  refusedBecause: string | null;
  /** false: this browser keeps nothing, so unsent work lives only as long as the page. */
  canKeep: boolean;
  /** Server's time minus device's, milliseconds. */
  offset: number;
};

export type LinkStart = {
  launchId: string;
  /** Who is at this device. */
  by: string;
  logged: readonly LoggedOperation[];
  head: number;
  /** The server's time when it made the page. */
  serverAt: number;
};

type Listeners = { onPlan: () => void; onReconnect: () => void };

/** Learns the clock, and notices a connection that died without saying so. */
const EXCHANGE_MILLISECONDS = 20_000;
/** The first exchanges follow each other quickly: the quickest of several counts. */
const FIRST_EXCHANGES = [0, 300, 1000, 2500];
/** A finger on its way cannot be stopped: within this time after another device's tick, a tap was meant for the task that stood there. Human reaction, about a quarter of a second. */
const GRACE_MILLISECONDS = 250;
/** How long the stream may lag behind a head the server has told before the log is read directly. */
const LAG_MILLISECONDS = 1500;

/**
 * One device's link to a launch's log: shows what it does at once, keeps it until the server has it, and follows
 * what others do. Knows nothing of React; every change makes a new `state`.
 */
export class LaunchLink {
  state: LinkState;
  readonly #requests: LaunchRequests;
  readonly #kept: KeptOperations;
  readonly #watchers = new Set<() => void>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #outbox: Outbox = EMPTY_OUTBOX;
  /** Acknowledged, and not yet seen in the log. */
  #settling: readonly SentOperation[] = [];
  #head: number;
  /** By task, when another device last changed it, on this device's clock. */
  readonly #changedElsewhereAt = new Map<string, number>();
  #exchanges: ClockExchange[] = [];
  #stream: EventSource | null = null;
  #isSending = false;
  #failures = 0;
  #isRunning = false;
  /** A timer to come back is set. */
  #isComingBack = false;
  #listeners: Listeners | null = null;

  constructor({ launchId, by, logged, head, serverAt }: LinkStart) {
    this.#requests = new LaunchRequests(launchId);
    this.#kept = new KeptOperations(launchId, by);
    this.#head = head;
    this.state = {
      logged,
      own: [],
      unsent: [],
      connection: "connecting",
      refusedBecause: null,
      canKeep: true,
      offset: serverAt - readBrowserClock(),
    };
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** The server's time as far as this device knows it. */
  serverNow(): number {
    return readBrowserClock() + this.state.offset;
  }

  /** Opens the link, with what was left unsent on this device; returns what closes it. */
  start(listeners: Listeners): () => void {
    this.#isRunning = true;
    this.#listeners = listeners;
    for (const operation of this.#kept.list()) this.#outbox = enqueue(this.#outbox, operation);
    this.#change({});
    this.#open();
    for (const pause of FIRST_EXCHANGES) this.#later(pause, () => void this.#exchange());
    const rhythm = setInterval(() => void this.#exchange(), EXCHANGE_MILLISECONDS);
    const wake = () => this.#wake();
    const cut = () => this.#lose();
    window.addEventListener("online", wake);
    window.addEventListener("offline", cut);
    window.addEventListener("pageshow", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      this.#isRunning = false;
      clearInterval(rhythm);
      for (const timer of this.#timers) clearTimeout(timer);
      this.#timers.clear();
      this.#isComingBack = false;
      this.#closeStream();
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", cut);
      window.removeEventListener("pageshow", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }

  /** Does something now on this device and sends it as soon as it can; it is kept before it is shown. */
  act(body: OperationBody): void {
    const at = stampAfter(this.serverNow(), this.#latestSeenAt());
    const operation: SentOperation = { id: v7({ msecs: at }), at, ...body };
    this.#kept.keep(operation);
    this.#outbox = enqueue(this.#outbox, operation);
    this.#change({ canKeep: this.#kept.canKeep });
    void this.#send();
  }

  /** Whether another device ticked the task so short a time ago that a tap here was still on its way. */
  wasJustChanged(taskId: string): boolean {
    const at = this.#changedElsewhereAt.get(taskId);
    return at !== undefined && readBrowserClock() - at < GRACE_MILLISECONDS;
  }

  /** Tries again now instead of after the pause. */
  retry(): void {
    this.#failures = 0;
    this.#open();
  }

  #latestSeenAt(): number {
    let latest = 0;
    for (const { at } of this.state.logged) latest = Math.max(latest, at);
    for (const { at } of this.state.own) latest = Math.max(latest, at);
    return latest;
  }

  #change(change: Partial<LinkState>): void {
    const unsent = this.#outbox.waiting;
    this.state = { ...this.state, own: [...this.#settling, ...unsent], unsent, ...change };
    for (const watcher of this.#watchers) watcher();
  }

  #later(pause: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#isRunning) work();
    }, pause);
    this.#timers.add(timer);
  }

  #open(): void {
    this.#closeStream();
    const stream = new EventSource(this.#requests.streamAddress(this.#head));
    this.#stream = stream;
    stream.onopen = () => {
      const wasLost = this.state.connection !== "connecting";
      this.#failures = 0;
      this.#change({ connection: "connected" });
      if (wasLost) {
        void this.#exchange();
        this.#listeners?.onReconnect();
      }
      void this.#send();
    };
    stream.onmessage = ({ data }) => this.#receive([JSON.parse(data) as LoggedOperation]);
    stream.addEventListener("plan", () => this.#listeners?.onPlan());
    stream.onerror = () => {
      if (stream === this.#stream) this.#lose();
    };
  }

  #closeStream(): void {
    this.#stream?.close();
    this.#stream = null;
  }

  /** The connection is gone: says so, and comes back with growing pauses. */
  #lose(): void {
    if (!this.#isRunning) return;
    this.#closeStream();
    if (this.state.connection !== "signed_out" && this.state.connection !== "gone") {
      this.#change({ connection: "offline" });
    }
    if (this.#isComingBack) return;
    this.#isComingBack = true;
    this.#failures += 1;
    this.#later(pauseBeforeRetry(this.#failures, Math.random()), () => void this.#comeBack());
  }

  /** Asks first why the stream ended, for an event stream does not say: a signed-out one must not be knocked at for ever. */
  async #comeBack(): Promise<void> {
    this.#isComingBack = false;
    if (this.#stream === null && (await this.#exchange()) && this.#stream === null) this.#open();
  }

  #wake(): void {
    if (document.visibilityState === "hidden") return;
    if (this.#stream === null) this.retry();
    else void this.#exchange();
  }

  #receive(arrived: readonly LoggedOperation[]): void {
    const logged = addLogged(this.state.logged, arrived);
    this.#head = Math.max(this.#head, ...arrived.map(({ seq }) => seq));
    const known = new Set(arrived.map(({ id }) => id));
    const own = new Set(this.state.own.map(({ id }) => id));
    for (const { id, kind, payload } of arrived) {
      if (kind === "tick" && !own.has(id)) this.#changedElsewhereAt.set(payload.taskId, readBrowserClock());
    }
    this.#settling = this.#settling.filter(({ id }) => !known.has(id));
    for (const { id } of this.#outbox.waiting) if (known.has(id)) this.#kept.drop(id);
    this.#outbox = { ...this.#outbox, waiting: this.#outbox.waiting.filter(({ id }) => !known.has(id)) };
    this.#change({ logged });
  }

  async #send(): Promise<void> {
    if (this.#isSending || !this.#isRunning) return;
    this.#isSending = true;
    while (this.#outbox.waiting.length > 0 && this.#isRunning) {
      const answer = this.#heed(await this.#requests.send(nextBatch(this.#outbox)));
      if (answer === null) {
        this.#outbox = countFailure(this.#outbox);
        break;
      }
      this.#settle(answer);
    }
    this.#isSending = false;
    if (this.#outbox.waiting.length > 0 && this.#isRunning) {
      this.#later(pauseBeforeRetry(this.#outbox.failures, Math.random()), () => void this.#send());
    }
  }

  #settle(answer: AppendAnswer): void {
    const accepted = new Set(answer.accepted.map(({ id }) => id));
    const inLog = new Set(this.state.logged.map(({ id }) => id));
    const settled = this.#outbox.waiting.filter(({ id }) => accepted.has(id) && !inLog.has(id));
    this.#settling = [...this.#settling, ...settled];
    for (const { id } of [...answer.accepted, ...answer.refused]) if (id !== null) this.#kept.drop(id);
    this.#outbox = acknowledge(this.#outbox, answer);
    this.#change({ refusedBecause: answer.refused[0]?.reason ?? this.state.refusedBecause });
    this.#expectHead(answer.head);
  }

  /** One question for the server's time and head; false when it could not be asked. */
  async #exchange(): Promise<boolean> {
    const sentAt = readBrowserClock();
    const answer = this.#heed(await this.#requests.readClock());
    if (answer === null) return false;
    const exchange = { sentAt, serverAt: answer.now, receivedAt: readBrowserClock() };
    this.#exchanges = addExchange(this.#exchanges, exchange);
    const guess = learnOffset(this.#exchanges);
    if (guess !== null && guess.offset !== this.state.offset) this.#change({ offset: guess.offset });
    this.#expectHead(answer.head);
    return true;
  }

  /** The server has told of more than the stream brought: after a moment the log is read directly. */
  #expectHead(head: number): void {
    if (head <= this.#head) return;
    this.#later(LAG_MILLISECONDS, () => {
      if (head > this.#head && this.#stream !== null) void this.#readLog();
    });
  }

  async #readLog(): Promise<void> {
    const log = this.#heed(await this.#requests.readLog(this.#head));
    if (log !== null && log.operations.length > 0) this.#receive(log.operations);
  }

  /** The answer, or null; then the connection's state says why there is none. */
  #heed<T>(asked: Asked<T>): T | null {
    if (asked.ok) return asked.value;
    if (asked.why === "lost") this.#lose();
    else {
      this.#closeStream();
      this.#change({ connection: asked.why });
    }
    return null;
  }
}

import { v7 } from "uuid";
import { keepOffset, readKeptOffset } from "@/components/launch/kept-clock";
import { KeptCockpit } from "@/components/launch/kept-cockpit";
import { KeptOperations, type RefusedOperation } from "@/components/launch/kept-operations";
import { type Asked, LaunchRequests } from "@/components/launch/launch-requests";
import { readBrowserClock } from "@/components/ui/clock";
import type { FeedWatch } from "@/lib/feeds/feed-look";
import { type Cockpit, isHelpers } from "@/lib/launch/cockpit";
import { addLogged } from "@/lib/launch/merge";
import type { LoggedOperation, OperationBody, SentOperation } from "@/lib/launch/operation";
import {
  type AppendAnswer,
  acknowledge,
  adoptKept,
  countFailure,
  EMPTY_OUTBOX,
  enqueue,
  nextBatch,
  type Outbox,
  pauseBeforeRetry,
} from "@/lib/launch/outbox";
import type { Person } from "@/lib/launch/presence";
import {
  addExchange,
  type ClockExchange,
  learnOffset,
  openingOffset,
  stampAfter,
} from "@/lib/launch/server-clock";
import { type LinkClicks, mergeClicks } from "@/lib/links/link-clicks";
import type { PageMessage } from "@/lib/offline/worker-message";

/** "signed_out" and "gone" end by a person's doing; everything unsent stays on the device. */
export type Connection = "connecting" | "connected" | "offline" | "signed_out" | "gone";

export type LinkState = {
  /** The plan and all around it, as last read. Its own log is what it was then: `logged` goes on from there. */
  cockpit: Cockpit;
  logged: readonly LoggedOperation[];
  /** This device's operations that the log as known here does not hold yet, oldest first. */
  own: readonly SentOperation[];
  /** Those of them that the server has not acknowledged. */
  unsent: readonly SentOperation[];
  connection: Connection;
  /** Who has live pages of this launch open, as last told; null: nothing was told yet, or it may be otherwise by now. */
  people: readonly Person[] | null;
  /** What the server did not take, until the person has seen it. */
  refused: readonly RefusedOperation[];
  /** false: this browser keeps nothing, so unsent work lives only as long as the page. */
  canKeep: boolean;
  /** Server's time minus device's, milliseconds. */
  offset: number;
};

/** Learns the clock, and notices a connection that died without saying so. */
const EXCHANGE_MILLISECONDS = 20_000;
/** The first exchanges follow each other quickly: the quickest of several counts. */
const FIRST_EXCHANGES = [0, 300, 1800];
/** A finger on its way cannot be stopped: within this time after another device's tick, a tap was meant for the task that stood there. Human reaction, about a quarter of a second. */
const GRACE_MILLISECONDS = 250;
/** A plan read longer ago than this is read again when the link opens. */
const FRESH_MILLISECONDS = 60_000;
/** How long the stream may lag behind a head the server has told before the log is read directly. */
const LAG_MILLISECONDS = 1500;

/** `isByHand`: somebody at this device waits to see it. */
type Watcher = (isByHand: boolean) => void;

/**
 * One device's link to a launch's log: shows what it does at once, keeps it until the server has it, and follows
 * what others do. Knows nothing of React; every change makes a new `state`.
 */
export class LaunchLink {
  state: LinkState;
  readonly #requests: LaunchRequests;
  readonly #isHelpers: boolean;
  readonly #kept: KeptOperations;
  readonly #copy: KeptCockpit;
  readonly #watchers = new Set<Watcher>();
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
  /** Another tab may have made or sent something since this one looked at what the device keeps. */
  #isUnsure = true;
  #failures = 0;
  #isRunning = false;
  /** A timer to come back is set. */
  #isComingBack = false;

  constructor(cockpit: Cockpit) {
    const { launchId, me } = cockpit;
    this.#isHelpers = isHelpers(cockpit);
    this.#requests = new LaunchRequests(launchId, this.#isHelpers ? me.id : null);
    this.#kept = new KeptOperations(launchId, me.id);
    this.#copy = new KeptCockpit(launchId, me.id);
    this.#head = cockpit.head;
    this.state = {
      cockpit,
      logged: cockpit.logged,
      own: [],
      unsent: [],
      connection: "connecting",
      people: null,
      refused: [],
      canKeep: true,
      offset: cockpit.now - readBrowserClock(),
    };
  }

  watch = (watcher: Watcher): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** The server's time as far as this device knows it. */
  serverNow(): number {
    return readBrowserClock() + this.state.offset;
  }

  /** Opens the link, with what was left on this device; returns what closes it. */
  start(): () => void {
    this.#isRunning = true;
    const kept = readKeptOffset();
    this.#guessOffset([this.state.cockpit], kept === null ? [] : [kept]);
    // Opening the device's store takes a phone a while: not before the page has taken its first taps.
    this.#later(0, () => {
      void this.#findCopy();
      void this.#lookAgain();
    });
    const unwatch = this.#kept.watch(() => void this.#lookAgain());
    this.#open();
    for (const pause of FIRST_EXCHANGES) this.#later(pause, () => void this.#exchange());
    const rhythm = setInterval(() => void this.#exchange(), EXCHANGE_MILLISECONDS);
    const wake = () => this.#wake();
    const cut = () => this.#lose();
    if (!navigator.onLine) cut();
    const leave = () => this.#copy.flush();
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", wake);
    window.addEventListener("offline", cut);
    window.addEventListener("pageshow", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      this.#isRunning = false;
      unwatch();
      this.#copy.flush();
      clearInterval(rhythm);
      for (const timer of this.#timers) clearTimeout(timer);
      this.#timers.clear();
      this.#isComingBack = false;
      this.#closeStream();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", cut);
      window.removeEventListener("pageshow", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }

  async #findCopy(): Promise<void> {
    const copy = await this.#copy.find();
    if (copy !== null) this.#guessOffset([copy.cockpit], copy.offset === null ? [] : [copy.offset]);
    this.#learn(copy?.cockpit ?? this.state.cockpit);
  }

  /** Until the server has answered for itself: by what it has said before. */
  #guessOffset(heard: readonly Cockpit[], kept: readonly number[]): void {
    if (this.#exchanges.length > 0) return;
    const readAt = readBrowserClock();
    const sayings = heard.map(({ now }) => ({ serverAt: now, readAt }));
    this.#change({ offset: openingOffset(sayings, [this.state.offset, ...kept]) });
  }

  /** Does something now on this device, keeps it, and sends it as soon as it can. */
  act(body: OperationBody): void {
    const at = stampAfter(this.serverNow(), this.#latestSeenAt());
    const operation: SentOperation = { id: v7({ msecs: at }), at, ...body };
    void this.#kept.keep(operation).then(() => this.#change({ canKeep: this.#kept.canKeep }));
    this.#outbox = enqueue(this.#outbox, operation);
    this.#change({}, true);
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
    this.#outbox = { ...this.#outbox, failures: 0 };
    this.#open();
    void this.#send();
  }

  /** The person has seen that the server did not take it. */
  dismissRefused(id: string): void {
    void this.#kept.drop([id]);
    this.#change({ refused: this.state.refused.filter(({ operation }) => operation.id !== id) }, true);
  }

  #latestSeenAt(): number {
    let latest = 0;
    for (const { at } of this.state.logged) latest = Math.max(latest, at);
    for (const { at } of this.state.own) latest = Math.max(latest, at);
    return latest;
  }

  #change(change: Partial<LinkState>, isByHand = false): void {
    // The same work keeps the same lists, so that nothing that hangs on them is worked out and drawn again.
    const unsent = keepSame(this.state.unsent, this.#outbox.waiting);
    const own = keepSame(this.state.own, [...this.#settling, ...unsent]);
    const next: LinkState = { ...this.state, own, unsent, ...change };
    const names = Object.keys(next) as (keyof LinkState)[];
    if (names.every((name) => next[name] === this.state[name])) return;
    this.state = next;
    for (const watcher of this.#watchers) watcher(isByHand);
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
      if (wasLost) void this.#exchange();
      // A page out of the device's store may be as old as the last visit.
      const age = this.serverNow() - this.state.cockpit.now;
      if (wasLost || age > FRESH_MILLISECONDS) void this.#readCockpit();
      void this.#send();
    };
    stream.onmessage = ({ data }) => this.#receive([JSON.parse(data) as LoggedOperation]);
    stream.addEventListener("plan", () => void this.#readCockpit());
    stream.addEventListener("feed", ({ data }) => this.#learnFeed(JSON.parse(data) as FeedWatch));
    stream.addEventListener("presence", ({ data }) => {
      const { people } = JSON.parse(data) as { people: Person[] };
      this.#change({ people });
    });
    stream.addEventListener("notice", ({ data }) => {
      // What was notified under these tags is dealt with elsewhere: the device's worker takes it away.
      const { tags } = JSON.parse(data) as { tags: string[] };
      navigator.serviceWorker?.controller?.postMessage({ kind: "close", tags } satisfies PageMessage);
    });
    stream.addEventListener("clicks", ({ data }) => {
      const clicks = mergeClicks(this.state.cockpit.clicks, JSON.parse(data) as LinkClicks[]);
      this.#change({ cockpit: { ...this.state.cockpit, clicks } });
    });
    stream.addEventListener("storage", ({ data }) => {
      const isStorageFull = (JSON.parse(data) as { waiting: boolean }).waiting;
      this.#change({ cockpit: { ...this.state.cockpit, isStorageFull } });
    });
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
      this.#change({ connection: "offline", people: null });
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
    const seen = new Set([...this.state.own, ...this.state.logged].map(({ id }) => id));
    for (const { id, kind, payload } of arrived) {
      if (kind === "tick" && !seen.has(id)) this.#changedElsewhereAt.set(payload.taskId, readBrowserClock());
    }
    this.#settling = this.#settling.filter(({ id }) => !known.has(id));
    const answered = this.#outbox.waiting.filter(({ id }) => known.has(id));
    if (answered.length > 0) void this.#kept.drop(answered.map(({ id }) => id));
    this.#outbox = { ...this.#outbox, waiting: this.#outbox.waiting.filter(({ id }) => !known.has(id)) };
    this.#change({ logged });
    // A helper gets the words of a task once it is theirs.
    if (this.#isHelpers && arrived.some((one) => this.#isNewlyHanded(one))) void this.#readCockpit();
    this.#keepCopy();
  }

  #keepCopy(): void {
    const { cockpit, logged } = this.state;
    this.#copy.keepSoon({ ...cockpit, logged: [...logged], head: this.#head }, this.state.offset);
  }

  /** Whether it may have given this helper work since the cockpit was read. */
  #isNewlyHanded({ kind, payload, receivedAt }: LoggedOperation): boolean {
    if (receivedAt < this.state.cockpit.now) return false;
    return kind === "replan" || (kind === "assign" && payload.crewId === this.state.cockpit.me.id);
  }

  /** A plan read later than the one shown takes its place; whatever its log holds is added. */
  #learn(cockpit: Cockpit): void {
    if (cockpit.now > this.state.cockpit.now) this.#change({ cockpit });
    this.#receive(cockpit.logged);
  }

  #learnFeed(feed: FeedWatch): void {
    this.#change({ cockpit: { ...this.state.cockpit, feed } });
    this.#keepCopy();
  }

  async #readCockpit(): Promise<void> {
    const cockpit = this.#heed(await this.#requests.readCockpit());
    if (cockpit !== null) this.#learn(cockpit);
  }

  /** What other tabs of this device have made or sent, and what an earlier visit left. */
  async #lookAgain(): Promise<void> {
    this.#isUnsure = true;
    await this.#adopt();
    await this.#send();
  }

  async #adopt(): Promise<void> {
    const kept = await this.#kept.list();
    if (kept === null) return this.#change({ canKeep: false });
    const { outbox, acknowledged } = adoptKept(this.#outbox, kept.waiting, (id) => this.#kept.isUnkept(id));
    const isElsewhere = new Set(
      [...this.state.logged, ...kept.refused.map((one) => one.operation)].map(({ id }) => id),
    );
    this.#outbox = outbox;
    this.#settling = [...this.#settling, ...acknowledged.filter(({ id }) => !isElsewhere.has(id))];
    this.#change({ refused: kept.refused });
  }

  async #send(): Promise<void> {
    if (this.#isSending || !this.#isRunning || this.#outbox.waiting.length === 0) return;
    this.#isSending = true;
    await this.#kept.inTurn(async (hadToWait) => {
      if (hadToWait || this.#isUnsure) await this.#adopt();
      this.#isUnsure = !(await this.#sendAll());
    });
    this.#isSending = false;
    if (this.#outbox.waiting.length > 0 && this.#isRunning) {
      this.#isUnsure = true;
      this.#later(pauseBeforeRetry(this.#outbox.failures, Math.random()), () => void this.#send());
    }
  }

  /** False when the server could not be reached; then what is left waits. */
  async #sendAll(): Promise<boolean> {
    while (this.#outbox.waiting.length > 0 && this.#isRunning) {
      const answer = this.#heed(await this.#requests.send(nextBatch(this.#outbox)));
      if (answer === null) {
        this.#outbox = countFailure(this.#outbox);
        return false;
      }
      await this.#settle(answer);
    }
    return true;
  }

  async #settle(answer: AppendAnswer): Promise<void> {
    const accepted = new Set(answer.accepted.map(({ id }) => id));
    const inLog = new Set(this.state.logged.map(({ id }) => id));
    const settled = this.#outbox.waiting.filter(({ id }) => accepted.has(id) && !inLog.has(id));
    const refused = answer.refused.flatMap(({ id, reason }) => {
      const operation = this.#outbox.waiting.find((waiting) => waiting.id === id);
      return operation === undefined ? [] : [{ operation, reason }];
    });
    this.#settling = [...this.#settling, ...settled];
    this.#outbox = acknowledge(this.#outbox, answer);
    this.#change({ refused: [...this.state.refused, ...refused] });
    this.#expectHead(answer.head);
    for (const one of refused) void this.#kept.refuse(one);
    await this.#kept.drop([...accepted]);
  }

  /** One question for the server's time and head; false when it could not be asked. */
  async #exchange(): Promise<boolean> {
    const sentAt = readBrowserClock();
    const answer = this.#heed(await this.#requests.readClock());
    if (answer === null) return false;
    const exchange = { sentAt, serverAt: answer.now, receivedAt: readBrowserClock() };
    this.#exchanges = addExchange(this.#exchanges, exchange);
    const guess = learnOffset(this.#exchanges);
    if (guess !== null && guess.offset !== this.state.offset) {
      keepOffset(guess.offset);
      this.#change({ offset: guess.offset });
      this.#keepCopy();
    }
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
      // A helper whose link has ended has no business with what was kept; a writer only signs in again.
      if (this.#isHelpers) void this.#copy.forget();
    }
    return null;
  }
}

function keepSame<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && now.every((one, at) => one === before[at]) ? before : now;
}

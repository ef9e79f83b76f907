import type { ServerResponse } from "node:http";
import type { FeedWatch } from "@/lib/feeds/feed-look";

/** What may wait in one viewer's queue before it is dropped; it comes back and asks for what it missed. LIVE.md. */
const MOST_QUEUED_BYTES = 256 * 1024;
/** Above this a viewer that is catching up waits until its queue has drained. */
const CATCH_UP_BYTES = 64 * 1024;
/** Keeps proxies and devices from taking a quiet stream for a dead one. LIVE.md. */
const HEARTBEAT_MILLISECONDS = 15_000;
const HEARTBEAT = Buffer.from(":\n\n");

/** One server-sent event; `seq` is its place in the topic's log, null for a message outside the log. */
export type LiveFrame = { seq: number | null; bytes: Buffer };

/** Reads a stretch of the topic's log after `seq`, in order; empty at its end. */
export type ReadFrames = (seq: number) => Promise<LiveFrame[]>;

type Viewer = { push(frame: LiveFrame): void; close(): void; beat(): void };
type Hub = { topics: Map<string, Set<Viewer>>; heartbeat: NodeJS.Timeout | null; closing: boolean };

// server.ts and Next's bundles are separate module graphs in one process; both must reach the same viewers.
const shared = globalThis as unknown as { __firstHourLiveHub?: Hub };

function hub(): Hub {
  shared.__firstHourLiveHub ??= { topics: new Map(), heartbeat: null, closing: false };
  return shared.__firstHourLiveHub;
}

/** An event of the log, or with a name a message outside it. */
export function buildFrame(seq: number | null, data: unknown, name?: string): LiveFrame {
  const head = `${seq === null ? "" : `id: ${seq}\n`}${name === undefined ? "" : `event: ${name}\n`}`;
  return { seq, bytes: Buffer.from(`${head}data: ${JSON.stringify(data)}\n\n`) };
}

/** Hands frames to everybody who watches the topic. Call it in the log's order, right after the commit. */
export function publish(topic: string, frames: readonly LiveFrame[]): void {
  const viewers = hub().topics.get(topic);
  if (viewers === undefined) return;
  for (const viewer of [...viewers]) for (const frame of frames) viewer.push(frame);
}

/** Hands a message outside the logs to everybody who watches anything. */
export function publishToAll(frame: LiveFrame): void {
  for (const topic of [...hub().topics.keys()]) publish(topic, [frame]);
}

export function isWatched(topic: string): boolean {
  return hub().topics.has(topic);
}

/** Tells the cockpits of a launch that its plan was saved, so that they fetch it again. */
export function announcePlan(launchId: string, planRevision: number): void {
  publish(launchTopic(launchId), [buildFrame(null, { planRevision }, "plan")]);
}

/** Tells the cockpits of a launch what a look at its feeds brought. */
export function announceFeeds(launchId: string, watch: FeedWatch): void {
  publish(writersTopic(launchId), [buildFrame(null, watch, "feed")]);
}

/** What of a launch is its writer's business alone. */
export function writersTopic(launchId: string): string {
  return `writer:${launchId}`;
}

/** What of a launch is one helper's business alone. */
export function helpersTopic(launchId: string, memberId: string): string {
  return `helper:${launchId}:${memberId}`;
}

export function launchTopic(launchId: string): string {
  return `launch:${launchId}`;
}

/** Ends every stream and lets no new one open: without it an open stream keeps the process alive after SIGTERM. */
export function closeAllStreams(): void {
  hub().closing = true;
  for (const viewer of listViewers()) viewer.close();
}

export function countViewers(): number {
  return listViewers().size;
}

/** Each once, however many topics they watch. */
function listViewers(): Set<Viewer> {
  return new Set([...hub().topics.values()].flatMap((viewers) => [...viewers]));
}

/**
 * Turns a response into an event stream of topics, of which at most one has a log: first what that holds after
 * `after`, then what is published, without a gap or a repetition. Each viewer's queue is bounded; one that stops reading is dropped
 * and slows nobody. Returns what ends the stream.
 */
export function openStream(
  response: ServerResponse,
  topics: readonly string[],
  after: number,
  readFrames: ReadFrames,
): () => void {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  });
  response.write("retry: 1000\n\n");
  const viewer = new StreamViewer(response, after, readFrames);
  if (hub().closing) response.end();
  else {
    for (const topic of topics) join(topic, viewer, response);
    beatWhileWatched();
    void viewer.catchUp();
  }
  return () => viewer.close();
}

function join(topic: string, viewer: StreamViewer, response: ServerResponse): void {
  const { topics } = hub();
  const viewers = topics.get(topic) ?? new Set<Viewer>();
  topics.set(topic, viewers.add(viewer));
  response.on("close", () => {
    viewers.delete(viewer);
    if (viewers.size === 0 && topics.get(topic) === viewers) topics.delete(topic);
  });
}

function beatWhileWatched(): void {
  const own = hub();
  own.heartbeat ??= setInterval(() => {
    for (const viewer of listViewers()) viewer.beat();
    if (own.topics.size > 0 || own.heartbeat === null) return;
    clearInterval(own.heartbeat);
    own.heartbeat = null;
  }, HEARTBEAT_MILLISECONDS).unref();
}

class StreamViewer implements Viewer {
  readonly #response: ServerResponse;
  readonly #readFrames: ReadFrames;
  /** The last event of the log that was written to this viewer. */
  #sent: number;
  /** The last event of the log that was published. */
  #published = 0;
  #isCatchingUp = false;
  #beatsWithoutDrain = 0;

  constructor(response: ServerResponse, after: number, readFrames: ReadFrames) {
    this.#response = response;
    this.#sent = after;
    this.#readFrames = readFrames;
  }

  push(frame: LiveFrame): void {
    if (frame.seq !== null) this.#published = Math.max(this.#published, frame.seq);
    if (frame.seq === null || (!this.#isCatchingUp && frame.seq <= this.#sent + 1)) this.#write(frame);
    else if (!this.#isCatchingUp) void this.catchUp();
  }

  /** A dropped viewer's socket is destroyed: ending it politely would wait for the reader that does not read. */
  #write(frame: LiveFrame): void {
    if (this.#response.destroyed || this.#response.writableEnded) return;
    if (frame.seq !== null) {
      if (frame.seq <= this.#sent) return;
      this.#sent = frame.seq;
    }
    if (this.#response.writableLength + frame.bytes.length > MOST_QUEUED_BYTES) this.#response.destroy();
    else this.#response.write(frame.bytes);
  }

  /** Writes the log from where this viewer is, a stretch at a time and no faster than it reads. */
  async catchUp(): Promise<void> {
    this.#isCatchingUp = true;
    try {
      for (;;) {
        const frames = await this.#readFrames(this.#sent);
        for (const frame of frames) {
          this.#write(frame);
          if (this.#response.writableLength > CATCH_UP_BYTES) await this.#drained();
        }
        if (this.#response.destroyed) return;
        if (frames.length === 0) break;
      }
      this.#sent = Math.max(this.#sent, this.#published);
      this.#isCatchingUp = false;
    } catch {
      // The log could not be read: the viewer comes back with the last event it got.
      this.#response.destroy();
    }
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#response.off("drain", done).off("close", done);
        resolve();
      };
      this.#response.on("drain", done).on("close", done);
      if (this.#response.destroyed || !this.#response.writableNeedDrain) done();
    });
  }

  /** A viewer that has read nothing between two heartbeats is gone, though its connection does not say so. */
  beat(): void {
    this.#beatsWithoutDrain = this.#response.writableNeedDrain ? this.#beatsWithoutDrain + 1 : 0;
    if (this.#beatsWithoutDrain > 1) this.#response.destroy();
    else this.#response.write(HEARTBEAT);
  }

  close(): void {
    this.#response.end();
  }
}

import { connect, type Socket } from "node:net";
import { readStamps, readStopwatch } from "./bench-stream-ids";

/*
 * A process full of devices that watch a launch, as bare sockets: what they cost must not be mistaken for what the
 * server costs.
 */
export type ViewerOrder =
  | { do: "open"; set: string; port: number; path: string; cookie: string; count: number; after?: number }
  /** Those of the set stop reading; what is sent to them stays in the machine, then in the server. */
  | { do: "stall"; set: string }
  /** They read again what was left for them, to the end of their connection; who was not dropped is closed at last. */
  | { do: "resume"; set: string }
  /** Answered once each of the set has got `count` more operations than at the last await. */
  | { do: "await"; set: string; count: number }
  /** Milliseconds each operation took to each viewer, since the last report; and the numbers each has got. */
  | { do: "report"; set: string }
  | { do: "close"; set: string };
export type ViewerReport = { delays: number[]; seqs: number[][]; closed: number };

const AT_ONCE = 50;
const LONGEST_READING = 20_000;
const WHOLE_EVENT = /(?<=^|\n)id: (\d+)\n(?:event: [^\n]*\n)?data: [^\n]*\n\n/g;

type Viewer = { socket: Socket; rest: string; text: string; isClosed: boolean };
type ViewerSet = {
  viewers: Viewer[];
  delays: number[];
  arrived: number;
  awaited: number;
  hasAll: () => void;
  /** Few and watched closely: all they get is kept. */
  keepsText: boolean;
};

const sets = new Map<string, ViewerSet>();

function openViewer(order: Extract<ViewerOrder, { do: "open" }>, set: ViewerSet): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(order.port, "127.0.0.1");
    const viewer: Viewer = { socket, rest: "", text: "", isClosed: false };
    set.viewers.push(viewer);
    const lines = [
      `GET ${order.path} HTTP/1.1`,
      `Host: 127.0.0.1:${order.port}`,
      "Accept: text/event-stream",
      `Cookie: ${order.cookie}`,
      `Last-Event-ID: ${order.after ?? 0}`,
    ];
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    socket.on("error", () => {});
    socket.on("close", () => {
      viewer.isClosed = true;
      resolve();
    });
    socket.on("data", (piece: Buffer) => {
      const now = readStopwatch();
      resolve();
      const text = piece.toString("latin1");
      if (set.keepsText) viewer.text += text;
      const { stamps, rest } = readStamps(viewer.rest + text);
      viewer.rest = rest;
      for (const stamp of stamps) set.delays.push((now - stamp) / 1000);
      set.arrived += stamps.length;
      if (set.arrived >= set.awaited) set.hasAll();
    });
  });
}

async function open(order: Extract<ViewerOrder, { do: "open" }>): Promise<void> {
  const set: ViewerSet = {
    viewers: [],
    delays: [],
    arrived: 0,
    awaited: Number.POSITIVE_INFINITY,
    hasAll: () => {},
    keepsText: order.count <= 20,
  };
  sets.set(order.set, set);
  for (let opened = 0; opened < order.count; opened += AT_ONCE) {
    const group = Math.min(AT_ONCE, order.count - opened);
    await Promise.all(Array.from({ length: group }, () => openViewer(order, set)));
  }
}

/** The body of a chunked answer: each event is one chunk, whole or cut off by the connection's end. */
const withoutChunks = (text: string) => text.replaceAll(/\r\n[0-9a-f]+\r\n/g, "").replaceAll("\r\n", "\n");

function report(set: ViewerSet): ViewerReport {
  const seqs = set.viewers.map(({ text }) =>
    [...withoutChunks(text).matchAll(WHOLE_EVENT)].map((match) => Number(match[1])),
  );
  const { delays } = set;
  set.delays = [];
  return { delays, seqs, closed: set.viewers.filter(({ isClosed }) => isClosed).length };
}

async function obey(order: ViewerOrder): Promise<unknown> {
  if (order.do === "open") return open(order);
  const set = sets.get(order.set);
  if (set === undefined) throw new Error(`There is no set ${order.set}.`);
  switch (order.do) {
    case "stall":
      for (const { socket } of set.viewers) socket.pause();
      return;
    case "resume":
      for (const { socket } of set.viewers) socket.resume();
      await Promise.race([
        Promise.all(
          set.viewers.map(
            ({ socket, isClosed }) => isClosed || new Promise((resolve) => socket.once("close", resolve)),
          ),
        ),
        new Promise((resolve) => setTimeout(resolve, LONGEST_READING)),
      ]);
      return;
    case "await": {
      const all = order.count * set.viewers.length;
      await new Promise<void>((resolve) => {
        set.awaited = all;
        set.hasAll = resolve;
        if (set.arrived >= all) resolve();
      });
      set.arrived -= all;
      set.awaited = Number.POSITIVE_INFINITY;
      return;
    }
    case "report":
      return report(set);
    case "close":
      for (const { socket } of set.viewers) socket.destroy();
      sets.delete(order.set);
      return;
  }
}

process.on("message", async (order) => process.send?.((await obey(order as ViewerOrder)) ?? "done"));
process.on("disconnect", () => process.exit());
process.send?.("ready");

import { connect, createServer, type Socket } from "node:net";

/**
 * Where a device's network breaks: in the middle of what it sends, after the server has all of it and before the answer
 * comes back, in the middle of what comes back (an answer or the stream), or at whatever moment it is, and then for a
 * while.
 */
export const CUTS = ["in_request", "before_answer", "in_answer", "dark"] as const;
export type Cut = (typeof CUTS)[number];

export type CutProxy = {
  port: number;
  /** Breaks every connection at the next such moment; resolves when it has happened. "dark" lasts `milliseconds`. */
  cut: (kind: Cut, milliseconds: number) => Promise<void>;
  close: () => Promise<void>;
};

/** A device's own way to the server: bytes both ways, until it is cut. */
export async function startCutProxy(targetPort: number): Promise<CutProxy> {
  const sockets = new Set<Socket>();
  let isDark = false;
  let armed: { kind: Cut; done: () => void } | null = null;
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  /** True when the piece was where the network breaks. */
  const breaksAt = (kinds: readonly Cut[], piece: Buffer, to: Socket): boolean => {
    if (armed === null || !kinds.includes(armed.kind)) return false;
    const { kind, done } = armed;
    armed = null;
    // Half of it is still let out, and then the line is dead.
    if (kind === "before_answer") breakAll();
    else to.write(piece.subarray(0, Math.ceil(piece.length / 2)), breakAll);
    done();
    return true;
  };
  const server = createServer((near) => {
    if (isDark) return void near.destroy();
    const far = connect(targetPort, "127.0.0.1");
    let isAsked = false;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
    }
    near.on("data", (piece: Buffer) => {
      isAsked ||= piece.subarray(0, 5).toString("latin1") === "POST ";
      if (!breaksAt(isAsked ? ["in_request"] : [], piece, far)) far.write(piece);
    });
    far.on("data", (piece: Buffer) => {
      const kinds: Cut[] = isAsked ? ["before_answer", "in_answer"] : ["in_answer"];
      isAsked = false;
      if (!breaksAt(kinds, piece, near)) near.write(piece);
    });
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const darken = async (milliseconds: number) => {
    isDark = true;
    breakAll();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    isDark = false;
  };
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut: (kind, milliseconds) => {
      if (kind === "dark") return darken(milliseconds);
      return new Promise((done) => {
        armed = { kind, done };
      });
    },
    close: () =>
      new Promise((resolve) => {
        breakAll();
        server.close(() => resolve());
      }),
  };
}

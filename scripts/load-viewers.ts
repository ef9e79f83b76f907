import { connect } from "node:net";

/*
 * Many devices watching one launch, in a process of their own:
 *   node scripts/load-viewers.ts ORDER
 * ORDER is JSON: { port, path, cookie, viewers }. Prints "watching" once all are, and watches until it is ended.
 */
type Order = { port: number; path: string; cookie: string; viewers: number };

const { port, path, cookie, viewers } = JSON.parse(process.argv[2] ?? "{}") as Order;
/** Opened at a time, so that they do not stand in each other's way. */
const AT_ONCE = 20;

function watch(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\nCookie: ${cookie}\r\n\r\n`,
      );
    });
    socket.once("data", (part) => {
      if (part.toString("latin1").startsWith("HTTP/1.1 200")) resolve();
      else reject(new Error(part.toString("latin1").slice(0, 100)));
    });
    socket.on("data", () => {});
    socket.on("error", reject);
  });
}

for (let open = 0; open < viewers; open += AT_ONCE) {
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, viewers - open) }, watch));
}
console.log("watching");

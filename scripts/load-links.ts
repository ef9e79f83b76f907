import { connect, type Socket } from "node:net";

/*
 * Readers following links, in a process of their own so that they cost the measured server nothing:
 *   node scripts/load-links.ts ORDER
 * ORDER is JSON: { port, paths, connections, seconds } keeps that many connections busy, one request at a time on each;
 * { port, paths, perSecond, seconds } sends that many new visitors a second, each on a connection of its own, whether
 * or not the earlier ones were answered. Prints one JSON line. Runs on Node 24 as it is.
 */
type Order = { port: number; paths: string[]; seconds: number; connections?: number; perSecond?: number };
export type LoadResult = {
  answered: number;
  /** Answered with something else than 302, or not at all. */
  failed: number;
  perSecond: number;
  p50: number;
  p99: number;
  max: number;
};

const AGENTS = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
];
const REFERRERS = [
  "https://t.co/abc",
  "https://www.linkedin.com/",
  "https://old.reddit.com/r/writing/comments/1",
  "",
];

const order = JSON.parse(process.argv[2] ?? "{}") as Order;
const isKept = order.connections !== undefined;
const requests = Array.from({ length: 120 }, (_, index) => {
  const path = order.paths[index % order.paths.length];
  const referrer = REFERRERS[index % REFERRERS.length];
  return Buffer.from(
    [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${order.port}`,
      `User-Agent: ${AGENTS[index % AGENTS.length]}`,
      "Accept: text/html,application/xhtml+xml",
      "Accept-Language: en-GB,en;q=0.9",
      ...(referrer === "" ? [] : [`Referer: ${referrer}`]),
      `Connection: ${isKept ? "keep-alive" : "close"}`,
      "",
      "",
    ].join("\r\n"),
  );
});

const delays: number[] = [];
let sent = 0;
let failed = 0;
let lastAt = 0;

const nextRequest = () => requests[sent++ % requests.length] ?? Buffer.alloc(0);

function settle(answer: string, startedAt: number): void {
  lastAt = performance.now();
  if (answer.startsWith("HTTP/1.1 302")) delays.push(lastAt - startedAt);
  else failed += 1;
}

/** One request after the other until `endsAt`; the last one is waited for, so that every click sent is counted here too. */
function keepBusy(endsAt: number): Promise<void> {
  return new Promise((resolve) => {
    const socket: Socket = connect(order.port, "127.0.0.1");
    let startedAt = 0;
    let answer = "";
    const ask = () => {
      if (performance.now() >= endsAt) {
        socket.destroy();
        resolve();
        return;
      }
      startedAt = performance.now();
      socket.write(nextRequest());
    };
    socket.setNoDelay(true);
    socket.on("connect", ask);
    socket.on("data", (part) => {
      answer += part.toString("latin1");
      if (!answer.includes("\r\n\r\n")) return;
      settle(answer, startedAt);
      answer = "";
      ask();
    });
    socket.on("error", () => {
      failed += 1;
      resolve();
    });
  });
}

function visitOnce(startedAt: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(order.port, "127.0.0.1");
    let answer = "";
    socket.on("connect", () => socket.write(nextRequest()));
    socket.on("data", (part) => {
      answer += part.toString("latin1");
      if (!answer.includes("\r\n\r\n")) return;
      settle(answer, startedAt);
      socket.destroy();
    });
    socket.on("error", () => {
      failed += 1;
    });
    socket.on("close", () => resolve());
  });
}

/** Delays count from when a visitor should have come: a generator that is late makes the server no faster. */
async function comeSteadily(perSecond: number, startedAt: number): Promise<void> {
  const visits: Promise<void>[] = [];
  const all = perSecond * order.seconds;
  while (visits.length < all) {
    const due = Math.min(all, Math.floor(((performance.now() - startedAt) / 1000) * perSecond) + 1);
    while (visits.length < due) visits.push(visitOnce(startedAt + (visits.length / perSecond) * 1000));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(visits);
}

const startedAt = performance.now();
if (order.perSecond === undefined) {
  const endsAt = startedAt + order.seconds * 1000;
  await Promise.all(Array.from({ length: order.connections ?? 1 }, () => keepBusy(endsAt)));
} else await comeSteadily(order.perSecond, startedAt);

delays.sort((a, b) => a - b);
const at = (part: number) =>
  Math.round((delays[Math.min(delays.length - 1, Math.floor(delays.length * part))] ?? 0) * 100) / 100;
const result: LoadResult = {
  answered: delays.length,
  failed,
  perSecond: Math.round((delays.length / (lastAt - startedAt)) * 1000),
  p50: at(0.5),
  p99: at(0.99),
  max: at(1),
};
console.log(JSON.stringify(result));

import { spawn } from "node:child_process";
import { once } from "node:events";
import type { LoadResult } from "./load-links";
import { measureTicks } from "./measure-ticks";
import { percentile } from "./percentile";
import { printFigure } from "./print-figure";
import { makeTrialLaunch } from "./trial-launch";
import { countClicks, openTrialLinks, untilCounted } from "./trial-links";
import { startNextRedirect } from "./trial-next";
import { enterTrial, findFreePort, startTrialServer, type TrialServer } from "./trial-server";

const ROUNDS = 5;
const RATES = [50, 200, 800];
const ROUND_SECONDS = 2;
const BURST_SECONDS = 6;
const VIEWERS = 1000;
/** Two quick hands: each tick goes to every viewer, so that ten a second are ten thousand messages. */
const TICKS = 60;
const TICK_SPACING = 100;
/** Parts of what a bare server does, and times what a route handler does. */
const LEAST: Record<number, number> = { 32: 0.4, 128: 0.65 };
const LEAST_TIMES_ROUTE = 20;
const BURST_P99 = 50;
const TICK_P99 = 500;

/** A server that redirects and stores nothing: the most that node:http can do here. */
const BARE = `require("node:http").createServer((request, response) => {
  response.writeHead(302, ["location", "https://medium.com/p/0123456789ab", "cache-control", "no-store", "content-length", "0"]);
  response.end();
}).listen(Number(process.argv[1]), "127.0.0.1");`;

type Ends = { bare: number; own: number; route: number };

/** How many readers tracked links send on, against a bare server and a route handler, and whether each is counted. */
export async function benchGo(): Promise<void> {
  const trial = await startTrialServer();
  const barePort = await findFreePort();
  const bare = spawn("node", ["-e", BARE, String(barePort)], { stdio: ["ignore", "ignore", "inherit"] });
  let route: Awaited<ReturnType<typeof startNextRedirect>> | null = null;
  try {
    const cookie = await enterTrial(trial.address);
    const launch = makeTrialLaunch(trial.databaseFile);
    const paths = (await openTrialLinks(trial, cookie, launch)).map((slug) => `/go/${slug}`);
    route = await startNextRedirect(trial.databaseFile);
    const ports = { bare: barePort, own: portOf(trial), route: route.port };
    for (const connections of [32, 128]) await compare(trial, ports, paths, connections);
    route.stop();
    route = null;
    for (const perSecond of RATES) await burst(trial, ports, paths, perSecond);
    await burstWhileWatched(trial, cookie, launch, paths);
  } finally {
    route?.stop();
    bare.kill("SIGKILL");
    await trial.stop();
  }
}

const portOf = ({ address }: TrialServer) => Number(new URL(address).port);

/** All three take turns, so that whatever else the machine does meets each of them; ratios are of one turn, and of them the median. */
async function compare(trial: TrialServer, ports: Ends, paths: string[], connections: number): Promise<void> {
  const before = countClicks(trial.databaseFile);
  const rounds: Record<keyof Ends, LoadResult>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const results: Partial<Record<keyof Ends, LoadResult>> = {};
    for (const end of ["bare", "own", "route"] as const) {
      results[end] = await load({ port: ports[end], paths, connections, seconds: ROUND_SECONDS });
    }
    rounds.push(results as Record<keyof Ends, LoadResult>);
  }
  const answered = rounds.reduce((sum, { own }) => sum + own.answered, 0);
  const recorded = (await untilCounted(trial.databaseFile, before + answered)) - before;
  const median = (pick: (round: (typeof rounds)[number]) => number) => percentile(rounds.map(pick), 0.5, 100);
  const ofBare = median(({ own, bare }) => own.perSecond / bare.perSecond);
  const timesRoute = median(({ own, route }) => own.perSecond / route.perSecond);
  const least = LEAST[connections] ?? 0;
  printFigure({
    bench: "go",
    measure: "redirects a second",
    connections,
    own: median(({ own }) => own.perSecond),
    bare: median(({ bare }) => bare.perSecond),
    route: median(({ route }) => route.perSecond),
    ofBare,
    timesRoute,
    p50: median(({ own }) => own.p50),
    p99: median(({ own }) => own.p99),
    bareP99: median(({ bare }) => bare.p99),
    routeP99: median(({ route }) => route.p99),
    answered,
    recorded,
    isWithin: ofBare >= least && timesRoute >= LEAST_TIMES_ROUTE && recorded === answered,
    within: `at least ${least} of a bare server and ${LEAST_TIMES_ROUTE} times a route handler, every click recorded`,
  });
}

/** New visitors at a steady rate, each on a connection of its own; the bare server's says what the machine had to give. */
async function burst(trial: TrialServer, ports: Ends, paths: string[], perSecond: number): Promise<void> {
  const bare = await load({ port: ports.bare, paths, perSecond, seconds: BURST_SECONDS });
  const before = countClicks(trial.databaseFile);
  const result = await load({ port: ports.own, paths, perSecond, seconds: BURST_SECONDS });
  const recorded = (await untilCounted(trial.databaseFile, before + result.answered)) - before;
  printBurst(result, recorded, perSecond, { bareP99: bare.p99 });
}

async function burstWhileWatched(
  trial: TrialServer,
  cookie: string,
  launch: { launchId: string; taskIds: string[] },
  paths: string[],
): Promise<void> {
  const path = `/api/launches/${launch.launchId}/events`;
  const order = JSON.stringify({ port: portOf(trial), path, cookie, viewers: VIEWERS });
  const viewers = spawn("node", ["scripts/load-viewers.ts", order], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await once(viewers.stdout, "data");
    for (const perSecond of RATES) {
      const before = countClicks(trial.databaseFile);
      const [result, ticks] = await Promise.all([
        load({ port: portOf(trial), paths, perSecond, seconds: BURST_SECONDS }),
        measureTicks(trial.address + path, cookie, launch.taskIds, 1, TICKS, TICK_SPACING),
      ]);
      const recorded = (await untilCounted(trial.databaseFile, before + result.answered)) - before;
      const tickP99 = percentile(ticks, 0.99);
      printBurst(result, recorded, perSecond, { viewers: VIEWERS, tickP50: percentile(ticks, 0.5), tickP99 });
    }
  } finally {
    viewers.kill("SIGKILL");
  }
}

function printBurst(
  result: LoadResult,
  recorded: number,
  perSecond: number,
  watched: { bareP99?: number; viewers?: number; tickP50?: number; tickP99?: number },
): void {
  const { answered, failed, p50, p99, max } = result;
  const isAll = failed === 0 && answered === perSecond * BURST_SECONDS && recorded === answered;
  const isTickQuick = (watched.tickP99 ?? 0) <= TICK_P99;
  printFigure({
    bench: "go",
    measure: "milliseconds to send a new visitor on",
    perSecond,
    ...watched,
    answered,
    failed,
    recorded,
    p50,
    p99,
    max,
    isWithin: isAll && p99 <= BURST_P99 && isTickQuick,
    within: `all sent on and recorded, 99 of 100 in ${BURST_P99} ms${watched.viewers === undefined ? "" : `; 99 of 100 ticks on another device in ${TICK_P99} ms`}`,
  });
}

async function load(order: Record<string, unknown>): Promise<LoadResult> {
  const generator = spawn("node", ["scripts/load-links.ts", JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  for await (const part of generator.stdout) text += part;
  return JSON.parse(text) as LoadResult;
}

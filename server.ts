import { mkdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { hostname } from "node:os";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import { hidePass } from "@/lib/crew/hide-pass";
import { endFeedLooks, FEED_TURN_MILLISECONDS, watchFeeds } from "@/lib/feeds/run";
import { startJobs } from "@/lib/jobs/run";
import { handleLaunchRequest } from "@/lib/launch/serve";
import { startCounting } from "@/lib/links/run";
import { openLinks } from "@/lib/links/serve";
import { sendDueNotices } from "@/lib/notifications/run";
import { forgetOldTries } from "@/lib/platform/auth";
import { readBuild, sendWorker, setBuildHeader, WORKER_PATH } from "@/lib/platform/build";
import { openBuiltFiles } from "@/lib/platform/built-files";
import { readClock } from "@/lib/platform/clock";
import { acquireDataLock, type DataLock } from "@/lib/platform/data-lock";
import { checkDatabase, closeDatabase, connectDatabase } from "@/lib/platform/db";
import { keepPrivate } from "@/lib/platform/keep-private";
import { countLinks } from "@/lib/platform/link-table";
import { closeAllStreams } from "@/lib/platform/live-hub";
import { logFault, logLine } from "@/lib/platform/log";
import { deployMigrations, MigrationError, migrationPlace } from "@/lib/platform/migration";
import { readPushKeys } from "@/lib/platform/push-keys";
import { removeLeftFiles } from "@/lib/platform/receive-file";
import { isFromElsewhere, isOwnHost, prepareRequest, setSecurityHeaders } from "@/lib/platform/request";
import { SettingError, type Settings, settings } from "@/lib/platform/settings";
import { countOf } from "@/lib/text/count-of";

/** Streams are closed at once; whatever else is still open after this is cut. */
const SHUTDOWN_MILLISECONDS = 5000;
/**
 * Longer than proxies and clients keep a quiet connection (a minute as a rule): with Node's five seconds a request
 * now and then goes out on a connection that is being closed, and is lost.
 */
const KEEP_ALIVE_MILLISECONDS = 65_000;
/** A reminder is heard within a few seconds of its moment, and a turn with nothing to send costs a few small questions. */
const NOTICE_MILLISECONDS = 3000;
const isDevelopment = process.env.NODE_ENV !== "production";

/** Brotli looks back over a whole page, in which every title stands twice; at this quality it takes no longer than gzip. */
const pack = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });

/** A start that cannot go on; the message is the one sentence to show. */
class StartError extends Error {}

function takeDataFolder({ dataFolder: folder, databaseFile }: Settings): DataLock {
  let lock: DataLock | null;
  try {
    keepPrivate(databaseFile);
    mkdirSync(folder, { recursive: true });
    lock = acquireDataLock(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The data folder ${folder} cannot be written (${reason}); make it writable, or name another file in FIRST_HOUR_DATABASE.`,
    );
  }
  if (lock === null) {
    throw new StartError(
      `Another First Hour is using the data folder ${folder}; stop it first, or name another file in FIRST_HOUR_DATABASE.`,
    );
  }
  return lock;
}

async function prepareDatabase(file: string): Promise<void> {
  const { applied, backup } = await deployMigrations(migrationPlace(file));
  if (backup !== null) logLine(`Kept the database as it was in ${backup}.`);
  if (applied.length > 0) logLine(`Prepared the database ${file} (${countOf(applied.length, "migration")}).`);
  await connectDatabase(file);
  const verdict = checkDatabase();
  if (verdict !== "ok") {
    throw new StartError(
      `The database ${file} is damaged (${verdict}); put a copy from the backups folder in its place. Nothing was written to it.`,
    );
  }
  await forgetOldTries(readClock());
  readPushKeys();
}

const UNKNOWN_HOST =
  "First Hour does not go by this name. Open it by its IP address, or set FIRST_HOUR_ADDRESS to the address you use.";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Resolved one after the other while the server starts; a request waits only for what it needs. */
type Stages = {
  /** With the sentence that says why, when the database cannot be used and only tracked links are answered. */
  database: Promise<string | null>;
  pages: Promise<Handler>;
  /** Scripts and styles of the build; they need neither. */
  builtFiles: ReturnType<typeof openBuiltFiles>;
};

function refusePlainly(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(sentence);
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** What the page framework answers, packed as the browser takes it. */
function packed(handler: Handler): Handler {
  return (request, response) => {
    let answered: unknown;
    pack(request, response, () => {
      answered = handler(request, response);
    });
    return answered;
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, stages: Stages): Promise<void> {
  try {
    const { host: listenHost, trustedProxies, publicAddress } = settings();
    const { origin, host } = request.headers;
    setSecurityHeaders(response, request.url ?? "/", isDevelopment);
    setBuildHeader(response);
    const names = { listenHost, machineName: hostname(), publicAddress };
    if (!isOwnHost(host, names)) return refusePlainly(response, 421, UNKNOWN_HOST);
    if (!isReadable(request.url ?? "/")) return refusePlainly(response, 400, "That address cannot be read.");
    const isReading = request.method === "GET" || request.method === "HEAD";
    if (!isReading && isFromElsewhere(origin, host, publicAddress)) {
      return refusePlainly(response, 403, "A page of another site cannot change anything here.");
    }
    if (request.url === WORKER_PATH && readBuild() !== null) return sendWorker(response);
    if (stages.builtFiles(request, response)) return;
    prepareRequest(request, trustedProxies);
    const fault = await stages.database;
    if (fault !== null) return refusePlainly(response, 503, fault);
    if (handleLaunchRequest(request, response)) return;
    await (await stages.pages)(request, response);
  } catch (error) {
    const id = logFault(`${request.method} ${hidePass(request.url ?? "")}`, error);
    if (response.headersSent) response.end();
    else refusePlainly(response, 500, `Something went wrong on our side (${id}).`);
  }
}

function listen({ host, port }: Settings, onRequest: Handler) {
  const server = createServer(onRequest);
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  return new Promise<typeof server>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE"
          ? `Port ${port} on ${host} is taken; stop what is using it, or choose another with PORT=3001 npm start.`
          : `First Hour cannot listen on ${host} port ${port} (${error.message}); choose others with HOST and PORT.`;
      reject(new StartError(why));
    });
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * With links out there a database that cannot be used is no reason to send readers away: links lead on from the last
 * known table, their clicks are kept, and every page says what is wrong. Nothing else is written.
 */
async function openDatabase(file: string): Promise<string | null> {
  try {
    await prepareDatabase(file);
    return null;
  } catch (error) {
    if (countLinks() === 0) throw error;
    const isExpected = error instanceof StartError || error instanceof MigrationError;
    await closeDatabase();
    const sentence = isExpected ? error.message : `The database ${file} cannot be opened (${error}).`;
    logLine(`${sentence}\nTracked links lead on all the same. Put it right, then start First Hour again.`);
    return sentence;
  }
}

async function main(): Promise<void> {
  process.env.NEXT_MANUAL_SIG_HANDLE = "1";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const chosen = settings();
  const lock = takeDataFolder(chosen);
  removeLeftFiles(chosen.dataFolder);
  // The port is taken before anything is written; requests that come early wait for what they need.
  const database = Promise.withResolvers<string | null>();
  const pages = Promise.withResolvers<Handler>();
  const builtFiles = openBuiltFiles(chosen.buildFolder);
  const stages = { database: database.promise, pages: pages.promise, builtFiles };
  const links = openLinks(chosen);
  const server = await listen(
    chosen,
    (request, response) => links.answer(request, response) || answer(request, response, stages),
  );
  links.watch(server);
  const fault = await openDatabase(chosen.databaseFile);
  database.resolve(fault);
  if (fault !== null) return;
  const endCounting = await startCounting(links.journal);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : chosen.port;
  const app = next({ dev: isDevelopment, hostname: chosen.host, port, httpServer: server, quiet: true });
  await app.prepare();
  pages.resolve(packed(app.getRequestHandler()));
  const shown = chosen.host.includes(":") ? `[${chosen.host}]` : chosen.host;
  const endJobs = startJobs([
    { name: "feeds", everyMilliseconds: FEED_TURN_MILLISECONDS, work: watchFeeds },
    { name: "notices", everyMilliseconds: NOTICE_MILLISECONDS, work: sendDueNotices },
  ]);
  logLine(`First Hour is ready: http://${shown}:${port}`);

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    closeAllStreams();
    const jobsEnded = endJobs().then(endFeedLooks);
    server.close(async () => {
      await jobsEnded;
      await endCounting();
      await links.journal.close();
      await closeDatabase();
      lock.release();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), SHUTDOWN_MILLISECONDS).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
main().catch((error: unknown) => {
  const isExpected =
    error instanceof StartError || error instanceof SettingError || error instanceof MigrationError;
  if (isExpected) process.stderr.write(`${error.message}\n`);
  else logFault("starting", error);
  process.exit(1);
});

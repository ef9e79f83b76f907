import type { IncomingMessage, ServerResponse } from "node:http";
import type { LoggedOperation, SentOperation } from "@/lib/launch/operation";
import { MOST_BODY_BYTES, parseBatch, parseOperation } from "@/lib/launch/schema";
import {
  hasLaunch,
  listEndedWatchers,
  listOperations,
  recordOperations,
  type WatchedLaunch,
} from "@/lib/launch/store";
import { findOwnerOf, type Owner } from "@/lib/platform/asker";
import { readClock } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/error";
import { buildFrame, type LiveFrame, launchTopic, openStream } from "@/lib/platform/live-hub";
import { logFault } from "@/lib/platform/log";
import { isFromElsewhere } from "@/lib/platform/request";
import { settings } from "@/lib/platform/settings";
import { keepForecasts } from "@/lib/review/run";

/** A stream whose session has ended ends within 5 s (LIVE.md); looked after at less than half of that. */
const SWEEP_MILLISECONDS = 2000;
/** Operations read at once for a viewer that catches up. */
const CATCH_UP_OPERATIONS = 200;

const ADDRESS = /^\/api\/launches\/([\w-]{1,64})\/(events|clock)$/;

type Asked = { request: IncomingMessage; response: ServerResponse; launchId: string; query: URLSearchParams };
type Watcher = WatchedLaunch & { close: () => void };

/** Answers the live hour's addresses before Next sees them; false when the request is for somebody else. */
export function handleLaunchRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const [path = "", search = ""] = (request.url ?? "").split("?", 2);
  const [, launchId, what] = ADDRESS.exec(path) ?? [];
  if (launchId === undefined) return false;
  const asked = { request, response, launchId, query: new URLSearchParams(search) };
  void answer(asked, what === "clock" ? answerClock : answerEvents);
  return true;
}

async function answer(asked: Asked, work: (asked: Asked, owner: Owner) => Promise<void>): Promise<void> {
  const { request, response, launchId } = asked;
  try {
    const { origin, host } = request.headers;
    const isForeign = isFromElsewhere(origin, host, settings().publicAddress);
    if (request.method !== "GET" && isForeign) throw new AppError("forbidden");
    const owner = await findOwnerOf(headersOf(request));
    if (owner === null) throw new AppError("not_signed_in");
    if (!(await hasLaunch(owner.ownerId, launchId))) throw new AppError("not_found");
    await work(asked, owner);
  } catch (error) {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    // What is left of a refused body is not worth reading.
    if (!request.complete) response.setHeader("connection", "close");
    if (error instanceof AppError) return sendJson(response, error.status, refusalOf(error));
    const id = logFault(`${request.method} the log of launch ${launchId}`, error);
    const message = `Something went wrong on our side (${id}). It is tried again.`;
    sendJson(response, 503, { reason: "fault", message });
  }
}

function refusalOf({ code, message }: AppError) {
  return { reason: code, message };
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    "x-server-time": String(readClock()),
  });
  response.end(text);
}

function refuseMethod(response: ServerResponse, allowed: string): void {
  response.setHeader("allow", allowed);
  sendJson(response, 405, { reason: "method", message: `This address takes ${allowed}.` });
}

/** The server's time, as late as possible before the answer leaves, and where the log stands. */
async function answerClock({ request, response, launchId }: Asked, owner: Owner): Promise<void> {
  if (request.method !== "GET") return refuseMethod(response, "GET");
  const log = await listOperations(owner.ownerId, launchId, Number.MAX_SAFE_INTEGER, 1);
  if (log === null) throw new AppError("not_found");
  sendJson(response, 200, { now: readClock(), head: log.head });
}

async function answerEvents(asked: Asked, owner: Owner): Promise<void> {
  switch (asked.request.method) {
    case "POST":
      return append(asked, owner);
    case "GET":
      return /\btext\/event-stream\b/.test(asked.request.headers.accept ?? "")
        ? watch(asked, owner)
        : list(asked, owner);
    default:
      return refuseMethod(asked.response, "GET, POST");
  }
}

async function append({ request, response, launchId }: Asked, owner: Owner): Promise<void> {
  const receivedAt = readClock();
  const batch = parseBatch(parseJson(await readBody(request)));
  if (batch === null) throw new AppError("bad_request", "Send { operations: [ … ] } with 1 to 200 of them.");
  const sent: SentOperation[] = [];
  const refused: { id: string | null; reason: string }[] = [];
  for (const value of batch) {
    const parsed = parseOperation(value);
    if (parsed.ok) sent.push(parsed.operation);
    else refused.push({ id: parsed.id, reason: parsed.reason });
  }
  const appended = await recordOperations(owner.ownerId, launchId, sent, owner.ownerId, receivedAt);
  if (appended === null) throw new AppError("not_found");
  if (sent.some(({ kind }) => kind === "go_live")) await keepForecasts(owner.ownerId, readClock());
  sendJson(response, 200, { accepted: appended.accepted, refused, head: appended.head });
}

function frameOf(operation: LoggedOperation): LiveFrame {
  return buildFrame(operation.seq, operation);
}

/** @throws AppError too_large as soon as the limit is passed, told or not. */
async function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers["content-length"] ?? 0) > MOST_BODY_BYTES) throw new AppError("too_large");
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MOST_BODY_BYTES) throw new AppError("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("bad_request");
  }
}

async function list({ response, launchId, query }: Asked, owner: Owner): Promise<void> {
  const log = await listOperations(owner.ownerId, launchId, parseSeq(query.get("after")) ?? 0);
  if (log === null) throw new AppError("not_found");
  sendJson(response, 200, log);
}

async function watch({ request, response, launchId, query }: Asked, owner: Owner): Promise<void> {
  const lastEventId = request.headers["last-event-id"];
  const after =
    parseSeq(typeof lastEventId === "string" ? lastEventId : null) ?? parseSeq(query.get("after"));
  const readFrames = async (seq: number) => {
    const log = await listOperations(owner.ownerId, launchId, seq, CATCH_UP_OPERATIONS);
    return (log?.operations ?? []).map(frameOf);
  };
  const close = openStream(response, launchTopic(launchId), after ?? 0, readFrames);
  const watcher = { ownerId: owner.ownerId, sessionId: owner.sessionId, launchId, close };
  watchers.add(watcher);
  response.on("close", () => watchers.delete(watcher));
  if (!isSweeping) sweepWhileWatched();
}

/** @throws AppError bad_request for what is neither absent nor a whole number. */
function parseSeq(text: string | null): number | null {
  if (text === null || text === "") return null;
  if (!/^\d{1,15}$/.test(text)) throw new AppError("bad_request", "after is the seq of an operation.");
  return Number(text);
}

const watchers = new Set<Watcher>();
let isSweeping = false;

function sweepWhileWatched(): void {
  isSweeping = true;
  setTimeout(async () => {
    await sweep();
    if (watchers.size > 0) sweepWhileWatched();
    else isSweeping = false;
  }, SWEEP_MILLISECONDS).unref();
}

/** Ends the streams of sessions that have ended and of launches that are gone: one question for all of them. */
async function sweep(): Promise<void> {
  try {
    const ended = await listEndedWatchers([...watchers], readClock());
    for (const watcher of ended) watcher.close();
  } catch (error) {
    logFault("looking after the live streams", error);
  }
}

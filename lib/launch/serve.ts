import type { IncomingMessage, ServerResponse } from "node:http";
import { listCrewSeen, saveSeen } from "@/lib/crew/store";
import { judgeBatch } from "@/lib/launch/judge-helper";
import type { LoggedOperation, SentOperation } from "@/lib/launch/operation";
import { Attendance } from "@/lib/launch/presence";
import { MOST_BODY_BYTES, parseBatch, parseOperation } from "@/lib/launch/schema";
import {
  hasLaunch,
  listEndedWatchers,
  listOperations,
  recordOperations,
  type WatchedBy,
  type WatchedLaunch,
} from "@/lib/launch/store";
import { findPlan, listCrew } from "@/lib/plan/store";
import { findHelperOf, findSessionOf } from "@/lib/platform/asker";
import { readClock } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/error";
import {
  buildFrame,
  helpersTopic,
  type LiveFrame,
  launchTopic,
  openStream,
  publish,
  writersTopic,
} from "@/lib/platform/live-hub";
import { logFault } from "@/lib/platform/log";
import type { OwnerId } from "@/lib/platform/owner";
import { isFromElsewhere } from "@/lib/platform/request";
import { settings } from "@/lib/platform/settings";
import { keepForecasts } from "@/lib/review/run";

/** A stream whose session or link has ended ends within 5 s (LIVE.md); looked after at less than half of that. */
const SWEEP_MILLISECONDS = 2000;
/** Who comes and goes within this time is told in one message. Our choice. */
const PRESENCE_MILLISECONDS = 400;
/** Operations read at once for a viewer that catches up. */
const CATCH_UP_OPERATIONS = 200;

const ADDRESS = /^\/api\/launches\/([\w-]{1,64})\/(events|clock)$/;

type Asked = { request: IncomingMessage; response: ServerResponse; launchId: string; query: URLSearchParams };

/** Who asks: the writer by their session, or one of their helpers by a link. */
type Asker = {
  ownerId: OwnerId;
  /** Whose doing it is in the log. */
  id: string;
  by: WatchedBy;
};
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

async function answer(asked: Asked, work: (asked: Asked, asker: Asker) => Promise<void>): Promise<void> {
  const { request, response, launchId } = asked;
  try {
    const { origin, host } = request.headers;
    const isForeign = isFromElsewhere(origin, host, settings().publicAddress);
    if (request.method !== "GET" && isForeign) throw new AppError("forbidden");
    const asker = await findAsker(asked);
    if (asker === null) throw new AppError("not_signed_in");
    if (!hasLaunch(asker.ownerId, launchId)) throw new AppError("not_found");
    await work(asked, asker);
  } catch (error) {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    // A device that lost its network in the middle of a request sends it again: nobody's fault, and nobody to tell.
    if (request.destroyed && !request.complete) return;
    // What is left of a refused body is not worth reading.
    if (!request.complete) response.setHeader("connection", "close");
    if (error instanceof AppError) return sendJson(response, error.status, refusalOf(error));
    const id = logFault(`${request.method} the log of launch ${launchId}`, error);
    const message = `Something went wrong on our side (${id}). It is tried again.`;
    sendJson(response, 503, { reason: "fault", message });
  }
}

/**
 * With `as` in the address a helper asks, by their cookie alone; without it an account, by its session alone. A browser
 * may hold both, and neither ever speaks for the other.
 */
async function findAsker({ request, launchId, query }: Asked): Promise<Asker | null> {
  const headers = headersOf(request);
  const memberId = query.get("as");
  if (memberId === null) {
    const session = await findSessionOf(headers, readClock());
    return session && { ownerId: session.ownerId, id: session.ownerId, by: { sessionId: session.sessionId } };
  }
  const helper = await findHelperOf(headers, launchId, memberId, readClock());
  if (helper === null) return null;
  const { ownerId, linkMadeAt } = helper;
  return { ownerId, id: helper.memberId, by: { memberId: helper.memberId, linkMadeAt } };
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
async function answerClock({ request, response, launchId }: Asked, { ownerId }: Asker): Promise<void> {
  if (request.method !== "GET") return refuseMethod(response, "GET");
  const log = await listOperations(ownerId, launchId, Number.MAX_SAFE_INTEGER, 1);
  if (log === null) throw new AppError("not_found");
  sendJson(response, 200, { now: readClock(), head: log.head });
}

async function answerEvents(asked: Asked, asker: Asker): Promise<void> {
  switch (asked.request.method) {
    case "POST":
      return append(asked, asker);
    case "GET":
      return /\btext\/event-stream\b/.test(asked.request.headers.accept ?? "")
        ? watch(asked, asker)
        : list(asked, asker);
    default:
      return refuseMethod(asked.response, "GET, POST");
  }
}

async function append({ request, response, launchId }: Asked, asker: Asker): Promise<void> {
  const receivedAt = readClock();
  const batch = parseBatch(parseJson(await readBody(request)));
  if (batch === null) throw new AppError("bad_request", "Send { operations: [ … ] } with 1 to 200 of them.");
  const { ownerId } = asker;
  const parsedOnes: SentOperation[] = [];
  const refused: { id: string | null; reason: string }[] = [];
  for (const value of batch) {
    const parsed = parseOperation(value);
    if (parsed.ok) parsedOnes.push(parsed.operation);
    else refused.push({ id: parsed.id, reason: parsed.reason });
  }
  const judged = await judge(launchId, asker, parsedOnes);
  const sent = judged.allowed;
  refused.push(...judged.refused);
  const appended = await recordOperations(ownerId, launchId, sent, asker.id, receivedAt);
  if (appended === null) throw new AppError("not_found");
  sendJson(response, 200, { accepted: appended.accepted, refused, head: appended.head });
  // The device need not wait for what only the review will read.
  if (sent.some(({ kind }) => kind === "go_live")) await keepForecasts(ownerId, readClock());
}

/** The writer may do everything; what a helper may, is decided against the plan and the log as they are now. */
async function judge(launchId: string, { ownerId, by }: Asker, sent: SentOperation[]) {
  if ("sessionId" in by) return { allowed: sent, refused: [] };
  const [plan, log, crew] = await Promise.all([
    findPlan(ownerId, launchId),
    listOperations(ownerId, launchId),
    listCrew(ownerId, launchId),
  ]);
  const helper = crew.find(({ id }) => id === by.memberId);
  if (helper === undefined) throw new AppError("not_signed_in");
  if (plan === null || log === null) throw new AppError("not_found");
  // Nothing that is judged depends on the slot.
  return judgeBatch({ ...plan, slotAt: 0 }, log.operations, sent, helper);
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

async function list({ response, launchId, query }: Asked, { ownerId }: Asker): Promise<void> {
  const log = await listOperations(ownerId, launchId, parseSeq(query.get("after")) ?? 0);
  if (log === null) throw new AppError("not_found");
  sendJson(response, 200, log);
}

async function watch({ request, response, launchId, query }: Asked, asker: Asker): Promise<void> {
  const lastEventId = request.headers["last-event-id"];
  const after =
    parseSeq(typeof lastEventId === "string" ? lastEventId : null) ?? parseSeq(query.get("after"));
  const readFrames = async (seq: number) => {
    const log = await listOperations(asker.ownerId, launchId, seq, CATCH_UP_OPERATIONS);
    return (log?.operations ?? []).map(frameOf);
  };
  const ownTopic =
    "sessionId" in asker.by ? writersTopic(launchId) : helpersTopic(launchId, asker.by.memberId);
  const topics = [launchTopic(launchId), ownTopic];
  const close = openStream(response, topics, after ?? 0, readFrames);
  const watcher = { ownerId: asker.ownerId, by: asker.by, launchId, close };
  watchers.add(watcher);
  attend(launchId, asker);
  response.on("close", () => {
    watchers.delete(watcher);
    takeLeave(launchId, asker);
  });
  if (!isSweeping) sweepWhileWatched();
}

/** @throws AppError bad_request for what is neither absent nor a whole number. */
function parseSeq(text: string | null): number | null {
  if (text === null || text === "") return null;
  if (!/^\d{1,15}$/.test(text)) throw new AppError("bad_request", "after is the seq of an operation.");
  return Number(text);
}

const attendance = new Attendance();
const announcing = new Set<string>();

function attend(launchId: string, asker: Asker): void {
  attendance.join(launchId, asker.id);
  announcePresence(launchId, asker.ownerId);
}

function takeLeave(launchId: string, { ownerId, id, by }: Asker): void {
  const now = readClock();
  const left = attendance.leave(launchId, id, now);
  announcePresence(launchId, ownerId);
  if (left > 0 || "sessionId" in by) return;
  saveSeen(ownerId, id, now).catch((error: unknown) => logFault("keeping when a helper was here", error));
}

/** Tells a launch's live pages who is here, once for all who come and go within a moment; without a crew there is nobody to tell of. */
function announcePresence(launchId: string, ownerId: OwnerId): void {
  if (announcing.has(launchId)) return;
  announcing.add(launchId);
  setTimeout(async () => {
    announcing.delete(launchId);
    try {
      const crew = await listCrewSeen(ownerId, launchId);
      if (crew.length === 0) return;
      const people = attendance.list(launchId, ownerId, crew);
      publish(launchTopic(launchId), [buildFrame(null, { people }, "presence")]);
    } catch (error) {
      logFault("telling who is here", error);
    }
  }, PRESENCE_MILLISECONDS).unref();
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

/** Ends the streams of sessions and links that have ended and of launches that are gone: one question for all of them. */
async function sweep(): Promise<void> {
  try {
    const ended = await listEndedWatchers([...watchers], readClock());
    for (const watcher of ended) watcher.close();
  } catch (error) {
    logFault("looking after the live streams", error);
  }
}

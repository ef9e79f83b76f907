import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import path from "node:path";
import { slugOfPath } from "@/lib/drafts/is-tracked-link";
import { classifyDevice, type Device } from "@/lib/links/classify-device";
import { formatClick, hostOf } from "@/lib/links/click";
import { hashVisitor, markOf } from "@/lib/links/hash-visitor";
import { isAhead, isBot } from "@/lib/links/is-bot";
import { condenseClicks } from "@/lib/links/sum-clicks";
import { isTry } from "@/lib/links/try-link";
import { readClock } from "@/lib/platform/clock";
import { Journal, type JournalTrouble, shareJournal } from "@/lib/platform/journal";
import { findAim, openLinkTable } from "@/lib/platform/link-table";
import { buildFrame, publishToAll } from "@/lib/platform/live-hub";
import { clientAddress } from "@/lib/platform/request";
import type { Settings } from "@/lib/platform/settings";

const DAY = 86_400_000;
/** Visitors told apart on one day; above it each click counts as a visitor's first. About 20 MB. */
const MOST_VISITORS = 200_000;
/** User agents and referrers repeat: what one says is worked out once. */
const MOST_KNOWN = 2000;
const LONGEST_KNOWN = 1000;
const SALT_BYTES = 16;
/**
 * A reader goes elsewhere and does not come back, while a proxy keeps a few connections for all: above so many open
 * ones, at some 15 KB each, answered ones are closed.
 */
const MOST_CONNECTIONS = 4000;
const CROWD_MILLISECONDS = 250;

type Agent = { isBot: boolean; device: Device; mark: string };

export type Links = {
  /** False when the request is for somebody else. */
  answer: (request: IncomingMessage, response: ServerResponse) => boolean;
  journal: Journal;
  /** Says which server's connections are to be kept few. */
  watch: (server: Server) => void;
};

/** Opens the journal of clicks and the table of links beside the database, without the database. */
export function openLinks({ databaseFile, trustedProxies }: Settings): Links {
  const folder = databaseFile.replace(/(\.db)?$/, ".clicks");
  const onTrouble = (trouble: JournalTrouble | null) =>
    publishToAll(buildFrame(null, { waiting: trouble !== null }, "storage"));
  const journal = new Journal(folder, { condense: condenseClicks, onTrouble });
  shareJournal(journal);
  openLinkTable(path.join(folder, "links.json"));
  const crowd = { isGreat: false };
  return {
    answer: answerLinks(journal, trustedProxies, crowd),
    journal,
    watch: (server) => count(server, crowd),
  };
}

/**
 * Answers tracked links (`/go/…`) ahead of everything else, from memory: each is sent on when its click is on disk, or
 * at once while the disk is in trouble; a try of the writer's own is no click. False when the request is for somebody else: another address, or a link that
 * is not known. No cookie and nothing of a session is read or said, so it does not matter which Host was asked for.
 */
function answerLinks(
  journal: Journal,
  trustedProxies: readonly string[],
  crowd: { readonly isGreat: boolean },
): Links["answer"] {
  const describe = describeClicks(trustedProxies);
  return (request, response) => {
    const slug = request.url?.startsWith("/go/") === true ? slugOfPath(request.url) : null;
    if (slug === null || (request.method !== "GET" && request.method !== "HEAD")) return false;
    const aim = findAim(slug);
    if (aim === undefined) return false;
    if (isTry(request.url ?? "")) {
      sendOn(response, aim);
      return true;
    }
    journal.append(describe(slug, request), () => {
      if (crowd.isGreat) response.shouldKeepAlive = false;
      sendOn(response, aim);
    });
    return true;
  };
}

function count(server: Server, crowd: { isGreat: boolean }): void {
  setInterval(() => {
    server.getConnections((error, connections) => {
      crowd.isGreat = error === null && connections > MOST_CONNECTIONS;
    });
  }, CROWD_MILLISECONDS).unref();
}

function sendOn(response: ServerResponse, aim: string): void {
  if (aim === "") {
    sayNotOut(response);
    return;
  }
  response.writeHead(302, ["location", aim, "cache-control", "no-store", "content-length", "0"]);
  response.end();
}

/** Neither the piece nor any page of the writer's is known to us yet. */
function sayNotOut(response: ServerResponse): void {
  response.writeHead(503, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "3600",
  });
  response.end("The piece behind this link is not out yet. The link will lead to it when it is.");
}

/** Writes down of a request what is kept of a click. The salt lives here only, for one day, and so does who came already. */
function describeClicks(trustedProxies: readonly string[]) {
  const agentOf = remember((userAgent): Agent => {
    return { isBot: isBot(userAgent), device: classifyDevice(userAgent), mark: markOf(userAgent) };
  });
  const refererOf = remember(hostOf);
  const seen = new Set<string>();
  let day = 0;
  let salt = "";
  return (slug: string, request: IncomingMessage): string => {
    const { headers } = request;
    const at = readClock();
    if (Math.floor(at / DAY) !== day) {
      day = Math.floor(at / DAY);
      salt = randomBytes(SALT_BYTES).toString("base64");
      seen.clear();
    }
    const userAgent = headers["user-agent"] ?? "";
    const agent = agentOf(userAgent);
    const purpose = headers["sec-purpose"] ?? headers.purpose ?? headers["x-moz"];
    const isNobody = agent.isBot || request.method === "HEAD" || isAhead(purpose?.toString());
    const click = {
      slug,
      at,
      isBot: isNobody,
      clicks: 1,
      device: agent.device,
      host: refererOf(headers.referer ?? ""),
    };
    if (isNobody) return formatClick({ ...click, visitors: 0, visitor: "" });
    const visitor = hashVisitor(salt, clientAddress(request, trustedProxies), agent.mark);
    const isFirst = isNew(seen, slug + visitor);
    return formatClick({ ...click, visitors: isFirst ? 1 : 0, visitor });
  };
}

/** Works out each text of a usual length once, and begins anew when too many are known. */
function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    if (text.length > LONGEST_KNOWN) return made;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, made);
    return made;
  };
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  if (seen.size < MOST_VISITORS) seen.add(key);
  return true;
}

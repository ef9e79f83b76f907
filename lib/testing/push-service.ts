import { createECDH, createPublicKey, randomBytes, randomUUID, verify } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readClock } from "@/lib/platform/clock";
import { type BrowserKeys, decryptPush } from "@/lib/testing/decrypt-push";

/** A message as the push service took it, read with the browser's own key. */
export type TakenMessage = {
  ttl: number;
  urgency: string;
  topic: string | null;
  message: Record<string, unknown>;
  /** Whom the sender says to write to (RFC 8292). */
  subject: string;
  publicKey: string;
};

export type TestBrowser = {
  subscription: { endpoint: string; p256dh: string; auth: string };
  /** In the order they were taken. */
  messages: TakenMessage[];
  /** What the push service still holds for a browser that is off: of one topic the last. */
  waiting: () => TakenMessage[];
  /** The browser has gone: 410 from now on. */
  leave: () => void;
};

/** A fault to answer with: a status, a connection that is cut after the message was taken, or no answer at all. */
export type PushFault = number | "cut" | "silent";

const MOST_BODY = 4096;
const DAY_SECONDS = 86_400;

/**
 * A push service for tests that speaks the real protocol and refuses what a real one would: RFC 8030 (TTL, urgency,
 * topic, 201 with a location, 410), RFC 8188 (content encoding) and RFC 8292 (a signature by the subscription's key).
 */
export async function startPushService() {
  const browsers = new Map<string, TestBrowser & { keys: BrowserKeys; isGone: boolean }>();
  const faults: PushFault[] = [];
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    const browser = browsers.get(request.url ?? "");
    if (request.method !== "POST" || browser === undefined) return response.writeHead(404).end();
    if (browser.isGone) return response.writeHead(410).end();
    const fault = faults.shift();
    if (typeof fault === "number") return response.writeHead(fault).end();
    const refusal = takeMessage(request, body, browser, `http://${request.headers.host}`);
    if (refusal !== null) return response.writeHead(refusal.status).end(refusal.why);
    if (fault === "cut") return response.destroy();
    if (fault === "silent") return;
    acknowledge(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    browser(): TestBrowser {
      const pair = createECDH("prime256v1");
      const publicKey = pair.generateKeys("base64url");
      const keys = {
        publicKey,
        privateKey: pair.getPrivateKey("base64url"),
        auth: randomBytes(16).toString("base64url"),
      };
      const path = `/push/${randomUUID()}`;
      const messages: TakenMessage[] = [];
      const browser = {
        keys,
        isGone: false,
        subscription: { endpoint: origin + path, p256dh: publicKey, auth: keys.auth },
        messages,
        waiting: () =>
          messages.filter((one, at) => !messages.slice(at + 1).some((later) => later.topic === one.topic)),
        leave: () => {
          browser.isGone = true;
        },
      };
      browsers.set(path, browser);
      return browser;
    },
    /** The next messages are answered with these, in order. */
    failNext: (...next: PushFault[]) => void faults.push(...next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Refusal = { status: number; why: string };

function takeMessage(
  { headers }: IncomingMessage,
  body: Buffer,
  { keys, messages }: TestBrowser & { keys: BrowserKeys },
  origin: string,
): Refusal | null {
  const ttl = Number(headers.ttl);
  if (headers.ttl === undefined || !Number.isInteger(ttl) || ttl < 0) return { status: 400, why: "TTL" };
  const urgency = String(headers.urgency ?? "normal");
  if (!["very-low", "low", "normal", "high"].includes(urgency)) return { status: 400, why: "Urgency" };
  const topic = headers.topic === undefined ? null : String(headers.topic);
  if (topic !== null && !/^[\w-]{1,32}$/.test(topic)) return { status: 400, why: "Topic" };
  if (headers["content-encoding"] !== "aes128gcm") return { status: 415, why: "Content-Encoding" };
  if (body.length > MOST_BODY) return { status: 413, why: "too large" };
  const signature = checkSignature(String(headers.authorization ?? ""), origin);
  if (typeof signature === "string") return { status: 403, why: signature };
  const message = JSON.parse(decryptPush(body, keys)) as Record<string, unknown>;
  messages.push({ ttl, urgency, topic, message, ...signature });
  return null;
}

/** RFC 8292: a token signed with ES256 for this very service, that runs out within a day; or why it is refused. */
function checkSignature(header: string, origin: string): string | { subject: string; publicKey: string } {
  const [, token = "", publicKey = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(publicKey, "base64url");
  if (point.length !== 65) return "no key";
  const coordinate = (from: number) => point.subarray(from, from + 32).toString("base64url");
  const jwk = { kty: "EC", crv: "P-256", x: coordinate(1), y: coordinate(33) };
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const signed = Buffer.from(`${head}.${claims}`);
  const isSigned = verify(
    "sha256",
    signed,
    { key, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  const read = (part: string) =>
    JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
  if (!isSigned || read(head).alg !== "ES256") return "signature";
  const { aud, exp, sub } = read(claims);
  const seconds = Number(exp) - readClock() / 1000;
  if (aud !== origin) return "audience";
  if (!(seconds > 0 && seconds <= DAY_SECONDS)) return "expiry";
  return { subject: String(sub), publicKey };
}

function acknowledge(response: ServerResponse, { headers }: IncomingMessage): void {
  response.writeHead(201, { location: `/message/${randomUUID()}`, ttl: String(headers.ttl) }).end();
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

import { type LookupAddress, lookup } from "node:dns";
import { type IncomingHttpHeaders, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isLocalName, isPublicAddress } from "@/lib/platform/public-address";
import { settings } from "@/lib/platform/settings";

export const MAX_FETCH_BYTES = 5_000_000;
export const MAX_FETCH_MILLISECONDS = 10_000;
export const MAX_REDIRECTS = 3;
/** Below it stand mail, shells and the like, which a request must not be sent to. 80 and 443 are the web's. */
const LOWEST_OTHER_PORT = 1024;
const NOT_MODIFIED = 304;

export type FetchFault =
  | "address_unreadable"
  | "address_private"
  | "address_unknown"
  | "name_not_looked_up"
  | "port_refused"
  | "too_many_redirects"
  | "too_large"
  | "too_slow"
  | "unreachable"
  | "answered_with_error";

export type Fetched =
  | { ok: true; address: string; contentType: string; bytes: Buffer }
  /** `status` only for `answered_with_error`. */
  | { ok: false; reason: FetchFault; status?: number };

/** What came back, with the headers it came with. */
export type Answered =
  | { kind: "fetched"; address: string; contentType: string; bytes: Buffer; headers: IncomingHttpHeaders }
  /** 304: what `headers` of the request named is still what stands there. */
  | { kind: "unchanged"; headers: IncomingHttpHeaders }
  /** `status` and `headers` only for `answered_with_error`. */
  | { kind: "refused"; reason: FetchFault; status?: number; headers?: IncomingHttpHeaders };

export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

export type FetchOptions = {
  allowPrivateAddresses?: boolean;
  milliseconds?: number;
  /** A deadline shared with other fetches, in place of `milliseconds`. */
  signal?: AbortSignal;
  accept?: string;
  /** Sent besides; with a condition (`if-none-match`, `if-modified-since`) a 304 is an answer and no fault. */
  headers?: Record<string, string>;
  resolve?: Resolve;
  /** Judges a resolved address in place of the rule for public ones. */
  isAllowed?: (address: string) => boolean;
};

/**
 * Fetches what a writer names, from public http(s) addresses only (unless the setting allows private ones). Every
 * address a name resolves to is judged, the connection goes to the judged address and no other, and each of at most
 * three redirects is judged again. Stops at 5 MB as unpacked and 10 s in all.
 */
export async function fetchPublic(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const answered = await askPublic(address, options);
  switch (answered.kind) {
    case "fetched": {
      const { bytes, contentType } = answered;
      return { ok: true, address: answered.address, contentType, bytes };
    }
    case "unchanged":
      return { ok: false, reason: "answered_with_error", status: NOT_MODIFIED };
    case "refused":
      return { ok: false, reason: answered.reason, status: answered.status };
  }
}

/** As `fetchPublic`, for who asks again: with headers of its own, and the answer's headers. */
export async function askPublic(address: string, options: FetchOptions = {}): Promise<Answered> {
  const isPrivateAllowed = options.allowPrivateAddresses ?? settings().allowPrivateAddresses;
  const signal = options.signal ?? AbortSignal.timeout(options.milliseconds ?? MAX_FETCH_MILLISECONDS);
  const isAllowed = options.isAllowed ?? (isPrivateAllowed ? () => true : isPublicAddress);
  const judge = {
    isLocalNameAllowed: isPrivateAllowed,
    isAllowed,
    resolve: options.resolve ?? resolveName,
    signal,
  };
  let at = address;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const target = await judgeTarget(at, judge);
    if (!target.ok) return target;
    const answer = await ask(target, { ...options.headers, accept: options.accept ?? "*/*" }, signal);
    if (answer.kind !== "redirected") return answer;
    at = answer.location;
  }
  return refused("too_many_redirects");
}

type Target = { ok: true; url: URL; addresses: LookupAddress[] };
type Refused = { ok: false } & Extract<Answered, { kind: "refused" }>;

type Judge = {
  isLocalNameAllowed: boolean;
  isAllowed: (address: string) => boolean;
  resolve: Resolve;
  signal: AbortSignal;
};

/** The address a request may be sent to, with what its name resolves to; or why it may not. */
export async function judgeTarget(address: string, judge: Judge): Promise<Target | Refused> {
  if (!URL.canParse(address)) return refused("address_unreadable");
  const url = new URL(address);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (!isWeb || url.username !== "" || url.password !== "") return refused("address_unreadable");
  const port = Number(url.port || (url.protocol === "http:" ? 80 : 443));
  if (port !== 80 && port !== 443 && port < LOWEST_OTHER_PORT) return refused("port_refused");
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  if (!judge.isLocalNameAllowed && isLocalName(hostname)) return refused("address_private");
  const addresses = await resolveWithin(hostname, judge.resolve, judge.signal);
  if (typeof addresses === "string") return refused(addresses);
  if (addresses.length === 0) return refused("address_unknown");
  const isAllowed = addresses.every((one) => judge.isAllowed(one.address));
  return isAllowed ? { ok: true, url, addresses } : refused("address_private");
}

async function resolveWithin(
  hostname: string,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<LookupAddress[] | "too_slow" | "name_not_looked_up"> {
  const family = isIP(hostname);
  if (family !== 0) return [{ address: hostname, family }];
  const aborted = new Promise<"too_slow">((settle) => {
    if (signal.aborted) settle("too_slow");
    signal.addEventListener("abort", () => settle("too_slow"), { once: true });
  });
  return Promise.race([resolve(hostname).catch(faultOfLookup), aborted]);
}

/** A resolver that cannot ask anybody says EAI_AGAIN; every other failure says that there is no such name. */
function faultOfLookup(error: unknown): [] | "name_not_looked_up" {
  return error instanceof Error && "code" in error && error.code === "EAI_AGAIN" ? "name_not_looked_up" : [];
}

export function resolveName(hostname: string): Promise<LookupAddress[]> {
  return new Promise((settle, fail) => {
    lookup(hostname, { all: true, verbatim: true }, (error, found) => (error ? fail(error) : settle(found)));
  });
}

type Answer = Answered | { kind: "redirected"; location: string };

function ask(
  { url, addresses }: Target,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Answer> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const isConditional = "if-none-match" in headers || "if-modified-since" in headers;
  return new Promise((settle) => {
    const fail = (reason: FetchFault) => settle(refused(reason));
    const request = send(url, {
      signal,
      // A pooled connection could have been opened to an address that was judged for another request.
      agent: false,
      lookup: pinTo(addresses),
      headers: { ...headers, "accept-encoding": "gzip, deflate, br", "user-agent": "FirstHour" },
    });
    request.on("error", () => fail(signal.aborted ? "too_slow" : "unreachable"));
    request.on("response", (response) => {
      const status = response.statusCode ?? 0;
      const location = response.headers.location;
      if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, url)) {
        response.destroy();
        settle({ kind: "redirected", location: new URL(location, url).href });
      } else if (status === NOT_MODIFIED && isConditional) {
        response.destroy();
        settle({ kind: "unchanged", headers: response.headers });
      } else if (status < 200 || status > 299) {
        response.destroy();
        settle({ kind: "refused", reason: "answered_with_error", status, headers: response.headers });
      } else {
        const contentType = response.headers["content-type"] ?? "";
        readAll(response, response.headers["content-encoding"], signal).then((read) => {
          if (typeof read === "string") fail(read);
          else
            settle({
              kind: "fetched",
              address: url.href,
              contentType,
              bytes: read,
              headers: response.headers,
            });
        });
      }
    });
    request.end();
  });
}

/** Hands the connection the addresses that were judged; the name is not asked a second time. */
export function pinTo(addresses: LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, addresses);
    else if (first === undefined) callback(new Error("no address"), "", 0);
    else callback(null, first.address, first.family);
  };
}

async function readAll(
  response: Readable,
  encoding: string | undefined,
  signal: AbortSignal,
): Promise<Buffer | FetchFault> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of unpack(response, encoding) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAX_FETCH_BYTES) return "too_large";
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return signal.aborted ? "too_slow" : "unreachable";
  } finally {
    response.destroy();
  }
}

function unpack(response: Readable, encoding: string | undefined): Readable {
  const name = (encoding ?? "identity").trim().toLowerCase();
  if (name === "" || name === "identity") return response;
  const unpacker = unpackerOf(name);
  // The body's own failure must end the unpacked stream too, or reading it would never end.
  response.on("error", (error) => unpacker.destroy(error));
  response.on("aborted", () => unpacker.destroy(new Error("aborted")));
  return response.pipe(unpacker);
}

function unpackerOf(name: string) {
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  throw new Error("unknown content encoding");
}

function refused(reason: FetchFault): Refused {
  return { ok: false, kind: "refused", reason };
}

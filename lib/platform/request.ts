import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";

/** Set by the server on every request: the path asked for, so that signing in leads back to it. */
export const PATH_HEADER = "x-first-hour-path";
/** The client's address; what a client sends under this name is dropped. */
export const ADDRESS_HEADER = "x-forwarded-for";

function plainAddress(address: string): string {
  return address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
}

function pathOf(url: string): string {
  const [path = "/", query = ""] = url.split("?", 2);
  const kept = query.split("&").filter((part) => part !== "" && !part.startsWith("_rsc="));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}

/**
 * Replaces the headers that only the server may speak: the client's true address, taken from the socket
 * unless the socket belongs to a trusted proxy (else a made-up header would pass by the sign-in limit).
 */
export function prepareRequest(request: IncomingMessage, trustedProxies: string[]): void {
  const socketAddress = plainAddress(request.socket.remoteAddress ?? "");
  if (!trustedProxies.includes(socketAddress)) request.headers[ADDRESS_HEADER] = socketAddress;
  request.headers[PATH_HEADER] = pathOf(request.url ?? "/");
}

/** The client's address: the socket's, or the last one before the trusted proxies that the request came through. */
export function clientAddress(request: IncomingMessage, trustedProxies: readonly string[]): string {
  const socketAddress = plainAddress(request.socket.remoteAddress ?? "");
  const forwarded = request.headers[ADDRESS_HEADER];
  if (typeof forwarded !== "string" || !trustedProxies.includes(socketAddress)) return socketAddress;
  const hops = forwarded.split(",").map((hop) => plainAddress(hop.trim()));
  return hops.findLast((hop) => !trustedProxies.includes(hop)) ?? socketAddress;
}

/** The names this server goes by: where it listens, the machine's own name, and the address in front of a proxy. */
export type OwnNames = { listenHost: string; machineName: string; publicAddress: string };

/**
 * Whether the Host header names this server. A page of another site can let its own name point at this machine and
 * would then share our origin (DNS rebinding), so only names nobody else can give away are known. An IP address is
 * always one of them, in the home network too: it is looked up nowhere.
 */
export function isOwnHost(host: string | undefined, names: OwnNames): boolean {
  const name = hostNameOf(`http://${host}`);
  if (host === undefined || name === null) return false;
  if (isIP(name.replace(/^\[|\]$/g, "")) !== 0) return true;
  const machine = names.machineName.toLowerCase();
  const known = ["localhost", machine, `${machine}.local`, names.listenHost.toLowerCase()];
  return known.includes(name) || name === hostNameOf(names.publicAddress);
}

function hostNameOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, "") : null;
}

/**
 * Whether a page of another site sent the request, by its Origin header. No header is no such page: browsers
 * send it with everything that can change something.
 */
export function isFromElsewhere(
  origin: string | null | undefined,
  host: string | null | undefined,
  publicAddress: string,
): boolean {
  if (origin === null || origin === undefined || origin === publicAddress) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** Addresses below this are scripts, styles and fonts of the build: no documents, so they need no policy of their own. */
const BUILT_FILES = "/_next/static/";

/** Nothing of ours may be framed, and nothing foreign may run: no script, image or font from elsewhere. */
export function setSecurityHeaders(response: ServerResponse, url: string, isDevelopment: boolean): void {
  response.setHeader("x-content-type-options", "nosniff");
  if (url.startsWith(BUILT_FILES)) return;
  // Next puts its data into inline scripts; development also evaluates code and opens a socket.
  const scripts = isDevelopment ? "'self' 'unsafe-inline' 'unsafe-eval'" : "'self' 'unsafe-inline'";
  const policy = [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    isDevelopment ? "connect-src 'self' ws:" : "connect-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
  response.setHeader("content-security-policy", policy);
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("cross-origin-opener-policy", "same-origin");
}

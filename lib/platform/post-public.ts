import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import {
  judgeTarget,
  MAX_FETCH_MILLISECONDS,
  pinTo,
  type Resolve,
  resolveName,
} from "@/lib/platform/fetch-public";
import { isPublicAddress } from "@/lib/platform/public-address";
import { settings } from "@/lib/platform/settings";

export type Posted =
  | { kind: "answered"; status: number; headers: Record<string, string | string[] | undefined> }
  /** Surely not received: the address was refused, or no connection came about. */
  | { kind: "not_sent" }
  /** It was under way when the connection or the time ended; nobody can say whether it was received. */
  | { kind: "unsure" };

type PostOptions = {
  headers: Record<string, string>;
  body: Buffer;
  allowPrivateAddresses?: boolean;
  milliseconds?: number;
  resolve?: Resolve;
};

/**
 * Posts to an address that a client named: https to public addresses only (unless the setting allows private ones,
 * then http too), to the very address that was judged, without following redirects. The answer's body is not read.
 */
export async function postPublic(address: string, options: PostOptions): Promise<Posted> {
  const isPrivateAllowed = options.allowPrivateAddresses ?? settings().allowPrivateAddresses;
  const signal = AbortSignal.timeout(options.milliseconds ?? MAX_FETCH_MILLISECONDS);
  const target = await judgeTarget(address, {
    isLocalNameAllowed: isPrivateAllowed,
    isAllowed: isPrivateAllowed ? () => true : isPublicAddress,
    resolve: options.resolve ?? resolveName,
    signal,
  });
  if (!target.ok || !(target.url.protocol === "https:" || isPrivateAllowed)) return { kind: "not_sent" };
  const { url, addresses } = target;
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((settle) => {
    let isConnected = false;
    const request = send(url, {
      method: "POST",
      signal,
      // A pooled connection could have been opened to an address that was judged for another request.
      agent: false,
      lookup: pinTo(addresses),
      headers: { ...options.headers, "content-length": options.body.length },
    });
    const readyEvent = url.protocol === "https:" ? "secureConnect" : "connect";
    request.on("socket", (socket) => socket.once(readyEvent, () => (isConnected = true)));
    request.on("error", () => settle({ kind: isConnected ? "unsure" : "not_sent" }));
    request.on("response", (response) => {
      settle({ kind: "answered", status: response.statusCode ?? 0, headers: response.headers });
      response.destroy();
    });
    request.end(options.body);
  });
}

import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Something in front of the server that can put another version of the app's worker in place, and go away. */
export type Front = {
  address: string;
  /** From now on every answer and the worker are of a build of this name; the files stay the same. */
  upgrade: (build: string) => void;
  /** The next request that `isMeant` is answered 503, once; returns whether that has happened. */
  refuseOnce: (isMeant: (request: IncomingMessage) => boolean) => () => boolean;
  /** Nobody reaches the server any more, as after a power cut; `come` brings it back at the same address. */
  leave: () => Promise<void>;
  come: () => Promise<void>;
};

const BUILD_HEADER = "x-first-hour-build";

export async function startFront(target: string): Promise<Front> {
  const { hostname, port } = new URL(target);
  let build: string | null = null;
  const refusing = new Set<(request: IncomingMessage) => boolean>();
  const pass = (request: IncomingMessage, response: ServerResponse) => {
    for (const isMeant of refusing) {
      if (!isMeant(request)) continue;
      refusing.delete(isMeant);
      response.writeHead(503).end();
      return;
    }
    const headers = { ...request.headers, "accept-encoding": "identity" };
    const { url: path, method } = request;
    const asked = ask({ hostname, port, path, method, headers }, (answer) => {
      const own = String(answer.headers[BUILD_HEADER] ?? "");
      const isText = /html|x-component|javascript/.test(answer.headers["content-type"] ?? "");
      if (build === null || !isText || path?.startsWith("/_next/")) {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
        return;
      }
      const newer = build;
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const { "content-length": _length, ...rest } = answer.headers;
        response.writeHead(answer.statusCode ?? 500, { ...rest, [BUILD_HEADER]: newer });
        response.end(Buffer.concat(parts).toString("utf8").replaceAll(own, newer));
      });
    });
    asked.on("error", () => response.destroy());
    response.on("close", () => asked.destroy());
    request.pipe(asked);
  };
  const server = createServer(pass);
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${own}`,
    upgrade: (name) => {
      build = name;
    },
    refuseOnce: (isMeant) => {
      refusing.add(isMeant);
      return () => !refusing.has(isMeant);
    },
    leave: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    come: () => listen(own),
  };
}

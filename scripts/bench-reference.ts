import { fdatasync, openSync, rmSync, writeSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

/*
 * What our live hour is measured against: event streams of node:http and nothing else. Whoever posts operations has them
 * written to all who watch there, as the same bytes; nobody is asked who they are. At /flushed the operations are on disk
 * before anybody sees them, as ours are; elsewhere nothing is kept.
 */
const viewers = new Map<string, Set<ServerResponse>>();
const journal = path.join(tmpdir(), `first-hour-reference-${process.pid}`);
const file = openSync(journal, "a", 0o600);
let seq = 0;

function watch(response: ServerResponse, watching: Set<ServerResponse>): void {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
  });
  response.write("retry: 1000\n\n");
  watching.add(response);
  response.on("close", () => watching.delete(response));
}

async function readOperations(request: IncomingMessage): Promise<object[]> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return (JSON.parse(Buffer.concat(parts).toString("utf8")) as { operations: object[] }).operations;
}

const server = createServer(async (request, response) => {
  const url = request.url ?? "/";
  const watching = viewers.get(url) ?? new Set();
  viewers.set(url, watching);
  if (request.method === "GET") return watch(response, watching);
  const frames = (await readOperations(request)).map((operation) => {
    seq += 1;
    const logged = { ...operation, by: "trial", seq, receivedAt: Date.now() };
    return Buffer.from(`id: ${seq}\ndata: ${JSON.stringify(logged)}\n\n`);
  });
  if (url === "/flushed") {
    writeSync(file, Buffer.concat(frames));
    await new Promise((resolve) => fdatasync(file, resolve));
  }
  for (const frame of frames) for (const viewer of watching) viewer.write(frame);
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" && address !== null ? address.port : 0 });
});
process.on("disconnect", () => {
  rmSync(journal, { force: true });
  process.exit();
});

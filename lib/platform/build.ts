import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { settings } from "@/lib/platform/settings";

/** Where the devices' worker is; at the root, so that it may answer for every page. */
export const WORKER_PATH = "/sw.js";

let build: string | null | undefined;
let worker: string | undefined;

/** Which build is served; null in development, where files change under their names and no device may keep them. */
export function readBuild(): string | null {
  if (process.env.NODE_ENV !== "production") return null;
  build ??= readFileSync(fileOf("BUILD_ID"), "utf8").trim();
  return build;
}

/** Every answer names its build: a device keeps a page only together with the files it was made for. */
export function setBuildHeader(response: ServerResponse): void {
  const current = readBuild();
  if (current !== null) response.setHeader("x-first-hour-build", current);
}

/** Hands out the worker; a device asks again each time, or an upgrade would wait for a cache to forget. */
export function sendWorker(response: ServerResponse): void {
  worker ??= readFileSync(fileOf("first-hour-worker.js"), "utf8");
  response.writeHead(200, {
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "no-cache",
    "service-worker-allowed": "/",
  });
  response.end(worker);
}

function fileOf(name: string): string {
  return path.join(/* turbopackIgnore: true */ settings().buildFolder, name);
}

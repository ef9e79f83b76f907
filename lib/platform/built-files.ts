import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

/** Scripts and styles of the build lie here; each name carries a hash of its content. */
const CHUNKS = "/_next/static/chunks/";
const PACKED = ".br";
const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** What a built file is handed out as, or null where its kind is not packed. */
export function findBuiltType(name: string): string | null {
  return TYPES[path.extname(name)] ?? null;
}

/** Whether an `Accept-Encoding` header (RFC 9110, 12.5.3) takes Brotli: named, and not with a weight of nought. */
export function acceptsBrotli(header: string | undefined): boolean {
  const named = (header ?? "").split(",").map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  );
  return named.some(([coding, weight]) => coding === "br" && Number(weight ?? 1) > 0);
}

/**
 * Hands out the build's scripts and styles as the build packed them (Brotli at its best, a seventh less than gzip),
 * from memory: nothing is packed while a launch runs, and an hour that was opened before an upgrade still finds its
 * files. Answers whether the request was its own; whatever it does not know is the page framework's.
 *
 * @param buildFolder where the build is; where it packed nothing, nothing is answered here
 */
export function openBuiltFiles(buildFolder: string) {
  const folder = path.join(/* turbopackIgnore: true */ buildFolder, "static", "chunks");
  const files = new Map<string, { body: Buffer; type: string }>();
  for (const entry of listFolder(folder)) {
    const name = entry.slice(0, -PACKED.length);
    const type = findBuiltType(name);
    if (!entry.endsWith(PACKED) || type === null) continue;
    files.set(CHUNKS + name, {
      body: readFileSync(path.join(/* turbopackIgnore: true */ folder, entry)),
      type,
    });
  }
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const file = files.get((request.url ?? "").split("?", 1)[0] ?? "");
    if (file === undefined) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return true;
    }
    if (!acceptsBrotli(request.headers["accept-encoding"])) return false;
    response.writeHead(200, {
      "content-type": file.type,
      "content-encoding": "br",
      "content-length": file.body.length,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
    });
    response.end(request.method === "HEAD" ? undefined : file.body);
    return true;
  };
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

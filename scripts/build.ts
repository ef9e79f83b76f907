import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { findBuiltType } from "@/lib/platform/built-files";

const dist = process.env.FIRST_HOUR_DIST || ".next";

function runNext(): void {
  const done = spawnSync("next", ["build"], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Loads the server with its compiled code from the last start: a third of a start is compiling modules. */
const ENTRY = `import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
enableCompileCache(fileURLToPath(new URL("./compile-cache", import.meta.url)));
await import("./first-hour-main.mjs");
`;

/**
 * One file for the server in front of Next, so that it is back within two seconds after a crash, and one for
 * each thread beside it: the planner's and the importer's.
 */
async function bundleServer(): Promise<void> {
  await build({
    entryPoints: {
      "first-hour-main": "server.ts",
      "first-hour-planner": "planner.ts",
      "first-hour-importer": "importer.ts",
    },
    outdir: dist,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    alias: { "@": path.resolve(".") },
    sourcemap: true,
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  writeFileSync(path.join(dist, "first-hour-server.mjs"), ENTRY);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? listFiles(file) : [file];
  });
}

/** The devices' worker, with the list of the files of this very build; lib/platform/build.ts hands it out. */
async function bundleWorker(): Promise<void> {
  const buildId = readFileSync(path.join(dist, "BUILD_ID"), "utf8").trim();
  // What lies under the build's own name serves the older page router, which is not used here.
  const own = path.join(dist, "static", buildId);
  const files = listFiles(path.join(dist, "static"))
    .filter((file) => !file.endsWith(".map") && !file.startsWith(own))
    .map((file) => `/_next/${path.relative(dist, file).split(path.sep).join("/")}`);
  await build({
    entryPoints: { "first-hour-worker": "worker.ts" },
    outdir: dist,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    alias: { "@": path.resolve(".") },
    logLevel: "warning",
    define: {
      "process.env.NODE_ENV": '"production"',
      BUILD: JSON.stringify(buildId),
      BUILD_FILES: JSON.stringify(files.sort()),
    },
  });
}

/** Scripts and styles are packed once, as small as can be; lib/platform/built-files.ts hands them out. */
function packFiles(): void {
  const folder = path.join(dist, "static", "chunks");
  for (const name of readdirSync(folder)) {
    if (findBuiltType(name) === null) continue;
    const file = path.join(folder, name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

runNext();
await bundleWorker();
await bundleServer();
packFiles();

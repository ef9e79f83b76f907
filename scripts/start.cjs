/*
 * npm start, npm run dev and npm test begin here, on whatever Node the machine has and with nothing installed:
 * plain CommonJS without dependencies. It installs what is missing and hands over to Node 24, which comes as a
 * package of the lock file.
 */
"use strict";

var major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(
    "First Hour needs Node 20 or newer to set itself up; this is " +
      process.version +
      ". Get one from nodejs.org, then run this again.",
  );
  process.exit(1);
}

const { spawn, spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const net = require("node:net");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const bin = path.join(root, "node_modules", ".bin");
const dist = process.env.FIRST_HOUR_DIST || ".next";
/** What the built app is made of; tests and generated files are left out. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "server.ts",
  "planner.ts",
  "importer.ts",
  "worker.ts",
  "instrumentation-client.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "scripts/build.ts",
];

process.chdir(root);
const mode = process.argv.includes("--dev") ? "dev" : process.argv.includes("--test") ? "test" : "start";

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function hashFile(file) {
  return createHash("sha256").update(fs.readFileSync(file)).digest("hex");
}

function isStamped(file, value) {
  return fs.existsSync(file) && fs.readFileSync(file, "utf8") === value;
}

function run(command, args, environment) {
  const windows = process.platform === "win32";
  const done = spawnSync(command, args, {
    stdio: "inherit",
    shell: windows,
    // It never phones home, and neither does what it is built with.
    env: Object.assign(
      {},
      process.env,
      { PATH: bin + path.delimiter + process.env.PATH, NEXT_TELEMETRY_DISABLED: "1" },
      environment,
    ),
  });
  return done.error === undefined && done.status === 0;
}

function installWhatIsMissing() {
  const stamp = path.join(root, "node_modules", ".first-hour");
  const wanted = hashFile("package-lock.json") + process.platform + process.arch;
  if (isStamped(stamp, wanted)) return;
  console.log("Installing packages (a minute or two) …");
  if (!run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])) {
    fail(
      "The packages could not be installed; see the message above, check the connection, then run this again.",
    );
  }
  fs.writeFileSync(stamp, wanted);
}

/** Node 24: from the packages where they have one for this machine, else the machine's own. */
function findNode() {
  const packed = path.join(bin, process.platform === "win32" ? "node.cmd" : "node");
  if (fs.existsSync(packed)) return packed;
  if (major >= 24) return process.execPath;
  return fail(
    "First Hour runs on Node 24, which could not be installed for this machine; this is " +
      process.version +
      ". Install Node 24, then run this again.",
  );
}

function generateWhenStale() {
  const stamp = path.join("lib", "platform", "generated", ".stamp");
  const wanted = hashFile("prisma/schema.prisma") + hashFile("package-lock.json");
  if (isStamped(stamp, wanted)) return;
  console.log("Generating the database client …");
  // Generating needs no engine, but looks for one and would try to download it: any executable will do.
  const environment = process.env.PRISMA_SCHEMA_ENGINE_BINARY
    ? {}
    : { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  if (!run("prisma", ["generate"], environment))
    fail("The database client could not be generated; see the message above.");
  fs.writeFileSync(stamp, wanted);
}

function hashSources() {
  const hash = createHash("sha256");
  const walk = (file) => {
    if (
      !fs.existsSync(file) ||
      file.endsWith(path.join("platform", "generated")) ||
      /\.test\.tsx?$/.test(file)
    )
      return;
    if (fs.statSync(file).isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) walk(path.join(file, name));
      return;
    }
    hash.update(file).update("\0").update(fs.readFileSync(file));
  };
  for (const source of SOURCES) walk(source);
  return hash.digest("hex");
}

function buildWhenStale() {
  const stamp = path.join(dist, "first-hour-build");
  const wanted = hashSources();
  if (isStamped(stamp, wanted)) return;
  console.log("Building the app (about a minute) …");
  fs.rmSync(stamp, { force: true });
  if (!run("tsx", ["scripts/build.ts"])) fail("The app could not be built; see the message above.");
  fs.writeFileSync(stamp, wanted);
}

function refuseTakenPort() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE") {
        fail(
          "Port " +
            port +
            " on " +
            host +
            " is taken; stop what is using it, or choose another with PORT=" +
            (port + 1) +
            " npm start.",
        );
      }
      resolve(undefined);
    });
    // Anything else that is wrong with host or port is told by the server itself.
    if (!Number.isInteger(port) || port < 0 || port > 65535) return resolve(undefined);
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** How often a start looks whether the command that began it is still there. */
const PARENT_LOOK_MILLISECONDS = 250;
const startedBy = process.ppid;

/**
 * npm runs a script in a shell, and a shell that is ended does not pass the signal on: all that shows here is another
 * parent. Without npm another parent says nothing (nohup, a closed terminal), and Windows keeps the old number.
 */
function isLeftBehind() {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== startedBy;
}

function handOver(command, args, environment) {
  // The command was ended while packages were installed or the app was built.
  if (isLeftBehind()) process.exit(1);
  const child = spawn(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    // It never phones home, and neither does what it is built with.
    env: Object.assign(
      {},
      process.env,
      { PATH: bin + path.delimiter + process.env.PATH, NEXT_TELEMETRY_DISABLED: "1" },
      environment,
    ),
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  const look = setInterval(() => {
    if (!isLeftBehind()) return;
    clearInterval(look);
    child.kill("SIGTERM");
  }, PARENT_LOOK_MILLISECONDS);
  child.on("exit", (code, signal) =>
    process.exit(code === null ? (signal === "SIGTERM" || signal === "SIGINT" ? 0 : 1) : code),
  );
}

async function main() {
  if (mode !== "test") await refuseTakenPort();
  installWhatIsMissing();
  const node = findNode();
  generateWhenStale();
  if (mode === "test") {
    handOver(path.join(bin, "tsx"), ["scripts/test.ts"].concat(process.argv.slice(3)));
    return;
  }
  if (mode === "dev") {
    handOver(path.join(bin, "tsx"), ["server.ts"], { NODE_ENV: "development" });
    return;
  }
  buildWhenStale();
  console.log("Starting …");
  handOver(node, ["--enable-source-maps", path.join(dist, "first-hour-server.mjs")], {
    NODE_ENV: "production",
  });
}

module.exports = { buildWhenStale, generateWhenStale, handOver };
if (require.main === module) main();

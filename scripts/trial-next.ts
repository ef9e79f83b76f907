import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { findFreePort } from "./trial-server";

/** A second app with one address, to compare with; inside the checkout, for the page framework builds nothing else. */
const FOLDER = "data/bench-next";

const ROUTE = `import { db } from "@/lib/platform/db";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const link = await db().trackedLink.findUnique({ where: { slug } });
  if (link === null) return new Response(null, { status: 404 });
  const minute = Math.floor(Date.now() / 60_000);
  await db().clickCount.upsert({
    where: { linkId_isBot_minute: { linkId: link.id, isBot: false, minute } },
    create: { linkId: link.id, isBot: false, minute, clicks: 1, visitors: 1 },
    update: { clicks: { increment: 1 } },
  });
  const headers = { location: "https://medium.com/p/0123456789ab", "cache-control": "no-store" };
  return new Response(null, { status: 302, headers });
}
`;

const CONFIG = `import path from "node:path";
export default {
  serverExternalPackages: ["better-sqlite3", "@prisma/adapter-better-sqlite3"],
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.resolve("../..") },
};
`;

const TYPES = { compilerOptions: { moduleResolution: "bundler", paths: { "@/*": ["../../*"] } } };

/**
 * The same redirect as a route handler with Prisma: a look-up and one more click in its minute, on a copy of the
 * database. Not part of the product; built each time.
 */
export async function startNextRedirect(databaseFile: string): Promise<{ port: number; stop: () => void }> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(path.join(FOLDER, "app/go/[slug]"), { recursive: true });
  writeFileSync(path.join(FOLDER, "app/go/[slug]/route.ts"), ROUTE);
  writeFileSync(path.join(FOLDER, "next.config.mjs"), CONFIG);
  writeFileSync(path.join(FOLDER, "tsconfig.json"), JSON.stringify(TYPES));
  const copy = path.resolve(FOLDER, "copy.db");
  const database = new Database(databaseFile, { readonly: true });
  database.prepare("VACUUM INTO ?").run(copy);
  database.close();
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    FIRST_HOUR_DATABASE: copy,
  };
  const built = spawnSync("next", ["build"], { cwd: FOLDER, env, encoding: "utf8" });
  if (built.status !== 0)
    throw new Error(`The app to compare with was not built:\n${built.stdout}${built.stderr}`);
  const port = await findFreePort();
  const server = spawn("next", ["start", "-p", String(port), "-H", "127.0.0.1"], {
    cwd: FOLDER,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}/go/none`;
  while ((await fetch(address).catch(() => null)) === null) {
    if (server.exitCode !== null) throw new Error("The app to compare with does not start.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    port,
    stop: () => {
      server.kill("SIGTERM");
      rmSync(FOLDER, { recursive: true, force: true });
    },
  };
}

import Database from "better-sqlite3";
import { addressOf, listRoutes } from "../e2e/support/routes";
import { makeBusyYear } from "./busy-year";
import { percentile } from "./percentile";
import { printFigure } from "./print-figure";
import { enterTrial, startTrialServer } from "./trial-server";

const VISITS = 30;
const MOST_MILLISECONDS = 150;
const MOST_START_SECONDS = 5;

/** Server time of every page on the desk of a writer with a busy year behind them, and the start with that database. */
export async function benchYear(): Promise<void> {
  const server = await startTrialServer();
  try {
    const cookie = await enterTrial(server.address);
    const year = await makeBusyYear(server.databaseFile);
    const ids = readIds(server.databaseFile);
    for (const route of listRoutes().filter((r) => (process.env.PAGE ?? "").split(",").includes(`/${r.segments.join("/")}`)).filter(({ kind, isPublic }) => kind === "page" && !isPublic)) {
      if (route.segments.includes("templates") && route.segments.includes("[id]")) continue;
      const times: number[] = [];
      const afterWrite: number[] = [];
      for (let visit = 0; visit <= 2 * VISITS; visit++) {
        // Every other visit comes right after something was written that the page may hang on.
        const isAfterWrite = visit % 2 === 0;
        if (isAfterWrite && process.env.NOWRITE !== "1") write(server.databaseFile);
        const startedAt = performance.now();
        const answer = await fetch(server.address + addressOf(route, ids), { headers: { cookie } });
        const body = await answer.text(); if (visit === 1) { const f = body.indexOf("self.__next_f"); console.log(addressOf(route, ids), "bytes", body.length, "html", f, "elements", body.slice(0, f).split("<").length); (await import("node:fs")).writeFileSync("/tmp/q/page" + route.segments.join("_") + ".html", body); }
        if (!answer.ok) throw new Error(`${addressOf(route, ids)} was answered ${answer.status}.`);
        // The first visit compiles what the page needs.
        if (visit > 0) (isAfterWrite ? afterWrite : times).push(performance.now() - startedAt);
      }
      const at = (share: number, of: number[]) => Number(percentile(of, share, 10).toFixed(1));
      printFigure({
        bench: "year",
        page: `/${route.segments.join("/")}`,
        ...year,
        p50: at(0.5, times),
        p95: at(0.95, times),
        p50AfterWrite: at(0.5, afterWrite),
        p95AfterWrite: at(0.95, afterWrite),
        isWithin: Math.max(at(0.95, times), at(0.95, afterWrite)) <= MOST_MILLISECONDS,
        within: `p95 at most ${MOST_MILLISECONDS} ms, right after a write, too`,
      });
    }
    const gone = new Promise((resolve) => server.child.once("exit", resolve));
    server.child.kill("SIGTERM");
    await gone;
    const startedAt = performance.now();
    await server.restart();
    const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(2));
    printFigure({
      bench: "year",
      measure: "start",
      seconds,
      isWithin: seconds <= MOST_START_SECONDS,
      within: `at most ${MOST_START_SECONDS} s`,
    });
  } finally {
    await server.stop();
  }
}

/** A reader who follows a link of the last launch, by a connection of its own: what is learned from hangs on it. */
function write(databaseFile: string): void {
  const database = new Database(databaseFile);
  const link = database
    .prepare<[], { id: string; minute: number }>(
      `SELECT k.id, unixepoch(l.liveAt) / 60 + 5 AS minute FROM TrackedLink k JOIN Launch l ON l.id = k.launchId
       WHERE l.liveAt IS NOT NULL ORDER BY l.liveAt DESC LIMIT 1`,
    )
    .get();
  if (link === undefined) throw new Error("No launch of the year has a link.");
  database.transaction(() => {
    database
      .prepare(
        `INSERT INTO ClickCount (linkId, isBot, minute, clicks, visitors) VALUES (@id, 0, @minute, 1, 1)
         ON CONFLICT DO UPDATE SET clicks = clicks + 1, visitors = visitors + 1`,
      )
      .run(link);
    database
      .prepare("UPDATE TrackedLink SET clicks = clicks + 1, visitors = visitors + 1 WHERE id = @id")
      .run(link);
  })();
  database.close();
}

/** One thing of each kind: of the launches the fullest. */
function readIds(databaseFile: string): Record<string, string> {
  const database = new Database(databaseFile, { readonly: true });
  const first = (sql: string) => String(database.prepare(sql).pluck().get());
  const ids = {
    drafts: first("SELECT draftId FROM Launch ORDER BY slotAt DESC LIMIT 1"),
    publications: first(
      "SELECT publicationId FROM Submission GROUP BY publicationId ORDER BY count(*) DESC LIMIT 1",
    ),
    channels: first("SELECT channelId FROM LaunchChannel GROUP BY channelId ORDER BY count(*) DESC LIMIT 1"),
    launches: first("SELECT launchId FROM Operation GROUP BY launchId ORDER BY count(*) DESC LIMIT 1"),
  };
  database.close();
  return ids;
}
await benchYear();

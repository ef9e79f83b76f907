import { execSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { addressOf, fillExample, listRoutes, readIds } from "../e2e/support/routes";
import { printFigure } from "./print-figure";
import { enterTrial, startTrialServer } from "./trial-server";

/** The limits the project set itself for a page as served, cold: KB (1,000 bytes, headers included), and requests. */
const LIMITS = { cockpit: 190, signedIn: 170, public: 150, css: 20, requests: 20 };
const KB = 1000;
/** A page that asked for nothing so long has asked for all it will. */
const QUIET_MILLISECONDS = 2000;

/** Per page: KB of JavaScript and CSS (gzip) and requests on a cold visit, what the browser fetches when idle included. */
export async function benchPages(): Promise<void> {
  const server = await startTrialServer();
  const browser = await chromium.launch({
    executablePath: execSync("command -v chromium", { encoding: "utf8" }).trim(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const cookie = await enterTrial(server.address);
    const cookies = cookie.split("; ").map((pair) => {
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      return { name, value, url: server.address };
    });
    const desk = await browser.newContext({ baseURL: server.address });
    await desk.addCookies(cookies);
    const page = await desk.newPage();
    await fillExample(page);
    const ids = await readIds(page);
    for (const route of listRoutes().filter((one) => one.kind === "page")) {
      const context = await browser.newContext({ baseURL: server.address });
      if (!route.isPublic) await context.addCookies(cookies);
      const visitor = await context.newPage();
      const session = await context.newCDPSession(visitor);
      await session.send("Network.enable");
      const types = new Map<string, string>();
      const bytes = { Script: 0, Stylesheet: 0 };
      let requests = 0;
      let askedAt = performance.now();
      session.on("Network.requestWillBeSent", ({ request }) => {
        if (!request.url.startsWith(server.address)) return;
        requests += 1;
        askedAt = performance.now();
      });
      session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
      session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        const type = types.get(requestId);
        if (type === "Script" || type === "Stylesheet") bytes[type] += encodedDataLength;
      });
      const address = addressOf(route, ids);
      await visitor.goto(address, { waitUntil: "load" });
      while (performance.now() - askedAt < QUIET_MILLISECONDS) await visitor.waitForTimeout(100);
      const limit = route.isPublic
        ? LIMITS.public
        : address.endsWith("/live")
          ? LIMITS.cockpit
          : LIMITS.signedIn;
      const jsKb = Number((bytes.Script / KB).toFixed(1));
      const cssKb = Number((bytes.Stylesheet / KB).toFixed(1));
      printFigure({
        bench: "pages",
        page: `/${route.segments.join("/")}`,
        jsKb,
        cssKb,
        requests,
        isWithin: jsKb <= limit && cssKb <= LIMITS.css && requests <= LIMITS.requests,
        within: `at most ${limit} KB of JavaScript, ${LIMITS.css} KB of CSS (1,000 bytes, compressed, with headers) and ${LIMITS.requests} requests`,
      });
      await context.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

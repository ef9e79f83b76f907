import { execSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { addressOf, fillExample, listRoutes, readIds } from "../e2e/support/routes";
import { enterTrial, startTrialServer } from "./trial-server";

/** KB of JavaScript (gzip) a page may ship, cold: the limits the project set itself. */
const LIMITS = { cockpit: 190, signedIn: 170, public: 150, css: 20, requests: 20 };
const KB = 1024;

/** Per page: KB of JavaScript and CSS as served (gzip) and requests, on a cold visit. */
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
      session.on("Network.responseReceived", ({ requestId, type }) => {
        types.set(requestId, type);
        if (type !== "Ping") requests += 1;
      });
      session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        const type = types.get(requestId);
        if (type === "Script" || type === "Stylesheet") bytes[type] += encodedDataLength;
      });
      const address = addressOf(route, ids);
      await visitor.goto(address, { waitUntil: "load" });
      const limit = route.isPublic
        ? LIMITS.public
        : address.endsWith("/live")
          ? LIMITS.cockpit
          : LIMITS.signedIn;
      const line = {
        bench: "pages",
        page: `/${route.segments.join("/")}`,
        jsKb: Number((bytes.Script / KB).toFixed(1)),
        jsLimitKb: limit,
        cssKb: Number((bytes.Stylesheet / KB).toFixed(1)),
        cssLimitKb: LIMITS.css,
        requests,
        requestsLimit: LIMITS.requests,
      };
      const isWithin = line.jsKb <= limit && line.cssKb <= LIMITS.css && requests <= LIMITS.requests;
      console.log(JSON.stringify({ ...line, within: isWithin }));
      await context.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

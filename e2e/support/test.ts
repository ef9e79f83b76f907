import { randomUUID } from "node:crypto";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";

export type Writer = { name: string; email: string; password: string; zone: string };

type Fixtures = {
  /** The zone the writer of this test lives in; set it with `test.use({ zone })`. */
  zone: string;
  /** A fresh account of this test alone, signed in on `page`. */
  writer: Writer;
  /** Another device of the same writer, in a zone of its own. */
  device: (options?: BrowserContextOptions) => Promise<Page>;
  /** A page of somebody else with an account of their own. */
  stranger: Page;
  /** Console errors matching one of these are expected in this test; any other fails it. */
  expectedErrors: RegExp[];
};

/** The browser's own words for what was under way when its network went; the last is of a worker it looked for anew. */
export const OFFLINE_ERRORS = [
  /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|error occurred when fetching the script/,
];

export function makeWriter(zone: string): Writer {
  const id = randomUUID();
  return { name: "Ana Rao", email: `${id}@example.org`, password: `pass phrase ${id}`, zone };
}

/** Signs up (or in) over HTTP; the cookies stay in the context. */
export async function enter(
  context: BrowserContext,
  address: string,
  path: "sign-up" | "sign-in",
  writer: Writer,
): Promise<void> {
  const answer = await context.request.post(`/api/auth/${path}/email`, {
    data: path === "sign-up" ? writer : { email: writer.email, password: writer.password },
    headers: { origin: address },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

function watchConsole(page: Page, faults: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
    if (message.type() === "warning" && /hydrat/i.test(message.text())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
}

export const test = base.extend<Fixtures & { faults: string[] }>({
  zone: ["Asia/Kolkata", { option: true }],
  expectedErrors: [[], { option: true }],
  timezoneId: async ({ zone }, use) => use(zone),
  faults: [
    async ({ expectedErrors }, use) => {
      const faults: string[] = [];
      await use(faults);
      const unexpected = faults.filter((fault) => !expectedErrors.some((pattern) => pattern.test(fault)));
      expect(unexpected, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ page, faults }, use) => {
    watchConsole(page, faults);
    await use(page);
  },
  writer: async ({ page, baseURL, zone }, use) => {
    const writer = makeWriter(zone);
    await enter(page.context(), baseURL ?? "", "sign-up", writer);
    await use(writer);
  },
  device: async ({ browser, baseURL, writer, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL,
        timezoneId: writer.zone,
        locale: "en-GB",
        ...options,
      });
      contexts.push(context);
      await enter(context, baseURL ?? "", "sign-in", writer);
      const page = await context.newPage();
      watchConsole(page, faults);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  stranger: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ baseURL, locale: "en-GB", timezoneId: "Europe/Paris" });
    await enter(context, baseURL ?? "", "sign-up", makeWriter("Europe/Paris"));
    await use(await context.newPage());
    await context.close();
  },
});

export { expect };

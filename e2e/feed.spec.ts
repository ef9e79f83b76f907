import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import type { Cockpit } from "../lib/launch/cockpit";
import type { LoggedOperation } from "../lib/launch/operation";
import { buildMediumFeed } from "../lib/testing/medium-feed";
import { connection, findLiveAddress, PHONE } from "./support/live-page";
import { moveSlot } from "./support/move-slot";
import { expect, test } from "./support/test";

const MINUTE = 60_000;
const LAMP = { id: "0a1b2c3d4e5f", title: "The lamp repairer", paragraphs: ["Brass."] };
const FOUND = "https://medium.com/@ana/as-it-was-published-7f2a57783f69";

let server: Server;
let address: string;
let feed = "";
/** How each request was answered, in order. */
const answered: number[] = [];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const etag = `"${feed.length}"`;
    const status = request.headers["if-none-match"] === etag ? 304 : 200;
    answered.push(status);
    response.writeHead(status, { etag, "content-type": "application/rss+xml" });
    response.end(status === 200 ? feed : undefined);
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
});
test.afterAll(() => server.close());

const notice = (page: Page) => page.getByRole("region", { name: "The feed started the hour" });
const link = (page: Page) => page.getByLabel("Link of the piece");

async function readCockpit(page: Page, live: string): Promise<Cockpit> {
  const answer = await page.request.get(`/api${live.replace(/live$/, "cockpit")}`);
  return ((await answer.json()) as { cockpit: Cockpit }).cockpit;
}

test("a piece that is forty minutes late starts the hour on two devices when the feed shows it, and a person has the last word", async ({
  page,
  device,
  writer,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  feed = buildMediumFeed([LAMP]);
  await page.goto("/settings");
  await page.getByLabel("Your feed").fill(address);
  await page.getByRole("button", { name: "Save the feed" }).click();
  await expect(page.getByText("It calls itself “Stories by Ana Brandt on Medium”.")).toBeVisible();

  const live = await findLiveAddress(page);
  const { launchId, title, now } = await readCockpit(page, live);
  moveSlot(launchId, now - 40 * MINUTE);
  const phone = await device(PHONE);
  await page.goto(live);
  await phone.goto(live);
  // The example's writer is made up, so no feed of that name is asked before a person says so.
  await expect(connection(page)).toContainText("connected");
  await page.getByRole("button", { name: "Feed to watch" }).click();
  await page.getByRole("checkbox", { name: "Watch for this launch" }).check();
  await page.keyboard.press("Escape");
  for (const each of [page, phone]) {
    await expect(connection(each)).toContainText("connected");
    await expect(
      each.getByText(/^Watching 127\.0\.0\.1:\d+\/feed: looked \d+ s ago, .*not there yet\./),
    ).toBeVisible();
  }
  await expect.poll(() => answered.filter((status) => status === 304).length).toBeGreaterThan(1);
  expect(answered.filter((status) => status === 200)).toHaveLength(1);

  const publishedAt = new Date(now).toUTCString();
  const piece = {
    id: "7f2a57783f69",
    title: title.toUpperCase(),
    paragraphs: ["Late."],
    publishedAt,
    address: FOUND,
  };
  feed = buildMediumFeed([piece, LAMP]);
  for (const each of [page, phone]) {
    await expect(notice(each)).toContainText(
      /shows the piece, live since \d\d:\d\d\. It was recognised by its title/,
    );
    await expect(notice(each).getByRole("link")).toHaveAttribute("href", FOUND);
    await expect(each.getByRole("timer")).toContainText(/^T\+00:0/);
    await expect(each.getByText(/^Live since \d\d:\d\d, 4\d min after the slot\.$/)).toBeVisible();
  }
  const log = await page.request.get(`/api${live.replace(/live$/, "events")}?after=0`, {
    headers: { accept: "application/json" },
  });
  const { operations } = (await log.json()) as { operations: LoggedOperation[] };
  expect(operations.filter(({ kind }) => kind === "go_live")).toMatchObject([
    { by: "feed", payload: { source: "feed", url: FOUND } },
  ]);

  await notice(phone).getByRole("button", { name: "Take it back" }).click();
  for (const each of [page, phone]) {
    await expect(notice(each)).toHaveCount(0);
    await expect(
      each.getByText("What the feed said was taken back, so it is not asked again."),
    ).toBeVisible();
  }

  await page.getByText("Add the link now").click();
  await link(page).fill("https://medium.com/p/7f2a57783f69/edit");
  await link(page).blur();
  await expect(link(page)).toHaveAccessibleDescription(/your own view of the draft/);
  await page.getByRole("button", { name: "It’s live" }).first().click();
  await expect(phone.getByRole("timer")).toContainText(/^T\+00:0/);
  await expect(notice(phone)).toHaveCount(0);
  await expect(link(page)).toHaveValue("https://medium.com/p/7f2a57783f69/edit");
});

test("a launch can name a feed of its own, or none, on the live page", async ({ page, writer }) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  feed = buildMediumFeed([LAMP]);
  const live = await findLiveAddress(page);
  await page.goto(live);
  await expect(connection(page)).toContainText("connected");
  await page.getByRole("button", { name: "Feed to watch" }).click();
  const dialog = page.getByRole("dialog", { name: "Feed to watch" });
  await dialog.getByLabel("Your feed for this launch").fill("not a feed");
  await dialog.getByRole("button", { name: "Save the feed" }).click();
  await expect(dialog.getByLabel("Your feed for this launch")).toHaveAccessibleDescription(
    /not a web address/,
  );
  await dialog.getByLabel("Your feed for this launch").fill(address);
  await dialog.getByRole("button", { name: "Save the feed" }).click();
  await expect(dialog.getByText("The feed calls itself “Stories by Ana Brandt on Medium”.")).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Watch for this launch" }).uncheck();
  await expect(page.getByText("No feed is watched for this launch.")).toBeAttached();
});

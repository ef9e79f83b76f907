import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { buildZip } from "../lib/testing/build-zip";
import { buildExport, buildExportPost } from "../lib/testing/medium-export";
import { buildMediumFeed } from "../lib/testing/medium-feed";
import { expect, test } from "./support/test";

const FEED = buildMediumFeed([
  {
    id: "7f2a57783f69",
    title: "Tea at every station",
    subtitle: "Eleven hours without a signal",
    paragraphs: ["The train was late.", "Nobody minded."],
    categories: ["slow-travel", "india"],
  },
  { id: "0a1b2c3d4e5f", title: "The lamp repairer", paragraphs: ["A portrait in brass."] },
]);

const TEA = {
  id: "7f2a57783f69",
  title: "Tea at every station",
  body: "<p>The train was late.</p>",
};
const THOUGHT = { id: "3f2e1d0c9b8a", title: "Half a thought", body: "<p>And then</p>", isDraft: true };

async function chooseFile(
  page: Page,
  name: string,
  content: Buffer | string,
  mimeType: string,
): Promise<void> {
  await page.goto("/drafts/import");
  await page.getByLabel("Drop a file here").setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
}

test("a feed file: choose pieces, import them, and find them again on the board", async ({
  page,
  writer,
}) => {
  expect(writer.name).toBe("Ana Rao");
  await chooseFile(page, "feed.xml", FEED, "text/xml");
  await expect(page.getByRole("heading", { name: "Stories by Ana Brandt on Medium" })).toBeVisible();
  await page.getByRole("checkbox", { name: /The lamp repairer/ }).uncheck();
  await page.getByRole("button", { name: "Import 1 piece" }).click();
  await expect(page.getByRole("heading", { name: "One draft made" })).toBeVisible();
  await page.getByRole("link", { name: "Tea at every station" }).click();
  await expect(page.getByRole("textbox", { name: "Subtitle" })).toHaveValue("Eleven hours without a signal");
  await expect(page.getByRole("textbox", { name: "Text, in Markdown" })).toHaveValue(
    "The train was late.\n\nNobody minded.",
  );
  await expect(page.getByRole("button", { name: "Remove topic slow travel" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Published link" })).toHaveValue(
    "https://medium.com/@ana/tea-at-every-station-7f2a57783f69",
  );
});

test("a Medium export: drafts and published pieces, and what the feed brought is there already", async ({
  page,
  writer,
}) => {
  expect(writer.name).toBe("Ana Rao");
  await chooseFile(page, "feed.xml", FEED, "text/xml");
  await page.getByRole("button", { name: "Import 2 pieces" }).click();
  await expect(page.getByRole("heading", { name: "2 drafts made" })).toBeVisible();

  const damaged = { name: "posts/2026-01-01_Damaged-0123456789ab.html", content: Buffer.from([0xc3, 0x28]) };
  const posts = [buildExportPost(TEA), buildExportPost(THOUGHT), damaged];
  await chooseFile(page, "medium-export.zip", buildZip(posts), "application/zip");
  await expect(page.getByText("2 pieces, 1 of them new to your drafts.")).toBeVisible();
  await expect(page.getByText("already there")).toBeVisible();
  await expect(page.getByText("It is not text that can be read; it may be damaged.")).toBeVisible();
  await page.getByRole("button", { name: "Import 1 piece" }).click();
  await expect(page.getByText("made, in Writing")).toBeVisible();
  await page.getByRole("link", { name: "To the board" }).click();
  await expect(page.getByRole("region", { name: "Writing, 1 draft" })).toContainText("Half a thought");
  await expect(page.getByRole("region", { name: "Live, 2 drafts" })).toContainText("Tea at every station");
});

test.describe("a hostile or broken file", () => {
  // A file that is refused at once is answered with a status that the browser writes into its console.
  test.use({ expectedErrors: [/4(13|22)/] });

  const part = buildExportPost(TEA);
  const bomb = Buffer.alloc(3_000_000);
  const FILES: [string, string, Buffer | string, RegExp][] = [
    [
      "a zip bomb",
      "x.zip",
      buildZip([part, { name: "posts/b.html", content: bomb }]),
      /more than 100 times its size/,
    ],
    [
      "a zip bomb that lies",
      "x.zip",
      buildZip([part, { name: "posts/b.html", content: bomb, declaredBytes: 9 }]),
      /not a whole zip file/,
    ],
    [
      "a path out of the folder",
      "x.zip",
      buildZip([part, { name: "../x.html", content: "x" }]),
      /lead out of its own folder/,
    ],
    ["a zip cut short", "x.zip", buildExport([TEA]).subarray(0, 700), /not a whole zip file/],
    [
      "entities that grow",
      "x.xml",
      '<!DOCTYPE a [<!ENTITY b "c">]><rss><channel><item><title>&b;</title></item></channel></rss>',
      /declares entities of its own/,
    ],
    ["a feed cut short", "x.xml", FEED.slice(0, 900), /broken or cut short/],
  ];

  test("is refused with its reason and changes nothing", async ({ page, writer }) => {
    expect(writer.name).toBe("Ana Rao");
    for (const [what, name, content, reason] of FILES) {
      await chooseFile(page, name, content, "application/octet-stream");
      await expect(page.getByRole("alert").filter({ hasText: reason }), what).toBeVisible();
      await expect(page.getByRole("alert").filter({ hasText: "Nothing was changed." }), what).toBeVisible();
    }
    await page.goto("/drafts");
    await expect(page.getByRole("heading", { name: "Every launch begins with a piece" })).toBeVisible();
  });

  test("larger than 50 MB is cut off by the server, whatever its sender says of its length", async ({
    page,
    writer,
    baseURL,
  }) => {
    expect(writer.name).toBe("Ana Rao");
    const headers = { origin: baseURL ?? "", "content-type": "application/zip" };
    const data = Buffer.alloc(51_000_000);
    const answer = await page.request.post("/api/imports/export", { headers, data });
    expect(answer.status()).toBe(413);
    expect(await answer.json()).toMatchObject({ reason: "archive_too_large" });
  });
});

test.describe("a feed's address", () => {
  test.use({ expectedErrors: [/422/] });

  let server: Server;
  let address: string;
  test.beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/blog") {
        response.setHeader("content-type", "text/html");
        response.end(
          '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>',
        );
      } else if (request.url === "/feed.xml") {
        response.end(FEED);
      } else {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => server.close());

  test("is fetched, also by the page that names it; one without a feed says so", async ({ page, writer }) => {
    expect(writer.name).toBe("Ana Rao");
    await page.goto("/drafts/import");
    await page.getByRole("textbox", { name: "Address" }).fill(`${address}/nothing`);
    await page.getByRole("button", { name: "Look what is there" }).click();
    await expect(page.getByRole("textbox", { name: "Address" })).toHaveAccessibleDescription(
      /The server answered with an error\./,
    );
    await page.getByRole("textbox", { name: "Address" }).fill(`${address}/blog`);
    await page.getByRole("button", { name: "Look what is there" }).click();
    await expect(page.getByRole("checkbox", { name: /The lamp repairer/ })).toBeChecked();
    await page.getByRole("combobox", { name: "Where they go" }).selectOption("All in Ready, to be launched");
    await page.getByRole("button", { name: "Import 2 pieces" }).click();
    await expect(page.getByText("made, in Ready")).toHaveCount(2);
  });
});

test("a pasted text becomes a draft with its title, and a link typed twice leads to the draft that has it", async ({
  page,
  writer,
}) => {
  expect(writer.name).toBe("Ana Rao");
  await page.goto("/drafts/new");
  await page.getByLabel("Your text").fill("# A pasted piece\n\n*With a subtitle*\n\nAnd words.");
  await page.getByRole("button", { name: "Make it a draft" }).click();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue("A pasted piece");
  await expect(page.getByRole("textbox", { name: "Subtitle" })).toHaveValue("With a subtitle");
  const addresses: string[] = [];
  for (const link of ["https://medium.com/@ana/tea-7f2a57783f69", "medium.com/p/7f2a57783f69?source=x"]) {
    await page.goto("/drafts/new");
    await page.getByRole("textbox", { name: "Title", exact: true }).fill("Tea");
    await page.getByRole("textbox", { name: "Link" }).fill(link);
    await page.getByRole("button", { name: "Add it" }).click();
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
    addresses.push(page.url());
  }
  expect(addresses[1]).toBe(addresses[0]);
  await expect(page.getByText("This piece is among your drafts already.")).toBeVisible();
});

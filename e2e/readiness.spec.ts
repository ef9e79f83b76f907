import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { makeDraft } from "./support/make-draft";
import { expect, test } from "./support/test";

const COPY =
  "Visitors always read the wrong clock, and every summer a rented boat sits on the mud until the moon brings it back.";
const PAGE = `<html><head><title>The Tide Office</title></head><body><nav>Home</nav><article><h1>Two clocks</h1>
<p>The harbour master keeps two clocks on the wall. One shows the hour of the town, the other shows high water.</p>
<p>${COPY} Nobody has ever been charged for it, for the mud is a fair teacher and takes its own fee.</p></article></body></html>`;
const OPENING =
  "I was late for everything that year, and I was ashamed of it. You may know how that goes: the day is lost before it begins.";
const DAY =
  "One evening I went down to the sea wall and began to count the lamps that work. It took me an hour. I wrote the number on my hand and went home, and the next day I went again. Nothing about it was clever. The wind came from the west, the gulls shouted, and a man with a dog asked me what I was looking for.";
const END =
  "What helped was not the number. It was that something waited for me at a fixed hour and did not mind if I came. So I started to treat my work like the wall. If you try it, choose something small that is there anyway.";

const body = (passage: string) =>
  [
    OPENING,
    DAY,
    DAY.replace("One evening", "In March"),
    passage,
    DAY.replace("One evening", "Last week"),
    DAY.replace("One evening", "Later"),
    DAY.replace("One evening", "Once"),
    END,
  ].join("\n\n");

/** A page on this machine, as a writer's source; the answer is its address and how to end it. */
async function serveSource(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/clocks`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const next = (page: Page) => page.getByRole("region", { name: "Next for readiness" });
const text = (page: Page) => page.getByRole("textbox", { name: "Text, in Markdown" });
const focused = (page: Page) => page.locator(":focus");

/** What a writer does who is led to a check's place; each begins with the focus where the step has put it. */
function answers(page: Page, address: string): Record<string, () => Promise<void>> {
  const add = async (name: string) => {
    await focused(page).fill(name);
    await focused(page).press("Enter");
  };
  return {
    "Headline length": () => focused(page).fill("What counting lamps taught me about being late"),
    Length: () => focused(page).fill(body(COPY)),
    Subtitle: () => focused(page).fill("A year of one small appointment on the sea wall"),
    "Other headlines": async () => {
      await page.getByRole("textbox", { name: "Another headline" }).fill("The wall that waited for me");
      await page.getByRole("button", { name: "Add the headline" }).click();
      await expect(page.getByRole("button", { name: /^Use it: The wall/ })).toBeVisible();
      await page.getByRole("textbox", { name: "Another headline" }).fill("Forty-one lamps, one hour");
      await page.getByRole("button", { name: "Add the headline" }).click();
    },
    "What exists": async () => {
      await page.getByRole("textbox", { name: "Link", exact: true }).fill(address);
      await page.getByRole("textbox", { name: "Name", exact: true }).fill("The Tide Office");
      await page
        .getByRole("textbox", { name: "Note", exact: true })
        .fill("Knows tides, says nothing of people.");
      await page.getByRole("button", { name: "Add the link" }).click();
    },
    "What is missing": () =>
      focused(page).fill("Nobody says what a fixed hour does to the one who keeps it."),
    "Your own part": () => focused(page).fill("I went every evening for a year and kept count."),
    "Sources’ words": async () => {
      const fetchIt = page.getByRole("button", { name: /^Fetch 127/ });
      if ((await page.locator("#readiness-marks mark").count()) === 0) return fetchIt.click();
      await expect(page.locator("#readiness-marks mark")).toContainText(COPY.slice(0, -1));
      await page.getByRole("tab", { name: "Sources" }).click();
      const card = page
        .getByRole("listitem")
        .filter({ has: page.getByRole("link", { name: "The Tide Office" }) });
      await expect(card).toContainText("Neither quoted nor cited");
      await card.getByRole("button", { name: /^Show in the text: “Visitors always/ }).click();
      const selected = await text(page).evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
      );
      expect(selected).toBe(COPY.slice(0, -1));
      await expect(text(page)).toBeInViewport();
      await text(page).fill(body(`As [The Tide Office](${address}) has it: “${COPY}”`));
    },
    "Check outside": async () => {
      await page.getByLabel("Service").selectOption("Quetext");
      await page.getByRole("textbox", { name: "What it said" }).fill("Nothing alike but the quotation");
      await page.getByRole("button", { name: "Keep the result" }).click();
    },
    Topics: async () => {
      await add("Habits");
      await add("Sea");
      await add("Time");
    },
  };
}

test("a draft goes from empty to ready by following only the next steps, and a copied passage is marked", async ({
  page,
  writer,
}) => {
  test.setTimeout(120_000);
  expect(writer.name).toBe("Ana Rao");
  const source = await serveSource();
  await page.goto("/drafts/new");
  await page.getByRole("button", { name: "Start writing" }).click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  // The panel comes with the first touch of the page.
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 220);
  const todo = answers(page, source.address);
  const followed: string[] = [];
  const heading = next(page).getByRole("heading");
  const shown = () => next(page).innerText();
  await expect(heading).toBeVisible();
  for (;;) {
    // Read and taken in one: the list is checked anew while one reads, and another step may stand there at the click.
    const led = await next(page).evaluate((region) => {
      const [title, says] = [
        region.querySelector("h3")?.textContent ?? "",
        (region as HTMLElement).innerText,
      ];
      region.querySelector("button")?.click();
      return { title, says };
    });
    const check = /^Next: (.*)$/.exec(led.title)?.[1];
    if (check === undefined) break;
    const answer = todo[check];
    expect(answer, `a step nobody foresaw: ${led.says}`).toBeDefined();
    await answer?.();
    followed.push(check);
    // The sources' words come twice: to be fetched, then to be marked. Everything else is settled at once.
    if (check === "Sources’ words") await expect.poll(shown, `what follows ${led.says}`).not.toBe(led.says);
    else await expect(heading).not.toHaveText(led.title);
  }
  await expect(heading).toHaveText("Nothing speaks against it");
  expect(followed.filter((name) => name === "Sources’ words")).toHaveLength(2);
  await expect(page.getByRole("link", { name: "Nothing open" })).toBeVisible();
  await page.getByRole("button", { name: "I am writing it" }).click();
  await page.getByRole("button", { name: "It is ready" }).click();
  await expect(page.getByLabel("State")).toHaveValue("ready");
  await expect(page.getByText(/is now in Ready\.$/)).toBeVisible();
  await source.close();
});

test("calling a draft ready asks about what fails and forbids nothing; a reason is kept, and never lost when refused", async ({
  page,
  writer,
}) => {
  expect(writer.name).toBe("Ana Rao");
  await page.setViewportSize({ width: 360, height: 780 });
  await makeDraft(page, "Forty-one lamps on the sea wall");
  await text(page).fill("I counted lamps. If you liked this, please clap.");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  const state = page.getByLabel("State");
  const question = page.getByRole("dialog", { name: /^Call “Forty-one lamps/ });
  await state.selectOption("ready");
  await expect(question).toContainText("1 check would say no:Asking for claps");
  await question.getByRole("button", { name: "Not yet" }).click();
  await expect(state).not.toHaveValue("ready");
  await state.selectOption("ready");
  await question.getByRole("button", { name: "Ready all the same" }).click();
  await expect(state).toHaveValue("ready");
  await expect(page.getByText(/is now in Ready\.$/)).toBeVisible();
  await expect(next(page)).toContainText("Next: Asking for claps");
  await page.getByRole("button", { name: "Wave through: Asking for claps" }).click();
  const reason = page.getByRole("textbox", { name: "Why is it right as it is?" });
  await reason.fill("x".repeat(600));
  await expect(page.getByText("600 of 500 characters: 100 too many.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep the reason" })).toBeDisabled();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Wave through: Asking for claps" }).click();
  await expect(reason).toHaveValue("x".repeat(600));
  await reason.fill("It quotes a bad example.");
  await page.getByRole("button", { name: "Keep the reason" }).click();
  await expect(next(page)).not.toContainText("Asking for claps");
  await page.reload();
  await page.mouse.move(100, 100);
  await page.mouse.move(120, 120);
  await page.getByText("1 check waved through").click();
  await expect(page.getByText("Your reason: It quotes a bad example.")).toBeVisible();
  await page.getByRole("button", { name: "Count it again: Asking for claps" }).click();
  await expect(next(page)).toContainText("Next: Asking for claps");
});

import type { Page } from "@playwright/test";
import { expect, OFFLINE_ERRORS, test } from "./support/test";

const title = (page: Page) => page.getByRole("textbox", { name: "Title", exact: true });
const subtitle = (page: Page) => page.getByRole("textbox", { name: "Subtitle" });
const body = (page: Page) => page.getByRole("textbox", { name: "Text, in Markdown" });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);

/** Starts an empty draft; the answer is its address. */
async function startDraft(page: Page): Promise<string> {
  await page.goto("/drafts/new");
  await page.getByRole("button", { name: "Start writing" }).click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  await expect(saved(page)).toBeVisible();
  return page.url();
}

test("what is typed saves itself and is there after a reload, topics and links too", async ({
  page,
  writer,
}) => {
  expect(writer.zone).toBe("Asia/Kolkata");
  await startDraft(page);
  await title(page).fill("Tea at every station");
  await title(page).press("Enter");
  await expect(subtitle(page)).toBeFocused();
  await subtitle(page).pressSequentially("Eleven hours without a signal");
  const topics = page.getByRole("textbox", { name: "Topics" });
  await topics.fill("Travel");
  await topics.press("Enter");
  await topics.pressSequentially("Slow living,India,");
  await page.getByRole("textbox", { name: "Canonical link" }).fill("ana.example.org/tea");
  await body(page).fill("The train was late. Nobody minded.");
  await expect(page.getByText(/^6 words ·/)).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveValue("Tea at every station");
  await expect(subtitle(page)).toHaveValue("Eleven hours without a signal");
  await expect(body(page)).toHaveValue("The train was late. Nobody minded.");
  await expect(page.getByRole("button", { name: /Remove topic/ })).toHaveCount(3);
  await expect(page.getByRole("textbox", { name: "Canonical link" })).toHaveValue(
    "https://ana.example.org/tea",
  );
});

test("a sixth topic is refused in words, and Backspace takes the last one away", async ({ page, writer }) => {
  expect(writer.name).toBe("Ana Rao");
  await startDraft(page);
  const topics = page.getByRole("textbox", { name: "Topics" });
  await topics.pressSequentially("one,two,three,four,five,");
  await topics.pressSequentially("six");
  await topics.press("Enter");
  await expect(page.getByText("Medium takes 5 topics. Remove one to add another.")).toBeVisible();
  await topics.fill("");
  await topics.press("Backspace");
  await expect(page.getByRole("button", { name: "Remove topic five" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Remove topic four" })).toBeVisible();
});

test("a link that is none is told beside its field and keeps nothing else from being saved", async ({
  page,
  writer,
}) => {
  expect(writer.name).toBe("Ana Rao");
  await startDraft(page);
  await page.getByRole("textbox", { name: "Cover picture" }).fill("not a link");
  await title(page).fill("With a broken cover");
  await expect(page.getByText("That is not a web address yet.")).toBeVisible();
  await expect(page.getByText(/^Saved .*, but for one field to mend$/).first()).toBeVisible();
  await page.goto("/drafts");
  await expect(page.getByRole("link", { name: "With a broken cover" })).toBeVisible();
});

test.describe("with the server out of reach", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("a crash loses nothing: the text is there when the draft is opened again", async ({
    page,
    writer,
    context,
  }) => {
    expect(writer.name).toBe("Ana Rao");
    const address = await startDraft(page);
    await body(page).fill("Saved before.");
    await expect(saved(page)).toBeVisible();
    await page.route("**/api/drafts/**", (route) => route.abort());
    await body(page).fill("Saved before. Typed just before the crash.");
    await expect(page.getByText("Not saved yet: no connection; kept on this device").first()).toBeVisible();
    const crashed = page.waitForEvent("crash");
    const devtools = await context.newCDPSession(page);
    devtools.send("Page.crash").catch(() => undefined);
    await crashed;
    await page.close();
    const again = await context.newPage();
    await again.goto(address);
    await expect(body(again)).toHaveValue("Saved before. Typed just before the crash.");
    await expect(
      again.getByText("Text from your last visit that had not been saved was brought back."),
    ).toBeVisible();
    await expect(saved(again)).toBeVisible();
    const stored = await again.request.get(address.replace("/drafts/", "/api/drafts/"));
    expect(await stored.json()).toMatchObject({
      fields: { body: "Saved before. Typed just before the crash." },
    });
  });

  test("a save whose answer was lost is not taken for somebody else's", async ({ page, writer }) => {
    expect(writer.name).toBe("Ana Rao");
    await startDraft(page);
    let isLost = true;
    await page.route("**/api/drafts/**", async (route) => {
      if (route.request().method() !== "PATCH" || !isLost) return route.continue();
      isLost = false;
      await route.fetch();
      await route.abort();
    });
    await body(page).fill("One.");
    await expect(page.getByText("Not saved yet: no connection; kept on this device").first()).toBeVisible();
    await body(page).fill("One. Two.");
    await expect(saved(page)).toBeVisible();
    await expect(page.getByText("This draft was also changed elsewhere")).toHaveCount(0);
    await page.reload();
    await expect(body(page)).toHaveValue("One. Two.");
  });
});

test.describe("in a tunnel", () => {
  // What was under way when the connection broke fails in the browser's own words.
  test.use({ expectedErrors: OFFLINE_ERRORS });

  test("a lost connection is told, and what was typed meanwhile is saved when it returns", async ({
    page,
    writer,
    context,
  }) => {
    expect(writer.name).toBe("Ana Rao");
    const address = await startDraft(page);
    await context.setOffline(true);
    await body(page).fill("Written in a tunnel.");
    await expect(page.getByText("Not saved yet: no connection; kept on this device").first()).toBeVisible();
    await context.setOffline(false);
    await expect(saved(page)).toBeVisible();
    const stored = await page.request.get(address.replace("/drafts/", "/api/drafts/"));
    expect(await stored.json()).toMatchObject({ fields: { body: "Written in a tunnel." } });
  });
});

test("a second tab follows the first while it has no changes of its own", async ({
  page,
  writer,
  context,
}) => {
  expect(writer.name).toBe("Ana Rao");
  const address = await startDraft(page);
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByText("This draft is also open in another tab")).toBeVisible();
  await title(page).fill("Followed");
  await expect(title(other)).toHaveValue("Followed");
  await body(other).fill("And back.");
  await expect(body(page)).toHaveValue("And back.");
  await expect(title(page)).toHaveValue("Followed");
});

test.describe("a page that is left while it saves", () => {
  // Whether its last save or the next page's first one comes first decides over an answer with status 409.
  test.use({ expectedErrors: [/409/] });

  test("is followed by the second tab as soon as the writer is back", async ({ page, writer, context }) => {
    expect(writer.name).toBe("Ana Rao");
    const address = await startDraft(page);
    const other = await context.newPage();
    await other.goto(address);
    await expect(other.getByText("This draft is also open in another tab")).toBeVisible();
    await title(page).fill("Typed just before");
    await page.reload();
    await expect(title(page)).toHaveValue("Typed just before");
    await expect(title(other)).toHaveValue("Typed just before");
  });
});

test.describe("two devices that edit the same text", () => {
  // A refused save is an answer with status 409, which the browser writes into its console.
  test.use({ expectedErrors: [/409/] });

  test("are asked which one stays, and the other can be brought back", async ({ page, writer, device }) => {
    expect(writer.name).toBe("Ana Rao");
    const address = await startDraft(page);
    await body(page).fill("The first version.");
    await expect(saved(page)).toBeVisible();
    const phone = await device();
    await phone.goto(address);
    await expect(body(phone)).toHaveValue("The first version.");
    await expect(saved(phone)).toBeVisible();
    await body(phone).fill("The version from the phone.");
    await expect(saved(phone)).toBeVisible();

    await body(page).fill("The version from the laptop.");
    const choice = page.getByRole("alert", { name: "Two versions" });
    await expect(choice).toContainText("The version from the phone.");
    await expect(choice).toContainText("The version from the laptop.");
    await expect(page.getByText("Not saved: choose which text stays").first()).toBeVisible();
    await choice.getByRole("button", { name: "Keep mine" }).click();
    await expect(choice).toHaveCount(0);
    await expect(saved(page)).toBeVisible();

    await page.getByRole("button", { name: "Earlier texts" }).click();
    await page.getByRole("button", { name: "Look", exact: true }).click();
    await expect(page.getByRole("textbox", { name: "The replaced text" })).toHaveValue(
      "The version from the phone.",
    );
    await page.getByRole("button", { name: "Bring it back" }).click();
    await expect(body(page)).toHaveValue("The version from the phone.");
    await expect(saved(page)).toBeVisible();
    await page.getByRole("button", { name: "Earlier texts" }).click();
    await expect(page.getByRole("button", { name: "Look", exact: true })).toHaveCount(2);
  });

  test("but different fields of it come together without a question", async ({ page, writer, device }) => {
    expect(writer.name).toBe("Ana Rao");
    const address = await startDraft(page);
    const phone = await device();
    await phone.goto(address);
    await expect(saved(phone)).toBeVisible();
    await title(phone).fill("A title from the phone");
    await expect(saved(phone)).toBeVisible();
    await body(page).fill("A text from the laptop.");
    await expect(title(page)).toHaveValue("A title from the phone");
    await expect(saved(page)).toBeVisible();
    await phone.reload();
    await expect(body(phone)).toHaveValue("A text from the laptop.");
  });
});

test("a draft is moved by its list on the board, undone, and removed with a way back", async ({
  page,
  writer,
}) => {
  expect(writer.name).toBe("Ana Rao");
  await startDraft(page);
  await title(page).fill("Wandering");
  await expect(saved(page)).toBeVisible();
  await page.goto("/drafts");
  await page.getByLabel("Move “Wandering”").selectOption("Ready");
  await page.getByRole("dialog").getByRole("button", { name: "Ready all the same" }).click();
  const ready = page.getByRole("region", { name: /^Ready/ });
  await expect(ready.getByRole("link", { name: "Wandering" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(
    page.getByRole("region", { name: /^Idea/ }).getByRole("link", { name: "Wandering" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Wandering" }).click();
  await page.getByRole("button", { name: "Remove this draft" }).click();
  await page.waitForURL(/\/drafts$/);
  await expect(page.getByRole("link", { name: "Wandering" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByRole("link", { name: "Wandering" })).toBeVisible();
});

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const LIST = [
  "Publication;URL;Follower count;as of;Tags;Accepts;Newsletter;Answer time;How to submit;Notes",
  'Better Humans;https://medium.com/better-humans/;420K;2026-01-05;"Productivity, Health";drafts;yes;14;"Apply by the form.\r\nOnce.";"=HYPERLINK(""x"")"',
  "The Writing Cooperative;www.writingcooperative.com?source=x;231,400;;Writing;both;yes;1 week;;- no listicles",
  "UX Collective;uxdesign.cc;483 000;;Design;published;;;;",
].join("\r\n");

const FAULTY = [
  "Name,Address,Followers,Accepts,Colour",
  "Better Humans,http://medium.com/better-humans?source=y,421K,,red",
  "UX Collective,https://www.uxdesign.cc/,,,blue",
  "Odd,odd.example.org,many,poems,green",
  ",nameless.example.org,,,",
  '"New\nVoices",newvoices.example.org,12.3K,both,',
  "Twice,https://newvoices.example.org/,,,",
].join("\n");

async function choose(page: Page, text: string | Buffer, name = "list.csv"): Promise<void> {
  await page
    .getByLabel(/^Choose a.* file$/)
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** What can be pressed on the page and is less than 44 pixels high; links within a line of text are as high as it. */
function listSmallTargets(page: Page): Promise<string[]> {
  return page.locator("main").evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>("a, button, summary, select, input")]
      .filter((one) => one.closest("p, label") === null && one.offsetParent !== null)
      .filter((one) => one.getBoundingClientRect().height < 43.5)
      .map((one) => `${one.tagName} ${one.textContent?.trim()} ${one.getBoundingClientRect().height}`),
  );
}

async function importList(page: Page): Promise<void> {
  await page.goto("/publications/import");
  await choose(page, `\uFEFF${LIST}`);
  await page.getByRole("button", { name: "Import 3 publications" }).click();
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
}

test("a list with faults says row by row what becomes of it before anything changes", async ({
  page,
  writer,
}) => {
  expect(writer.name).not.toBe("");
  await importList(page);
  await page.getByRole("button", { name: "Import another file" }).click();
  await choose(page, FAULTY);
  await expect(page.getByRole("heading", { name: "Nothing is changed yet" })).toBeVisible();
  await expect(page.getByText("Not used: Colour.")).toBeVisible();
  const rows = page.getByRole("table", { name: "Rows of the file" });
  const row = (line: number) => rows.getByRole("row", { name: new RegExp(`^${line} `) });
  const understood = page.getByRole("table", { name: "The first entries as they are understood" });
  await expect(understood.getByRole("row", { name: /^2 Better Humans / })).toContainText("421,000");
  await expect(row(2)).toContainText("changes followers");
  await expect(row(3)).toContainText("Already there");
  await expect(row(4)).toContainText("Write a number such as 12,345 or 12.3K");
  await expect(row(4)).toContainText("Write drafts, published or both");
  await expect(row(5)).toContainText("Give the publication a name.");
  await expect(row(6)).toContainText("New Voices");
  await expect(row(8)).toContainText("The same publication stands on line 6.");
  await page.getByRole("button", { name: "3 Refused" }).click();
  await expect(row(2)).toBeHidden();
  await page.getByRole("button", { name: "Import 2 publications" }).click();
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
  await page.getByRole("link", { name: "To the directory" }).click();
  await expect(page.getByText("4 publications")).toBeVisible();
  await expect(page.getByRole("row", { name: /Better Humans/ })).toContainText("421,000");
});

/** Every 500th row lacks its address, every 1,000th repeats the row before it. */
function bigList(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = index + 1;
    if (number % 1000 === 0) return `Again ${number};p${number - 1}.example.org;9`;
    return `Magazine ${number};${number % 500 === 0 ? "" : `p${number}.example.org`};${number}`;
  });
  return ["Magazin;Seite;Leser", ...lines].join("\n");
}

test("a list of five thousand in another tongue is taken in with its faults told, and undone as a whole", async ({
  page,
  writer,
}) => {
  expect(writer.name).not.toBe("");
  await page.goto("/publications/import");
  await choose(page, bigList(5000), "magazine.csv");
  await expect(page.getByRole("alert").filter({ hasText: "not imported" })).toContainText(
    "must name the columns",
  );
  await page.getByLabel("Magazin").selectOption("Name");
  await expect(page.getByLabel("Magazin")).toHaveValue("name");
  await page.getByLabel("Seite").selectOption("Address");
  await expect(page.getByText("5,000 rows, separated by semicolons. Not used: Leser.")).toBeVisible();
  await page.getByLabel("Leser").selectOption("Followers");
  await expect(page.getByText("5,000 rows, separated by semicolons.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "10 Refused" }).click();
  const row = (line: string) => page.getByRole("row", { name: new RegExp(`^${line} `) });
  await expect(row("501")).toContainText("Paste the publication's web address");
  await expect(row("1,001")).toContainText("The same publication stands on line 1000.");
  await page.getByRole("button", { name: "Import 4,990 publications" }).click();
  await expect(page.getByRole("heading", { name: "Imported", exact: true })).toBeVisible();
  await page.goto("/publications?q=magazine+4999");
  await expect(page.getByText("1 of 4,990 publications")).toBeVisible();
  await page.goto("/publications/import");
  await page.getByRole("button", { name: "Undo this import: magazine.csv" }).click();
  await expect(page.getByText("The import is undone: 4,990 publications taken out.")).toBeVisible();
  await expect(page.getByText("undone", { exact: true })).toBeVisible();
  await page.goto("/publications");
  await expect(page.getByRole("heading", { name: /Which magazines/ })).toBeVisible();
});

test("a broken file is refused whole with its reason, and changes nothing", async ({ page, writer }) => {
  expect(writer.name).not.toBe("");
  await page.goto("/publications/import");
  const refusal = page.getByRole("alert").filter({ hasText: "not imported" });
  await choose(page, 'Name,Address\nA,a.org\nB,"b.org\nC,c.org\n');
  await expect(refusal).toContainText("Line 3");
  await choose(page, Buffer.from("Name,Address\nA,a.org", "utf16le"));
  await expect(refusal).toContainText("UTF-16");
  await expect(refusal).toContainText("CSV UTF-8");
  await choose(page, "Better Humans,medium.com/better-humans\n");
  await expect(refusal).toContainText("Found instead: Better Humans, medium.com/better-humans");
  await choose(page, Buffer.from("Name,Address\nCaf\xe9,cafe.org", "latin1"));
  await expect(page.getByText("Look whether these are right: Café.")).toBeVisible();
  await page.goto("/publications");
  await expect(page.getByRole("heading", { name: /Which magazines/ })).toBeVisible();
});

test("what is exported comes back to the letter, with nothing in it that a spreadsheet runs", async ({
  page,
  device,
  stranger,
}) => {
  const laptop = await device();
  await importList(laptop);
  const taken = await laptop.request.get("/publications/export");
  expect(taken.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const file = await taken.body();
  expect(file.toString()).toContain(`"'=HYPERLINK(""x"")"`);
  expect(file.toString()).toContain("'- no listicles");
  await laptop.goto("/publications/import");
  await choose(laptop, file);
  await expect(laptop.getByRole("button", { name: "Nothing to import" })).toBeVisible();
  await expect(laptop.getByRole("button", { name: "3 Already there" })).toBeVisible();
  await stranger.goto("/publications/import");
  await choose(stranger, file);
  await stranger.getByRole("button", { name: "Import 3 publications" }).click();
  await expect(stranger.getByRole("heading", { name: "Imported" })).toBeVisible();
  expect(await (await stranger.request.get("/publications/export")).body()).toEqual(file);
  await page.goto("/publications");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^publications-\d{4}-\d\d-\d\d\.csv$/);
  expect(await readFile(await download.path())).toEqual(file);
});

test("the directory is searched, filtered and sorted, and its address keeps the view", async ({
  page,
  writer,
}) => {
  expect(writer.name).not.toBe("");
  await importList(page);
  await page.goto("/publications");
  const names = page.locator("tbody tr td:first-child a");
  await expect(names).toHaveText(["Better Humans", "The Writing Cooperative", "UX Collective"]);
  await page.getByRole("link", { name: "Followers" }).click();
  await expect(names).toHaveText(["UX Collective", "Better Humans", "The Writing Cooperative"]);
  await page.getByLabel("Takes").selectOption("Drafts");
  await expect(names).toHaveText(["Better Humans", "The Writing Cooperative"]);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Publications" }).click();
  await page.keyboard.press("/");
  await page.keyboard.type("listicles");
  await expect(names).toHaveText(["The Writing Cooperative"]);
  await page.reload();
  await expect(names).toHaveText(["The Writing Cooperative"]);
  await page.getByLabel("Search").fill("nowhere");
  await expect(page.getByRole("heading", { name: "Nothing fits" })).toBeVisible();
});

test("an entry typed by hand tells its faults at the fields and loses nothing", async ({
  page,
  writer,
  stranger,
}) => {
  expect(writer.name).not.toBe("");
  await page.goto("/publications/new");
  await page.getByLabel("Name").fill("Better Humans");
  await page.getByLabel("Web address").fill("editor@better.org");
  await page.getByLabel("Followers").fill("lots");
  await page.getByLabel("Notes").fill("Ask Maria");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByLabel("Web address")).toBeFocused();
  await expect(page.getByText("That looks like an e-mail address")).toBeVisible();
  await expect(page.getByText("Write a number such as")).toBeVisible();
  await page.reload();
  await expect(page.getByText("did not save")).toBeVisible();
  await expect(page.getByLabel("Notes")).toHaveValue("Ask Maria");
  await page.getByLabel("Web address").fill("medium.com/better-humans");
  await page.getByLabel("Followers").fill("12.3K");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("heading", { name: "Better Humans", level: 1 })).toBeVisible();
  await expect(page.getByText("12,300")).toBeVisible();
  await expect(page.getByText("No answers recorded yet", { exact: true })).toBeVisible();
  const address = page.url();
  expect((await stranger.goto(address))?.status()).toBe(404);
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("heading", { name: /Which magazines/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByText("Ask Maria")).toBeVisible();
});

async function offer(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a publication" }).click();
  await page.getByLabel("Search your directory").fill(name);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(name) })
    .click();
  await expect(page.getByRole("heading", { name, level: 3 })).toBeVisible();
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

test("a draft is offered, sent and accepted with its dates, and each step can be taken back", async ({
  page,
  writer,
}) => {
  expect(writer.name).not.toBe("");
  await importList(page);
  await page.goto("/drafts/new");
  await page.getByLabel("Your text").fill("# A paper a day\n\nWhat a year of it taught me.");
  await page.getByRole("button", { name: "Make it a draft" }).click();
  await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
  const state = page.getByLabel("State");
  await expect(state).toHaveValue("writing");
  await offer(page, "Better Humans");
  const card = page.getByRole("article").filter({ hasText: "Better Humans" });
  await expect(card.getByText(/^Planned on /)).toBeVisible();
  const date = card.getByLabel("It happened on");
  const today = await date.inputValue();
  await date.fill(daysBefore(today, 20));
  await card.getByRole("button", { name: "Mark as sent" }).click();
  await expect(card).toContainText("20 days ago. That is longer than the 14 days you allow");
  await expect(state).toHaveValue("submitted");
  await page.getByRole("status").getByRole("button", { name: "Undo" }).last().click();
  await expect(card.getByText(/^Planned on /)).toBeVisible();
  await expect(state).toHaveValue("writing");
  await date.fill(daysBefore(today, 10));
  await card.getByRole("button", { name: "Mark as sent" }).click();
  await expect(card).toContainText("10 days ago. You allow 14 days.");

  await offer(page, "The Writing Cooperative");
  const other = page.getByRole("article").filter({ hasText: "The Writing Cooperative" });
  await other.getByRole("button", { name: "Mark as sent" }).click();
  await expect(other.getByRole("alert")).toContainText("Better Humans is still considering this piece.");
  await expect(other.getByRole("alert")).toContainText("general practice");
  await card.getByRole("button", { name: "Declined" }).click();
  await expect(card.getByText(/^Declined on /)).toBeVisible();
  await expect(other.getByRole("alert")).toBeEmpty();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).last().click();
  await expect(card.getByText(/^Sent on /)).toBeVisible();
  await other.getByRole("button", { name: "Mark as sent" }).click();
  await other.getByRole("button", { name: /They know, or allow it/ }).click();
  await expect(other.getByText(/^Sent on /)).toBeVisible();

  await date.fill(daysBefore(today, 11));
  await card.getByRole("button", { name: "Accepted" }).click();
  await expect(card).toContainText("That is before the step it follows.");
  await date.fill(daysBefore(today, 4));
  await card.getByRole("button", { name: "Accepted" }).click();
  await expect(card.getByText(/^Accepted on /)).toBeVisible();
  await expect(state).toHaveValue("accepted");
  await expect(
    page.getByText("Better Humans has accepted it. Withdraw it from The Writing Cooperative"),
  ).toBeVisible();
  await other.getByRole("button", { name: "Accepted" }).click();
  await expect(other.getByRole("alert")).toContainText("only one publication carries it");

  await card.getByRole("link", { name: "Better Humans" }).click();
  await expect(page.getByText("Answers: 6 days, from one answer.")).toBeVisible();
  await page.getByText("History and dates").click();
  await page.getByLabel("Sent on").fill(daysBefore(today, 12));
  await page.getByLabel("Sent on").press("Enter");
  await expect(page.getByText("Answers: 8 days, from one answer.")).toBeVisible();
});

test("a piece is offered where it fits best, and when that declines, to the next best", async ({
  page,
  writer,
}) => {
  expect(writer.name).not.toBe("");
  await importList(page);
  await page.goto("/drafts/new");
  await page
    .getByLabel("Your text")
    .fill(
      "# A design desk\n\nWriting about design: what a year of writing did to my drawing, and to my health.",
    );
  await page.getByRole("button", { name: "Make it a draft" }).click();
  await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
  const draft = page.url();
  await page.goto(`${draft}/fit`);
  const names = page.getByRole("article").getByRole("heading", { level: 2 });
  await expect(names).toHaveCount(3);
  await expect(names.nth(2)).toHaveText("UX Collective");
  await expect(page.getByRole("article").filter({ hasText: "UX Collective" })).toContainText(
    "takes published pieces only; this is a draft",
  );
  const [best = "", next = ""] = await names.allTextContents();
  for (const name of [best, next]) {
    await page.getByRole("link", { name: `Compare ${name}` }).click();
    await expect(page.getByRole("link", { name: `Stop comparing ${name}` })).toBeVisible();
  }
  await expect(page.getByRole("table", { name: "Publications compared" }).getByRole("row")).toHaveCount(9);
  const touch = await page.context().newCDPSession(page);
  await touch.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  expect(await listSmallTargets(page)).toEqual([]);
  await touch.send("Emulation.setTouchEmulationEnabled", { enabled: false });
  await page.getByLabel("You would like to publish on").fill("2099-01-15");
  await page.getByLabel("You would like to publish on").press("Enter");
  await expect(page.getByText(/^Submit by .* to hear before Thu 15 Jan 2099/)).toHaveCount(2);
  await page.getByRole("button", { name: `Offer it to ${best}` }).click();
  await expect(page.getByText(`${best} is on the list.`)).toBeVisible();

  await page.goto(draft);
  const card = page.getByRole("article").filter({ hasText: best });
  await expect(card.getByText(/Submit by .* to hear before Thu 15 Jan 2099/)).toBeVisible();
  await card.getByRole("button", { name: "Mark as sent" }).click();
  await expect(card.getByText(/^Sent on /)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where it could go next" })).toBeHidden();
  await card.getByRole("button", { name: "Declined" }).click();
  await expect(card.getByText(/^Declined on /)).toBeVisible();
  const after = page.getByRole("region", { name: "Where it could go next" });
  await after.getByRole("button", { name: `Offer it to ${next}` }).click();
  await expect(
    page
      .getByRole("article")
      .filter({ hasText: next })
      .getByText(/^Planned on /),
  ).toBeVisible();
  await expect(after).toBeHidden();
});

test("a published piece is not sent where only drafts are taken, and the page says what to do", async ({
  page,
  writer,
}) => {
  expect(writer.name).not.toBe("");
  await importList(page);
  await page.goto("/drafts/new");
  await page.getByLabel("Title").fill("Out already");
  await page.getByLabel("Link").fill("https://example.org/out-already");
  await page.getByRole("button", { name: "Add it" }).click();
  await page.waitForURL(/drafts\/[0-9a-f-]{36}$/);
  await offer(page, "Better Humans");
  const card = page.getByRole("article").filter({ hasText: "Better Humans" });
  await card.getByRole("button", { name: "Mark as sent" }).click();
  await expect(card.getByRole("alert")).toContainText(
    "takes drafts only, and this piece is already published",
  );
  await expect(card.getByText(/^Planned on /)).toBeVisible();
});
